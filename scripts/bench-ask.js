// How long a person waits while answering, on a real pseudo-terminal: to the first question, and from a key to the next question drawn
// with the answer on disk; and what the program holds in memory by then.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { spawn } from "@lydell/node-pty";
import { asked, edition, writeCompany } from "./bench-company.js";

const bin = resolve("bin/cor-check.js");
const { CI: _, NODE_EXTRA_CA_CERTS: __, ...env } = process.env;
const answersToGive = 500;

/** Rows of name, value, unit and budget. */
export async function benchAsk() {
  const folder = mkdtempSync(join(tmpdir(), "cor-check-bench-"));
  try {
    writeCompany(folder);
    const documents = await answerDocuments(folder);
    const people = await answerPeople(folder);
    const { fresh, big } = await firstQuestions(folder);
    return [
      { name: "ask: key to next question, 95th percentile", value: percentile(documents.times, 95), unit: "ms", budget: 30 },
      { name: "ask --role: the same, 60 interviews kept", value: percentile(people, 95), unit: "ms", budget: 30 },
      { name: `ask: memory after ${answersToGive} answers`, value: documents.memory, unit: "MB", budget: 120 },
      { name: "ask: first question, new company", value: percentile(fresh, 50), unit: "times a bare start", budget: 2.4 },
      { name: "ask: first question, 137 answered", value: percentile(big, 50), unit: "times a bare start", budget: 4 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Answers each check of the documents, goes back and answers it otherwise, until there were enough answers. */
async function answerDocuments(folder) {
  const terminal = open(["ask", "--method", "documentation"], folder);
  await terminal.until(isDrawn);
  const times = [];
  let before = readFileSync(join(folder, "assessment.yaml"), "utf8");
  for (let given = 0; given < answersToGive; given++) {
    // Each check is answered five times over, then comes the next one.
    if (given % 5 > 0) await terminal.press(back, isDrawn);
    const word = (given % 5) % 2 === 0 ? "no" : "yes";
    const isTyped = terminal.text().includes("Ctrl-S");
    if (isTyped) await terminal.press(word, (text) => text.includes(`> ${word}`));
    times.push(await terminal.press(isTyped ? "\r" : word[0], isAnswered));
    const now = readFileSync(join(folder, "assessment.yaml"), "utf8");
    if (now === before) throw new Error("the next question was drawn, and the answer is not on disk");
    before = now;
  }
  const memory = memoryOf(terminal.pid);
  await terminal.kill();
  return { times, memory };
}

/** Interviews four more workers of the yard. */
async function answerPeople(folder) {
  const terminal = open(["ask", "--role", "worker", "--site", "yard"], folder);
  await terminal.until(isDrawn);
  const questions = asked.filter(({ method, check }) => method === "interview" && check.roles.includes("worker")).length;
  const times = [];
  for (let person = 0; person < 4; person++) {
    for (let at = 0; at < questions; at++) times.push(await terminal.press(at % 3 === 0 ? "n" : "y", isAnswered));
    await terminal.press("\r", isDrawn);
  }
  await terminal.kill();
  return times;
}

/** As ratios to bare starts of Node between them. */
async function firstQuestions(folder) {
  const small = mkdtempSync(join(tmpdir(), "cor-check-bench-"));
  const sites = "sites:\n  - {id: shop, headcount: {owner: 1, worker: 6}}";
  writeFileSync(join(small, "assessment.yaml"), `format: 1\npack: secor\nedition: "${edition.secor}"\n${sites}\nanswers: {}\n`);
  const ratios = { fresh: [], big: [] };
  for (let round = -3; round < 15; round++) {
    const bare = await timeTo([["-e", "0"], small]);
    const fresh = await timeTo([[bin, "ask"], small], isDrawn);
    const big = await timeTo([[bin, "ask", "--method", "documentation"], folder], isDrawn);
    if (round < 0) continue;
    ratios.fresh.push(fresh / bare);
    ratios.big.push(big / bare);
  }
  rmSync(small, { recursive: true });
  return ratios;
}

async function timeTo([args, folder], isThere) {
  const start = performance.now();
  const terminal = openNode(args, folder);
  if (isThere) await terminal.until(isThere);
  else await terminal.ended;
  const time = performance.now() - start;
  if (isThere) await terminal.kill();
  return time;
}

const back = "\u0002";
const isDrawn = (text) => text.includes("save and quit");
const isAnswered = (text) => {
  const saved = text.indexOf("Saved: ");
  return saved >= 0 && /save and quit|Esc goes back/.test(text.slice(saved));
};

function open(args, folder) {
  return openNode([bin, ...args], folder);
}

function openNode(args, folder) {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...env, TERM: "xterm-256color" }, cols: 140, rows: 50 });
  let text = "";
  let isOver = false;
  let wake = () => {};
  child.onData((data) => {
    text += data;
    wake();
  });
  const ended = new Promise((done) => child.onExit(done)).then(() => {
    isOver = true;
    wake();
  });
  const until = async (isThere) => {
    while (!isThere(text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, ""))) {
      if (isOver) throw new Error(`${args.join(" ")} ended:\n${text}`);
      await new Promise((done) => {
        wake = done;
      });
    }
  };
  return {
    pid: child.pid,
    ended,
    until,
    text: () => text,
    async press(key, isThere) {
      text = "";
      const start = performance.now();
      child.write(key);
      await until(isThere);
      return performance.now() - start;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Megabytes of memory that a process really holds; nothing on Windows, where there is no ps. */
function memoryOf(pid) {
  if (process.platform === "win32") return 0;
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}
