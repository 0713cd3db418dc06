import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/cli.ts";
import { type Declared, sectionsIn } from "./laboratory.ts";

const sections = sectionsIn(readFileSync(join(root, "docs/sources.md"), "utf8"));
const passRule = { overall: 80, element: 50 };

/** What the two packs are meant to be; grounds in docs/decisions/0004-points.md. */
export const declaredOf: Record<"cor" | "secor", Declared> = {
  cor: {
    elementPoints: [110, 80, 80, 110, 140, 120, 100, 100, 90, 70],
    fewestQuestions: 130,
    fewestInElement: 9,
    shares: { documentation: [0.45, 0.55], interview: [0.25, 0.4], observation: [0.1, 0.25] },
    passRule,
    sections,
  },
  secor: {
    elementPoints: [40, 60, 35, 40, 25, 35, 40, 50, 40, 40, 45, 30, 20],
    fewestQuestions: 110,
    fewestInElement: 7,
    shares: { documentation: [0.8, 1], interview: [0, 0.2], observation: [0, 0.2] },
    passRule,
    sections,
  },
};
