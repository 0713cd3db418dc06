import type { Machine, MachineItem } from "../model/machine.ts";

const missed = "whether a date was changed and nothing else, and which answers rest on changed files";

export function gitItem({ git }: Machine): MachineItem {
  const id = "git";
  if (!git.isRepository)
    return { id, state: "ok", text: `The folder is not kept in git, and need not be. What cannot be seen then: ${missed}.`, do: null };
  if (!git.hasProgram)
    return {
      id,
      state: "look",
      text: `The folder is kept in git, but there is no git program here. What cannot be seen: ${missed}.`,
      do: "Install git from git-scm.com. Everything else works without it.",
    };
  if (!git.answers)
    return {
      id,
      state: "look",
      text: `git tells nothing about this folder; it may belong to another user. What cannot be seen: ${missed}.`,
      do: "Type git status here and do what git says.",
    };
  if (git.isShallow)
    return {
      id,
      state: "look",
      text: "Only a part of the history is here (a shallow clone): date changes in the rest cannot be seen.",
      do: "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow.",
    };
  return { id, state: "ok", text: "The folder is kept in git, and git tells its history.", do: null };
}

export function interviewsItem({ interviews, git }: Machine): MachineItem {
  const id = "interviews";
  if (interviews.isTracked)
    return {
      id,
      state: "not-ready",
      text: "interviews.yaml is in git: what single people said goes to everyone who gets the repository.",
      do: "Take it out: git rm --cached interviews.yaml, then commit. It stays on this disk. What was sent on before stays in the history.",
    };
  if (!git.isRepository) return { id, state: "ok", text: "Single interviews stay in this folder.", do: null };
  if (interviews.isIgnored)
    return { id, state: "ok", text: "git leaves interviews.yaml alone: single interviews stay on this disk.", do: null };
  if (!interviews.exists)
    return { id, state: "ok", text: "No interviews yet. The first one puts interviews.yaml into .gitignore.", do: null };
  return {
    id,
    state: "look",
    text: "git does not leave interviews.yaml alone: the next commit may take in what single people said.",
    do: "Add a line with interviews.yaml to the file .gitignore.",
  };
}
