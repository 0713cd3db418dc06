import { describe, expect, test } from "vitest";
import { nodeIo } from "../../src/io.ts";
import { loadPack } from "../../src/load/pack.ts";
import { judgeMaps } from "../../src/load/pack-maps.ts";
import { checksOf } from "../../src/model/content.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { builtinPack } from "../support/builtin.ts";
import { makePack } from "../support/packs.ts";

const [cor, secor] = [builtinPack("cor"), builtinPack("secor")];
const growth = cor.grows_from?.secor;
const questionIn = (pack: typeof cor, id: string) => placedQuestions(pack).find((placed) => placed.id === id)?.question;

describe("from SECOR to COR", () => {
  test("the map is of the edition that ships, and no question of COR is named twice", () => {
    expect(growth?.edition).toBe(secor.edition);
    const to = Object.values(growth?.same ?? {});
    expect(new Set(to).size).toBe(to.length);
  });

  test.each(Object.entries(growth?.same ?? {}))("%s and %s are there, prove alike, and both look at documents", (from, to) => {
    const [was, is] = [questionIn(secor, from), questionIn(cor, to)];
    expect([was?.proves, is?.proves].every((kind) => kind !== undefined && kind === was?.proves)).toBe(true);
    expect(was?.checks.documentation && is?.checks.documentation).toBeTruthy();
  });

  test.each(Object.entries(growth?.same ?? {}))(
    "%s and %s: an answer comes along only where papers alone are read, none counted",
    (_, to) => {
      const is = questionIn(cor, to);
      if (is?.proves !== "policy") return;
      expect(checksOf(is).map(({ method, check }) => [method, check.scale])).toEqual([
        ["documentation", expect.stringMatching(/^(yes-no|yes-partial-no|criteria)$/)],
      ]);
    },
  );

  test("every role that counts in SECOR is one that counts in COR", () => {
    const counted = new Set(cor.roles.filter((role) => role.counted).map(({ id }) => id));
    for (const { id } of secor.roles.filter((role) => role.counted)) expect(counted).toContain(growth?.roles?.[id] ?? id);
  });
});

test.each([cor, secor])("$id: every question says what a yes rests on", (pack) => {
  for (const { id, question } of placedQuestions(pack))
    expect([id, question.proves]).toEqual([id, expect.stringMatching(/^(policy|record)$/)]);
});

test("a map that leads nowhere is a fault of the pack, with its code", () => {
  const pack = makePack(
    { a: { q: { checks: { documentation: { points: 2 } } } } },
    {
      migrations: { "0": { renamed: { "a.x": "a.gone" }, split: { "a.y": ["a.q", "a.nowhere"] } } },
      grows_from: { small: { edition: "1", same: { "s.one": "a.q", "s.two": "a.q", "s.three": "a.none" }, roles: { owner: "boss" } } },
      carry_over: { from: ["certification"], into: ["maintenance"], one_in: 3 },
    },
  );
  expect(judgeMaps(pack, { file: "pack.yaml", source: undefined }).map(({ code }) => code)).toEqual([
    "unknown-question",
    "unknown-question",
    "unknown-question",
    "duplicate-id",
    "unknown-role",
    "unknown-purpose",
  ]);
});

test("the packs that ship have maps without faults", async () => {
  for (const id of ["cor", "secor"]) expect((await loadPack(nodeIo(), `elements/${id}`)).problems).toEqual([]);
});
