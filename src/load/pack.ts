import { dirname, join } from "node:path";
import type { Io } from "../io.ts";
import type { Pack } from "../model/content.ts";
import type { ElementFile } from "../model/element.ts";
import type { Glossary } from "../model/pack.ts";
import { hasErrors, nearest, type Problem } from "../problems.ts";
import { exists, isFolder, type Loaded, loadYaml, show } from "./file.ts";
import { judgeMaps } from "./pack-maps.ts";
import { judgeElement, judgePack, judgeReferences, type ReadElement } from "./pack-meaning.ts";
import { elementShape, glossaryShape, packShape } from "./shapes.ts";

export interface LoadedPack {
  pack: Pack | undefined;
  problems: Problem[];
}

/** Reads a pack folder: pack.yaml, its elements in order, and the glossary in the folder or the one above. */
export async function loadPack(io: Io, folder: string): Promise<LoadedPack> {
  const packPath = join(folder, "pack.yaml");
  if (!exists(io, packPath)) {
    const message = isFolder(io, folder) ? "this folder has no pack.yaml; give the folder of a pack" : "there is no such folder";
    return { pack: undefined, problems: [atStart(folder, "no-pack", message)] };
  }
  const file = await loadYaml(io, packPath, packShape);
  if (!file.value) return { pack: undefined, problems: file.problems };
  const packFile = file.value;
  const problems = judgePack(packFile, file);
  const elements: ReadElement[] = [];
  for (const [index, id] of packFile.elements.entries()) {
    const path = join(folder, `${id}.yaml`);
    if (!exists(io, path)) {
      const place = file.source?.placeOf(["elements", index]) ?? { line: 1, column: 1 };
      const near = nearest(id, elementFiles(io, folder));
      const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
      problems.push({
        file: file.file,
        ...place,
        code: "missing-element",
        message: `there is no file ${id}.yaml beside it.${hint}`,
        severity: "error",
      });
      continue;
    }
    const element = await loadYaml(io, path, elementShape);
    problems.push(...element.problems);
    if (element.value) {
      problems.push(...judgeElement(element.value, element, id, packFile));
      elements.push({ element: element.value, loaded: element });
    }
  }
  const isWhole = elements.length === packFile.elements.length;
  problems.push(...judgeReferences(elements, isWhole));
  const glossary = await loadGlossary(io, folder);
  problems.push(...(glossary?.problems ?? []));
  if (hasErrors(problems) || !isWhole) return { pack: undefined, problems };
  const pack = { ...packFile, elements: elements.map(({ element }) => element), glossary: glossary?.value?.terms ?? [] };
  problems.push(...judgeMaps(pack, file));
  return { pack: hasErrors(problems) ? undefined : pack, problems };
}

/** One element file alone: its shape and what can be judged without its pack. */
export async function loadElement(io: Io, path: string): Promise<Loaded<ElementFile>> {
  const element = await loadYaml(io, path, elementShape);
  if (!element.value) return element;
  const id =
    show(path)
      .split("/")
      .at(-1)
      ?.replace(/\.ya?ml$/, "") ?? "";
  const problems = [
    ...judgeElement(element.value, element, id, undefined),
    ...judgeReferences([{ element: element.value, loaded: element }], false),
  ];
  return { ...element, problems: [...element.problems, ...problems] };
}

export async function loadGlossary(io: Io, folder: string): Promise<Loaded<Glossary> | undefined> {
  const path = [join(folder, "glossary.yaml"), join(dirname(folder), "glossary.yaml")].find((candidate) => exists(io, candidate));
  return path === undefined ? undefined : loadYaml(io, path, glossaryShape);
}

function elementFiles(io: Io, folder: string): string[] {
  return io.files
    .list(folder)
    .filter((name) => name.endsWith(".yaml") && name !== "pack.yaml")
    .map((name) => name.slice(0, -".yaml".length));
}

function atStart(path: string, code: string, message: string): Problem {
  return { file: show(path), line: 1, column: 1, code, message, severity: "error" };
}
