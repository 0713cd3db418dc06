// npm run train-notes: bundles the trainer, which is a program of its own that is not shipped, and runs it. The packs must be built.
import { rolldown } from "rolldown";

const cache = "node_modules/.cache/cor-check";
const trainer = await rolldown({ platform: "node", input: { "train-notes": "scripts/train-notes.ts" } });
await trainer.write({ dir: cache, format: "esm", codeSplitting: false });
await trainer.close();
const { trainNotes } = await import(new URL(`../${cache}/train-notes.js`, import.meta.url));
trainNotes(process.argv.slice(2));
