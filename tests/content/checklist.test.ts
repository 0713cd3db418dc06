import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeIo } from "../../src/io.ts";
import { loadPack } from "../../src/load/pack.ts";
import { checksOf, type Pack } from "../../src/model/content.ts";
import { markdown } from "../../src/text.ts";
import { root, run } from "../support/cli.ts";

test.each(["cor", "secor"])("the blank checklist of %s has every question and every thing to tick once", async (id) => {
  const pack = (await loadPack(nodeIo(), join(root, "elements", id))).pack as Pack;
  const { code, out: stdout } = run(["list", "--pack", id, "--format", "markdown", "--blank"]);
  expect(code).toBe(0);
  const asked = [...stdout.matchAll(/^### \S+ (.*)$/gm)].map((match) => match[1]);
  const questions = pack.elements.flatMap((element) => element.questions);
  expect(asked).toEqual(questions.map(({ ask }) => markdown(ask)));
  const ticks = questions.flatMap((question) => checksOf(question).flatMap(({ check }) => check.criteria ?? []));
  expect(stdout.match(/^ {2}- ☐ /gm)).toHaveLength(ticks.length);
  expect(stdout.match(/^- \*\*/gm)).toHaveLength(questions.flatMap((question) => checksOf(question)).length);
  expect(stdout.match(/^Note, and which document: _+$/gm)).toHaveLength(questions.length);
  expect(stdout).not.toMatch(/☒|☑/);
});
