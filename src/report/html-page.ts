import { Markup, markup } from "./html-markup.ts";
import { style } from "./html-style.ts";

/** A whole page around a body: one style sheet, no script, nothing fetched. */
export async function htmlPage(title: string, body: Markup): Promise<string> {
  const page = markup`<!DOCTYPE html>
<html lang="en-CA">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}</body>
</html>
`;
  return page.text;
}

/** Nothing may load or run; of styles only the sheet above. */
async function policy(): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const digest = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
