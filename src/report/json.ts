import type { AuditResult } from "../model/result.ts";

/** The result as JSON, two spaces deep; whole numbers of any size are written in full. */
export function renderJson(result: AuditResult): string {
  return jsonText(result);
}

/** Any value as JSON. `##[` is written so that no CI runner takes it for a command; it reads back the same. */
export function jsonText(value: unknown): string {
  return `${write(value, "")}\n`.replaceAll("##[", "\\u0023#[");
}

function write(value: unknown, indent: string): string {
  if (typeof value === "bigint") return value.toString();
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => write(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0) return `${open}${close}`;
  const short = `${open}${parts.join(", ")}${close}`;
  const isFlat = !Object.values(value).some((item) => item !== null && typeof item === "object");
  if (isFlat && short.length <= 120) return short;
  return `${open}\n${parts.map((part) => `${deeper}${part}`).join(",\n")}\n${indent}${close}`;
}
