import type { Place } from "../problems.ts";

/** A fault that stops the reading of a file before its content can be looked at. */
export interface Refusal extends Place {
  code: string;
  message: string;
}

const start: Place = { line: 1, column: 1 };

/** One for all: a new one costs as much as decoding a page. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** Bytes to text: UTF-8 with or without a byte order mark. Anything else is named, with the way out. */
export function decodeText(bytes: Uint8Array): { text: string; bom: boolean } | Refusal {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return utf16;
  const nul = bytes.indexOf(0);
  if (nul >= 0) return looksLikeUtf16(bytes) ? utf16 : { ...placeOfByte(bytes, nul), code: "binary-file", message: binary };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: utf8.decode(bytes), bom };
  } catch {
    return { ...placeOfByte(bytes, firstBadByte(bytes)), code: "not-utf-8", message: notUtf8 };
  }
}

const utf16: Refusal = {
  ...start,
  code: "utf-16",
  message: 'is saved as UTF-16; save it as UTF-8 (in Notepad: Save as, Encoding "UTF-8"; in PowerShell use --output, not >)',
};
const binary = "is not a text file (it holds NUL bytes); give a YAML file";
const notUtf8 = 'is not UTF-8 from here on; save it as UTF-8 (in Notepad: Save as, Encoding "UTF-8")';

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const nuls = head.filter((byte) => byte === 0).length;
  const odd = head.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return nuls * 3 >= head.length && (odd === nuls || odd === 0);
}

function placeOfByte(bytes: Uint8Array, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] !== 10) continue;
    line++;
    lineStart = i + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The longest prefix that decodes, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  const decodes = (length: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
