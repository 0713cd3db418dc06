import { inflateRawSync } from "node:zlib";

/** The parts of a ZIP file as text, by name, read from its central directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf("PK\u0005\u0006");
  if (end < 0) throw new Error("no ZIP");
  const parts = new Map<string, string>();
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment, start] = [
      data.readUInt16LE(at + 10),
      data.readUInt32LE(at + 20),
      ...[28, 30, 32].map((place) => data.readUInt16LE(at + place)),
      data.readUInt32LE(at + 42),
    ] as number[];
    if (
      method === undefined ||
      size === undefined ||
      name === undefined ||
      extra === undefined ||
      comment === undefined ||
      start === undefined
    )
      break;
    const from = start + 30 + data.readUInt16LE(start + 26) + data.readUInt16LE(start + 28);
    const body = data.subarray(from, from + size);
    parts.set(data.toString("utf8", at + 46, at + 46 + name), (method === 8 ? inflateRawSync(body) : body).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}
