/** What became of one thing that was to be asked: it was; it need not be, as it is known; or the person goes back. */
export type Turn = "asked" | "known" | "back";

/**
 * Asks one thing after another; going back goes to the one asked before. The list is made anew each time, as what was said may make it
 * longer. False when the person goes back out of the first.
 */
export async function askInTurn(things: () => readonly (() => Promise<Turn>)[]): Promise<boolean> {
  const asked: number[] = [];
  for (let at = 0, thing = things()[0]; thing; thing = things()[at]) {
    const turn = await thing();
    if (turn === "asked") asked.push(at);
    if (turn !== "back") {
      at++;
      continue;
    }
    const before = asked.pop();
    if (before === undefined) return false;
    at = before;
  }
  return true;
}
