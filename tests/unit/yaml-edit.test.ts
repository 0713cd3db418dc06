import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEditable } from "../../src/load/yaml-edit.ts";

const begin = `# ours
format: 1
company: {legal_name: Health & Safety Ltd.} # R&D
interviewed: []
answers:
  # first
  a.one: # of the policy
    documentation: yes # seen

  a.two:
    note: |+
      Two lines,
      kept.

    documentation: {positive: 7, of: 9}
  # before three
  a.three: {documentation: partial} # in braces
  a.four:
    interview:
      # the yard
      - {site: yard, role: worker, positive: 4, of: 6} # six of ten
  a.five: null
# the end
`;
const questions = ["a.one", "a.two", "a.three", "a.four", "a.five", "b.new"];
const answers = fc.option(
  fc.record(
    {
      documentation: fc.constantFrom("yes", "no", { positive: 1, of: 2 }, [{ site: "yard", result: "no" }]),
      note: fc.constantFrom("Short.", "Two\nlines\n", "# no comment", "ends with a line\n\n"),
      interview: fc.constantFrom(
        [
          { site: "yard", role: "worker", positive: 4, of: 6 },
          { site: "yard", role: "supervisor", result: "unsure" },
        ],
        { positive: 1, of: 1 },
      ),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const edits = fc.array(fc.tuple(fc.constantFrom(...questions), answers), { minLength: 1, maxLength: 12 });

test.each([
  ["a file of ours", begin],
  ["one with anchors", begin.replace("a.five: null", "a.five: &five {documentation: yes}\n  a.six: *five")],
  ["answers in braces", "format: 1\nanswers: {a.one: {documentation: yes}, a.two: {note: x}} # all\n"],
  ["one with a document start", `---\n${begin}`],
])("%s written after every change is the same as written once at the end", (_, text) => {
  fc.assert(
    fc.property(edits, (changes) => {
      const often = parseEditable(text);
      for (const [index, [question, answer]] of changes.entries()) {
        often.setAnswer(question, answer);
        if (index === 3) often.setValue("interviewed", [{ role: "worker", people: 2 }]);
        const once = parseEditable(text);
        for (const [at, [earlier, given]] of changes.slice(0, index + 1).entries()) {
          once.setAnswer(earlier, given);
          if (at === 3) once.setValue("interviewed", [{ role: "worker", people: 2 }]);
        }
        expect(often.toText("\n")).toBe(once.toText("\n"));
      }
    }),
  );
});

test("what an alias stands for stays, when the answer it was taken from changes or goes", () => {
  const text = "answers:\n  a.one: &one {documentation: yes}\n  a.two: *one\n  a.three: *one\n";
  for (const answer of [undefined, { documentation: "no" }]) {
    const document = parseEditable(text);
    document.setAnswer("a.one", answer);
    const after = parseEditable(document.toText("\n"));
    expect(["a.one", "a.two", "a.three"].map((one) => after.answer(one))).toEqual([
      answer,
      { documentation: "yes" },
      { documentation: "yes" },
    ]);
  }
});
