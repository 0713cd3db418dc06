import { checksOf, type Pack } from "../../src/model/content.ts";
import { placedQuestions } from "../../src/model/find.ts";
import type { Seen } from "./auditor.ts";
import { keys } from "./pty.ts";

/** How an answer is keyed, and what the file must say for it. */
export interface Given {
  key: string;
  value: Record<string, unknown> | string;
}

/** The answer to give to what is on the screen, of the pack and a number that goes up. */
export function answersOf(pack: Pack): (seen: Seen, turn: number) => Given {
  const byNumber = new Map(placedQuestions(pack).map(({ number, question }) => [number, question]));
  return (seen, turn) => {
    const check = checksOf(byNumber.get(seen.number) ?? fail(seen)).find(({ method }) => method === seen.method)?.check ?? fail(seen);
    if (seen.form === "criteria") {
      const wanted = (check.criteria ?? []).map((_, index) => (index + turn) % 3 > 0);
      const digits = wanted.flatMap((is, index) => (is === seen.ticks[index] ? [] : [String((index + 1) % 10)])).join("");
      return { key: digits + keys.enter, value: { met: (check.criteria ?? []).flatMap(({ id }, index) => (wanted[index] ? [id] : [])) } };
    }
    if (seen.form === "typed")
      return check.scale === "percent"
        ? { key: String(60 + (turn % 40)), value: { percent: 60 + (turn % 40) } }
        : { key: `${turn % 5}/${4 + (turn % 3)}`, value: { positive: turn % 5, of: 4 + (turn % 3) } };
    const word = ["yes", "no", "yes", check.scale === "yes-no" ? "yes" : "partial"][turn % 4] ?? "yes";
    return { key: word.charAt(0), value: word };
  };
}

export function fail(seen: unknown): never {
  throw new Error(`not of the pack: ${JSON.stringify(seen)}`);
}
