import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { type AuditResult, resultSchema } from "../model/result.ts";

/** A result that an earlier run wrote with --format json. */
export function loadResult(io: Io, path: string): AuditResult {
  let text: string;
  try {
    text = new TextDecoder().decode(io.files.read(path));
  } catch (error) {
    throw new UserError(`${path}: ${fileReason(error)}`, { cause: error });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${path}: this is not JSON; write one with: cor-check report --format json --output ${path}`, { cause: error });
  }
  const parsed = resultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${path}: this is not a result of this version (${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}); give the assessment instead`,
    { cause: parsed.error },
  );
}
