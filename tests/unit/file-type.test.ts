import { Document, Packer, Paragraph } from "docx";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readDocument } from "../../src/load/document.ts";
import { memoryIo } from "../support/memory-io.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((sign) => sign.charCodeAt(0)) : part)));
const word = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("We keep people safe.")] }] })));
const excel = new Uint8Array(await writeXlsxFile([[{ value: "Month" }, { value: "Count" }]]).toBuffer());
const plainZip = bytes("PK\u0003\u0004", new Array(26).fill(0), "photos/a.jpg", "PK\u0005\u0006", new Array(18).fill(0));

/** One true file of each kind, by its ending. */
const samples: Record<string, Uint8Array> = {
  pdf: bytes("%PDF-1.7\n%", [0xe2, 0xe3, 0xcf, 0xd3], "\n1 0 obj\n"),
  docx: word,
  xlsx: excel,
  zip: plainZip,
  doc: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array(500).fill(0)),
  png: bytes([0x89], "PNG\r\n", [0x1a], "\n", [0, 0, 0, 13], "IHDR"),
  jpg: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF", [0]),
  gif: bytes("GIF89a", [1, 0, 1, 0, 0]),
  heic: bytes([0, 0, 0, 24], "ftypheic", [0, 0]),
  webp: bytes("RIFF", [36, 0, 0, 0], "WEBPVP8 "),
  tiff: bytes("II*", [0], [8, 0, 0, 0]),
  csv: bytes("Month,Count\r\nMay,2\r\n"),
};
const rulesOf = (name: string, data: Uint8Array) => readDocument(memoryIo({ [name]: data }), name, name).faults.map(({ rule }) => rule);

describe("each kind of file is known by its content", () => {
  const names = Object.keys(samples);
  test.each(names)("under its own name it is fine, in capitals too: .%s", (ending) => {
    const data = samples[ending] ?? new Uint8Array();
    expect([rulesOf(`a b.${ending}`, data), rulesOf(`A.${ending.toUpperCase()}`, data)]).toEqual([[], []]);
  });
  test.each(names)("under another's name it is not: .%s", (ending) => {
    const data = samples[ending] ?? new Uint8Array();
    const taken = names.filter((other) => rulesOf(`x.${other}`, data).length === 0);
    // A Word or Excel file is a ZIP too.
    expect(taken).toEqual(names.filter((other) => other === ending || (other === "zip" && ["docx", "xlsx"].includes(ending))));
  });
});

test.each(["docx", "xlsx", "zip"])("a .%s whose copy broke off is not what its name says", (ending) => {
  const data = samples[ending] ?? new Uint8Array();
  expect(rulesOf(`x.${ending}`, data.subarray(0, data.length - 22))).toEqual(["wrong-type"]);
});

test("a web page saved as a certificate, a locked Word file, an unknown ending", () => {
  const page = bytes("<!DOCTYPE html><title>Sign in</title>");
  expect(["pdf", "docx", "jpg"].map((ending) => rulesOf(`x.${ending}`, page))).toEqual([["wrong-type"], ["wrong-type"], ["wrong-type"]]);
  expect(rulesOf("x.dwg", page)).toEqual([]);
  expect(rulesOf("x.html", page)).toEqual([]);
});

test.each(["pdf", "docx", "png", "txt", "dwg", "md"])("nothing in it, or blanks only: .%s is empty", (ending) => {
  expect([rulesOf(`x.${ending}`, bytes("")), rulesOf(`x.${ending}`, bytes(" \r\n\t\n"))]).toEqual([["empty-document"], ["empty-document"]]);
});
