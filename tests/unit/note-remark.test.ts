import { expect, test } from "vitest";
import { noteRemark } from "../../src/ask/note-remark.ts";

test.each([
  ["Spoke with Maria about the drill.", "name a person"],
  ["Signed by Peter on 2026-03-01.", "name a person"],
  ["Mr. Singh showed the log.", "name a person"],
  ["Asked Ólafur: yes.", "name a person"],
  ["Call 780-555-0134 for the log.", "phone number"],
  ["Shop phone (403) 555-0199.", "phone number"],
  ["The only electrician had no ticket.", "only one"],
  ["the only supervisor was away", "only one"],
  ["Kept by the foreman Jan since spring.", "name a person"],
  ["Signed by Guy in March.", "name a person"],
])("%j is pointed out", (note, says) => expect(noteRemark(note)).toContain(says));

test.each([
  "Policy of 2026-03-01 lists 31 of 33 jobs.",
  "Asked 7 of 9 workers; 2 could not say.",
  "Signed by the owner on 2026-10-02.",
  "Asked Northern Framing for its clearance letter.",
  "Signed by Head office.",
  "The only gap is March.",
  "Form HA-02, 2026-100-2000 pieces.",
  "Met in March and April.",
  "Poster gives the OHS line, 1-866-415-8690.",
  "They were picked, I'm told, for being free.",
  "A Driver Instruction card is handed over.",
  "Explained at Jan kickoff, and again each Jan.",
  "The lone worker procedure is in the binder.",
])("%j is let be", (note) => expect(noteRemark(note, ["Northern Framing Ltd."])).toBeUndefined());
