import type { Key } from "./keys.ts";

/** Tells pasted text from keys. */
export interface Pastes {
  /** Whether what arrives now was pasted where keys are expected: none of it is a command or an answer then. */
  isAmongKeys(): boolean;
  /** Whether a line end that arrives now belongs to pasted text: it ends no typing then. */
  isInText(): boolean;
  onKey(key: Key | undefined): void;
  close(): void;
}

/** More than hands can press between two looks at the keyboard. */
const manyAtOnce = 12;

/**
 * Most terminals mark what is pasted. From the others it comes in one piece: many signs at once, or a line end with more behind it.
 */
export function watchPastes(input: NodeJS.ReadStream): Pastes {
  let isMarked = false;
  let isMany = false;
  let isSeveralLines = false;
  const onData = (chunk: Uint8Array | string) => {
    const text = chunk.toString();
    const isText = text.length >= manyAtOnce && !text.includes("\u001b");
    isMany = isText && new Set(text).size >= 4;
    isSeveralLines = isText && /[\r\n][^\r\n]/.test(text);
  };
  input.prependListener("data", onData);
  return {
    isAmongKeys: () => isMarked || isMany,
    isInText: () => isMarked || isSeveralLines,
    onKey: (key) => {
      if (key?.name === "paste-start" || key?.name === "paste-end") isMarked = key.name === "paste-start";
    },
    close: () => void input.off("data", onData),
  };
}
