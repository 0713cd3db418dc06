// Loads the chunks of the program, and keeps what the engine made of them beside them: the next start need not compile them again.
// Why it is done here, and as CommonJS: docs/decisions/0009-compiled-code.md.
"use strict";
const fs = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");
const { Script } = process.getBuiltinModule("node:vm");
const { setFlagsFromString } = process.getBuiltinModule("node:v8");

/** Compiled code belongs to one version of the engine, one kind of processor and these flags; the engine refuses what does not fit. */
const kind = `${process.versions.v8}-${process.arch}`;

/**
 * The run is short: code made fast in the background would be ready when it is over, and memory is looked through at once instead of in steps.
 * Hundreds of patterns are tried on short texts: making each of them fast takes longer than all that they do.
 */
const hurry = "--no-opt --no-incremental-marking --no-regexp-peephole-optimization --regexp-tier-up-ticks=100";

/** Who asks is there for hours: an answer makes some memory that is soon forgotten, and is in no hurry. Measured: 75 MB instead of 110 after 500 answers. */
const keepSmall = "--semi-space-growth-factor=1";

/**
 * Opens the program in a folder. `command` is the first word typed: what each command needs is kept apart. `load` gives the exports of a chunk;
 * `keep` puts on disk what was compiled so far, if any of it is new, and does nothing the second time.
 */
function openProgram(folder, command) {
  const flags = command === "ask" || command === "menu" ? `${hurry} ${keepSmall}` : hurry;
  setFlagsFromString(flags);
  const isOff = isTrue(process.env.NODE_DISABLE_COMPILE_CACHE) || !/^[a-z]{1,20}$/.test(command);
  const file = join(folder, "compiled", `${command}-${kind}.bin`);
  const kept = isOff ? new Map() : readKept(file);
  const modules = new Map();
  const scripts = new Map();
  let isNew = false;
  // A pipeline begins with a fresh install and ends with it: nobody would come back for what is kept.
  let isDone = isOff || isTrue(process.env.CI);

  function load(name) {
    const known = modules.get(name);
    if (known) return known.exports;
    const path = join(folder, name);
    const stamp = stampOf(path);
    // The build leaves nothing but ASCII, which is the quickest to read and to hold.
    const source = `(function (exports, require, __filename) {${fs.readFileSync(path, "latin1")}\n})`;
    const before = kept.get(name);
    const cachedData = before?.stamp === stamp ? before.data : undefined;
    const script = new Script(source, { filename: path, cachedData });
    const isFit = cachedData !== undefined && script.cachedDataRejected === false;
    if (!isFit) isNew = true;
    if (!isDone) scripts.set(name, { script, stamp, data: isFit ? cachedData : undefined });
    const module = { exports: {} };
    modules.set(name, module);
    script.runInThisContext()(module.exports, require, path);
    return module.exports;
  }

  function require(name) {
    return name.startsWith("./") ? load(name.slice(2)) : process.getBuiltinModule(name);
  }

  function keep() {
    if (isDone) return;
    isDone = true;
    if (isNew) writeKept(file, () => new Map([...kept, ...made()]));
    scripts.clear();
    kept.clear();
  }

  function made() {
    // The engine writes its flags down with the code, and compares them when it takes it back.
    setFlagsFromString(flags);
    return [...scripts].map(([name, { script, stamp, data }]) => [name, { stamp, data: data ?? script.createCachedData() }]);
  }

  return { load, keep };
}

function stampOf(path) {
  const { size, mtimeMs } = fs.statSync(path);
  return `${size} ${mtimeMs}`;
}

/** By chunk: which file it was made of, and the code. A file of kept code is a line of JSON that says where each begins and ends, then all of them. */
function readKept(file) {
  try {
    const all = fs.readFileSync(file);
    const end = all.indexOf("\n");
    const parts = Object.entries(JSON.parse(all.toString("latin1", 0, end)));
    const kept = new Map();
    for (const [name, [stamp, from, to, sum]] of parts) {
      const data = all.subarray(end + 1 + from, end + 1 + to);
      if (data.length === to - from && sumOf(data) === sum) kept.set(name, { stamp, data });
    }
    return kept;
  } catch {
    return new Map();
  }
}

/**
 * The engine looks at the head alone, and would run what a lost block of the disk has left in the middle. Every 256th word is enough to see one;
 * a whole checksum would cost as much as a third of what is gained.
 */
function sumOf(data) {
  let sum = data.length;
  for (let at = 0; at + 4 <= data.length; at += 1024) sum = (Math.imul(sum, 31) + data.readInt32LE(at)) | 0;
  return sum;
}

/** Whole or not at all, and on disk before it has its name. Where it may not be written, all goes on as before, only slower. */
function writeKept(file, make) {
  const temporary = `${file}.${process.pid}`;
  let handle;
  try {
    fs.mkdirSync(join(file, ".."), { recursive: true });
    handle = fs.openSync(temporary, "wx");
  } catch {
    return;
  }
  try {
    try {
      fs.writeFileSync(handle, bytesOf(make()));
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch {
    removeIfThere(temporary);
  }
}

function removeIfThere(path) {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // Something holds it, as a virus scanner may on Windows: it is in nobody's way.
  }
}

function bytesOf(parts) {
  const index = {};
  const data = [];
  let at = 0;
  for (const [name, part] of parts) {
    index[name] = [part.stamp, at, at + part.data.length, sumOf(part.data)];
    data.push(part.data);
    at += part.data.length;
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...data]);
}

function isTrue(value) {
  return value !== undefined && value !== "" && value !== "0" && value.toLowerCase() !== "false";
}

module.exports = { openProgram };
