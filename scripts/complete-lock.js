// Adds to package-lock.json the optional packages of platforms that the registry at hand did not serve:
// without their entries `npm ci` refuses the lock file, on every machine.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const systems = { win32: "win32", darwin: "darwin", linux: "linux", android: "android", freebsd: "freebsd", openharmony: "openharmony" };
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  const beside = path.slice(0, path.lastIndexOf("node_modules/"));
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const top = `node_modules/${name}`;
    const key = `${beside}${top}`;
    if (lock.packages[top]?.version === version || lock.packages[key] || !/^\d/.test(version)) continue;
    const words = name.split("/")[1].split("-");
    const os = words.find((word) => word in systems) ?? "none";
    const cpu = words.find((word) => /^(x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32)$/.test(word)) ?? "none";
    const libc = words.includes("musl") ? { libc: ["musl"] } : words.includes("gnu") ? { libc: ["glibc"] } : {};
    lock.packages[key] = { version, cpu: [cpu], dev: true, ...libc, optional: true, os: [os] };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
