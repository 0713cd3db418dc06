import type { Prompter } from "./prompter.ts";

/** A whole number. Enter alone takes `usual`; it is not typed ahead, so that a digit typed is the number meant. Undefined when one goes back. */
export async function askNumber(prompter: Prompter, message: string, least: number, usual?: number): Promise<number | undefined> {
  const isUsual = (typed: string) => usual !== undefined && typed.trim() === "";
  const isNumber = (typed: string) => /^\d{1,6}$/.test(typed.trim()) && Number(typed) >= least;
  const text = await prompter.text(usual === undefined ? message : `${message} (Enter alone: ${usual === 0 ? "none" : usual})`, {
    check: (typed) => (isUsual(typed) || isNumber(typed) ? undefined : `Type a whole number, ${least} or more.`),
  });
  if (text === undefined) return undefined;
  return isUsual(text) ? usual : Number(text);
}
