import type { Site } from "../model/assessment.ts";
import type { Role } from "../model/pack.ts";

/** One person of the roster. The name stays in memory and in the draw's own output. */
export interface Person {
  name: string;
  site: string;
  role: string;
}

export interface RosterFault {
  line: number;
  message: string;
}

/**
 * Reads a list of people: name, site and role on a line, split by comma, semicolon or tab. A first line that names the columns sets their order;
 * sites and roles go by id or title; with one site in all its column may be left out. Empty lines and lines from # on are passed over.
 */
export function parseRoster(text: string, sites: readonly Site[], roles: readonly Role[]): { people: Person[]; faults: RosterFault[] } {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text: line }) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  const separator = [";", "\t", ","].find((sign) => rows[0]?.text.includes(sign)) ?? ",";
  const cells = rows.map((row) => ({ line: row.line, cells: cellsOf(row.text, separator) }));
  const head = headOf(cells[0]?.cells ?? []);
  const columns = head ?? (sites.length === 1 && (cells[0]?.cells.length ?? 0) === 2 ? ["name", "role"] : ["name", "site", "role"]);
  const people: Person[] = [];
  const faults: RosterFault[] = [];
  for (const row of head === undefined ? cells : cells.slice(1)) {
    const at = (column: string) => row.cells[columns.indexOf(column)] ?? "";
    const person = personOf({ name: at("name"), site: at("site"), role: at("role") }, sites, roles);
    if (typeof person === "string") faults.push({ line: row.line, message: person });
    else if (people.some((one) => one.name === person.name))
      faults.push({
        line: row.line,
        message: `"${person.name}" stands here twice. Add something that tells the two apart, or take one out.`,
      });
    else people.push(person);
  }
  return { people, faults };
}

const columnNames: Record<string, string> = {
  name: "name",
  person: "name",
  employee: "name",
  site: "site",
  location: "site",
  role: "role",
  level: "role",
};

function headOf(cells: readonly string[]): string[] | undefined {
  const names = cells.map((cell) => columnNames[cell.toLowerCase()] ?? "");
  return names.includes("name") && names.includes("role") ? names : undefined;
}

function personOf(raw: Person, sites: readonly Site[], roles: readonly Role[]): Person | string {
  if (raw.name === "") return "there is no name on this line; it wants name, site, role";
  const alone = sites.length === 1 ? sites[0] : undefined;
  const site = raw.site === "" ? alone : sites.find((one) => isNamed(one, raw.site));
  if (!site) return `there is no site "${raw.site}"; they are ${sites.map((one) => one.id).join(", ")}`;
  const role = roles.find((one) => isNamed(one, raw.role));
  if (!role) return `there is no role "${raw.role}"; they are ${roles.map((one) => one.id).join(", ")}`;
  return { name: raw.name, site: site.id, role: role.id };
}

function isNamed(one: { id: string; title?: string | undefined }, word: string): boolean {
  const wanted = word.toLowerCase();
  return one.id === wanted || one.title?.toLowerCase() === wanted;
}

/** The cells of one line; a cell in double quotes may hold the separator, and "" stands for one quote. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < line.length; index++) {
    const sign = line[index] ?? "";
    if (isQuoted && sign === '"' && line[index + 1] === '"') {
      cell += '"';
      index++;
    } else if (sign === '"' && (isQuoted || cell.trim() === "")) isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
