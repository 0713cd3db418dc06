import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where the browser is; the suite fails, and says so, where there is none. */
export function browserPath(): string {
  const path = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(path))
    throw new Error(`These tests need Chromium, and ${path} is not there. Install it, or name it: CHROMIUM=/path/to/chromium`);
  return path;
}

/** A Chromium that speaks to nobody by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
