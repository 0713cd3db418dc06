import type { Prompter } from "./prompter.ts";

/**
 * A whole number. Enter alone takes `usual`; it is not typed ahead, so that a digit typed is the number meant. `?` says what counts.
 * Undefined when one goes back.
 */
export async function askNumber(
  prompter: Prompter,
  message: string,
  { least, usual, help }: { least: number; usual?: number | undefined; help?: string },
): Promise<number | undefined> {
  const isUsual = (typed: string) => usual !== undefined && typed.trim() === "";
  const isNumber = (typed: string) => /^\d{1,6}$/.test(typed.trim()) && Number(typed) >= least;
  const text = await prompter.text(usual === undefined ? message : `${message} (Enter alone: ${usual === 0 ? "none" : usual})`, {
    check: (typed) => {
      if (isUsual(typed) || isNumber(typed)) return undefined;
      const isAsking = ["?", "help"].includes(typed.trim().toLowerCase());
      return `${isAsking && help ? `${help} ` : ""}Type a whole number, ${least} or more.`;
    },
  });
  if (text === undefined) return undefined;
  return isUsual(text) ? usual : Number(text);
}
