import { hash32 } from "../model/mark.ts";

/** Numbers that look random and are the same for the same key, on every machine and in every version. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`; each as likely as the others. */
  below(below: number): number;
}

/** sfc32, its state made of the key by FNV-1a and a finaliser; four 32-bit words, all arithmetic exact. */
export function randomOf(key: string): Random {
  let [a, b, c] = [hash32(`a${key}`), hash32(`b${key}`), hash32(`c${key}`)];
  let counter = 1;
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    c |= 0;
    return result >>> 0;
  };
  for (let warm = 0; warm < 15; warm++) next();
  return {
    below(below) {
      // Numbers above the last whole multiple would favour the small ones: throw them away.
      const usable = 0x1_0000_0000 - (0x1_0000_0000 % below);
      for (;;) {
        const number = next();
        if (number < usable) return number % below;
      }
    },
  };
}

/** The same things in random order. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const result = [...things];
  for (let index = result.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [result[index], result[other]] = [result[other] as T, result[index] as T];
  }
  return result;
}

/** A short mark of a text, to see whether it is still the same; no secret. */
export function markOf(text: string): string {
  return [hash32(`x${text}`), hash32(`y${text}`)].map((part) => part.toString(16).padStart(8, "0")).join("");
}
