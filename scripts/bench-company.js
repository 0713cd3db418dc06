// A big COR audit for the bench: every question of the pack answered at two sites, sixty people interviewed and kept.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const readPack = (id) => JSON.parse(readFileSync(new URL(`../dist/packs/${id}.json`, import.meta.url), "utf8"));
const pack = readPack("cor");
export const edition = { secor: readPack("secor").edition };
const sites = ["office", "yard"];
const people = Array.from({ length: 60 }, (_, index) => ({
  id: `b${"bcdfghjkmn"[Math.floor(index / 10)]}${"bcdfghjkmn"[index % 10]}x23`,
  site: sites[index % 2],
  role: ["worker", "worker", "worker", "supervisor", "manager"][index % 5],
}));

/** The checks that are asked, in the order of the pack: how each is answered by keys. */
export const asked = pack.elements.flatMap((element) =>
  element.questions.flatMap(({ id, checks }) =>
    ["documentation", "interview", "observation"]
      .filter((method) => checks[method])
      .map((method) => ({ id: `${element.id}.${id}`, method, check: checks[method] })),
  ),
);

/** Writes assessment.yaml and interviews.yaml into a folder; the tallies are those of the interviews. */
export function writeCompany(folder) {
  const answers = new Map();
  for (const one of asked) answers.set(one.id, { ...answers.get(one.id), ...responses(one) });
  const lines = [...answers].map(([id, answer]) => `  ${id}: ${JSON.stringify(answer)}`);
  const head = [
    "format: 1\npack: cor\npurpose: certification",
    `edition: ${JSON.stringify(pack.edition)}`,
    "company: {legal_name: Northern Framing Ltd., people_peak: 214}",
    "sites:",
    ...sites.map(
      (id) => `  - {id: ${id}, title: ${id}, visit: true, headcount: {senior-manager: 1, manager: 6, supervisor: 20, worker: 80}}`,
    ),
    `interviewed: ${JSON.stringify(groups().map(({ site, role, members }) => ({ site, role, people: members.length })))}`,
  ];
  writeFileSync(join(folder, "assessment.yaml"), `${[...head, "answers:", ...lines].join("\n")}\n`);
  writeFileSync(
    join(folder, "interviews.yaml"),
    `format: 1\nassessment: assessment.yaml\ninterviews:\n${people.map((one) => `  - ${JSON.stringify({ ...one, answers: given(one) })}`).join("\n")}\n`,
  );
}

function groups() {
  const found = sites.flatMap((site) => ["worker", "supervisor", "manager"].map((role) => ({ site, role })));
  return found.map((group) => ({ ...group, members: people.filter((one) => one.site === group.site && one.role === group.role) }));
}

/** Every third answer is a no. */
function given({ role }) {
  const mine = asked.filter(({ method, check }) => method === "interview" && check.roles.includes(role));
  return Object.fromEntries(mine.map(({ id }, index) => [id, index % 3 === 2 ? "no" : "yes"]));
}

function responses({ id, method, check }) {
  const note = "Seen in the binder of 2026-03-14; two of them without a date.";
  if (method === "documentation") return { documentation: documentation(check), note };
  if (method === "observation") return { observation: sites.map((site) => ({ site, positive: 5, of: 7, on: "2026-11-18" })) };
  const tallies = groups().filter(({ role }) => check.roles.includes(role));
  return {
    interview: tallies.map(({ site, role, members }) => ({
      ...{ site, role, of: members.length },
      positive: members.filter((one) => given(one)[id] === "yes").length,
    })),
  };
}

function documentation({ scale, criteria }) {
  if (scale === "criteria") return { met: criteria.slice(1).map((one) => one.id) };
  if (scale === "count") return { positive: 7, of: 9 };
  return scale === "percent" ? { percent: 78 } : "yes";
}
