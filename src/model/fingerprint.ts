/**
 * Names a gap or finding across runs: of rule, question, method and evidence title; never of line, path, points or cause.
 * Two FNV-1a hashes of 32 bits, as 16 hex digits: a name, not a secret, and it costs no crypto library at the start.
 */
export function fingerprint(rule: string, question: string, method: string | null, evidence: string): string {
  const text = [rule, question, method ?? "", evidence].join("\u0000");
  return [0x811c9dc5, 0x050c5d1f].map((seed) => fnv1a(text, seed).toString(16).padStart(8, "0")).join("");
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
