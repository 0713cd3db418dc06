/** What a file is, from its first bytes. */
interface Type {
  name: string;
  endings: string[];
  fits(head: Uint8Array, tail: Uint8Array): boolean;
}

const starts = (...options: string[]) => {
  const wanted = options.map((option) => [...option].map((sign) => sign.charCodeAt(0)));
  return (head: Uint8Array) => wanted.some((bytes) => bytes.every((byte, index) => head[index] === byte));
};

/** A whole ZIP: a copy that broke off has no list of names at its end. */
const zip = (head: Uint8Array, tail: Uint8Array) => isZip(head) && latin(tail).includes("PK\u0005\u0006");

/** A ZIP with the names of this Office program; or of one that says what it holds, and has none of another's. */
const office = (own: string) => (head: Uint8Array, tail: Uint8Array) => {
  if (!zip(head, tail)) return false;
  const text = latin(head) + latin(tail);
  if (text.includes(`${own}/`)) return true;
  return text.includes("[Content_Types].xml") && !["word/", "xl/", "ppt/"].some((folder) => text.includes(folder));
};

const types: Type[] = [
  { name: "PDF", endings: [".pdf"], fits: (head) => latin(head.subarray(0, 1024)).includes("%PDF-") },
  { name: "Word", endings: [".docx", ".docm", ".dotx"], fits: office("word") },
  { name: "Excel", endings: [".xlsx", ".xlsm", ".xlsb", ".xltx"], fits: office("xl") },
  { name: "PowerPoint", endings: [".pptx", ".pptm"], fits: office("ppt") },
  { name: "older Office", endings: [".doc", ".xls", ".ppt", ".msg"], fits: starts("\u00d0\u00cf\u0011\u00e0", "{\\rtf") },
  {
    name: "OpenDocument",
    endings: [".odt", ".ods", ".odp"],
    fits: (head, tail) => zip(head, tail) && latin(head).includes("opendocument"),
  },
  { name: "RTF", endings: [".rtf"], fits: starts("{\\rtf") },
  { name: "ZIP", endings: [".zip"], fits: (head, tail) => zip(head, tail) || starts("PK\u0005\u0006")(head) },
  { name: "PNG", endings: [".png"], fits: starts("\u0089PNG\r\n\u001a\n") },
  { name: "JPEG", endings: [".jpg", ".jpeg"], fits: starts("\u00ff\u00d8\u00ff") },
  { name: "GIF", endings: [".gif"], fits: starts("GIF8") },
  { name: "WebP", endings: [".webp"], fits: (head) => starts("RIFF")(head) && latin(head.subarray(8, 12)) === "WEBP" },
  { name: "HEIC", endings: [".heic", ".heif"], fits: (head) => latin(head.subarray(4, 8)) === "ftyp" },
  { name: "TIFF", endings: [".tif", ".tiff"], fits: starts("II*\0", "MM\0*") },
  { name: "BMP", endings: [".bmp"], fits: starts("BM") },
  { name: "text", endings: [".txt", ".csv", ".yaml", ".yml", ".json", ".html", ".htm", ".eml"], fits: isText },
];

/** What the name says the file is, where its bytes say otherwise. */
export function wrongType(name: string, head: Uint8Array, tail: Uint8Array): string | undefined {
  const ending = /\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0] ?? "";
  const type = types.find(({ endings }) => endings.includes(ending));
  return type === undefined || type.fits(head, tail) ? undefined : type.name;
}

/** Whether sha256 reads it as text: no NUL byte, and none of the marks of a binary file. */
export function isText(head: Uint8Array): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) return true;
  if (isZip(head)) return false;
  return !head.includes(0) && !types.some(({ name, fits }) => binary.has(name) && fits(head, head));
}

const binary = new Set(["PDF", "PNG", "JPEG", "GIF"]);

export function isZip(head: Uint8Array): boolean {
  return starts("PK\u0003\u0004")(head);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
}
