import { expect, test } from "vitest";
import { csv, html, inert, xml } from "../../src/text.ts";

test("html and xml: no markup, no way out of an attribute", () => {
  expect(html(`<b a="1" b='2'>&`)).toBe("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
  expect(xml("\u0000\ud800]]>")).toBe("&lt;U+0000&gt;\ufffd]]&gt;");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("a cell that begins like a formula is text: %j", (text) => {
  expect(inert(text)).toMatch(/^('| )/);
  expect(csv([[text]])).not.toMatch(/^\ufeff"?[=+\-@\t]/);
});

test("csv: numbers stay numbers, quotes and commas are quoted, lines end with CRLF", () => {
  expect(csv([["a,b", 'say "x"', -5]])).toBe('\ufeff"a,b","say ""x""",-5\r\n');
});
