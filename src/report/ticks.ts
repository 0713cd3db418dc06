/** What an earlier sheet says of one line. */
interface Tick {
  /** Of the answer that was shown. */
  mark: string;
  isTicked: boolean;
  isChanged: boolean;
  isGone: boolean;
}

/** By question id and key. */
export type Ticks = ReadonlyMap<string, Tick>;

const line = /^\s*[-*+] \[([ xX])\].*<!-- tick: ([a-z0-9.-]{1,200} [a-z0-9-]{1,60}) ([0-9a-f]{8})( changed| gone)? -->\s*$/;

/** The ticks of an earlier sheet; anything else in it is left aside, whoever edited it. */
export function readTicks(text: string): Ticks {
  const ticks = new Map<string, Tick>();
  for (const one of text.split(/\r\n|\r|\n/)) {
    const [, box, name, mark, remark] = line.exec(one) ?? [];
    if (name === undefined || mark === undefined || ticks.has(name)) continue;
    ticks.set(name, { mark, isTicked: box !== " ", isChanged: remark === " changed", isGone: remark === " gone" });
  }
  return ticks;
}
