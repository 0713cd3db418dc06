import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { workflowCommands } from "../support/runner.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8").replaceAll("\r", "");
const page = read("docs/ci.md");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map((match) => match[1] ?? "");
const action = parse(read("action.yml"));
const hasBash = spawnSync("bash", ["--version"]).status === 0;

function example(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/small-employer/assessment.yaml"), join(folder, "assessment.yaml"));
  return folder;
}

describe("docs/ci.md", () => {
  const commands = [...blocks("sh"), ...blocks("yaml")]
    .flatMap((text) => text.split("\n"))
    .flatMap((line) => /^(?:\s|- |entry: |npx )*(cor-check check\b.*)$/.exec(line)?.[1] ?? [])
    .map((line) => line.split(/\s+/).slice(1));

  test("every command in it is one that the program accepts", () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
    const folder = example();
    for (const words of commands)
      expect([words.join(" "), run(words, { cwd: folder }).code]).toEqual([words.join(" "), expect.toBeOneOf([0, 1])]);
  }, 60_000);

  test("every settings file in it is without faults", () => {
    const settings = blocks("yaml").filter((text) => text.startsWith("format: 1"));
    expect(settings.length).toBeGreaterThanOrEqual(3);
    for (const text of settings) {
      const folder = example();
      writeFileSync(join(folder, "cor-check.yaml"), text);
      expect([text, run(["validate", "cor-check.yaml"], { cwd: folder }).code]).toEqual([text, 0]);
    }
  });

  test("the workflow, the GitLab job and the hook shown are YAML, and use what is there", () => {
    const shown = blocks("yaml").map((text) => parse(text));
    const steps = shown.flatMap((file) =>
      Object.values(file?.jobs ?? {}).flatMap((job) => (job as { steps: { uses?: string; with?: object }[] }).steps),
    );
    const ours = steps.filter((step) => step.uses?.startsWith("cor-check/cor-check@"));
    expect(ours.length).toBeGreaterThan(0);
    for (const step of ours) for (const key of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(key);
    const hooks = shown.flatMap((file) =>
      (file?.repos ?? []).flatMap((repo: { hooks: { id: string }[] }) => repo.hooks.map((hook) => hook.id)),
    );
    expect(hooks).toEqual(parse(read(".pre-commit-hooks.yaml")).map((hook: { id: string }) => hook.id));
    expect(shown.some((file) => file?.["cor-check"]?.artifacts?.reports?.codequality)).toBe(true);
  });

  test("every format has its line, and is named in the help of --format", async () => {
    const { reporters } = await import("../../src/report/index.ts");
    const help = run(["report", "--help"]).out.replace(/\s+/g, " ");
    for (const name of Object.keys(reporters)) {
      expect(page).toContain(`| \`${name}\``);
      expect(help).toMatch(new RegExp(`--format <name>[^-]*\\b${name}\\b`));
    }
  });
});

test("the hook is one that the program accepts", () => {
  const [hook] = parse(read(".pre-commit-hooks.yaml"));
  expect(hook).toMatchObject({ id: "cor-check", language: "node", pass_filenames: false, always_run: true });
  const [name, ...words] = hook.entry.split(" ");
  expect(name).toBe("cor-check");
  const folder = example();
  run(["check", "--write-baseline", "gaps.json"], { cwd: folder });
  expect(run([...words, "--baseline", "gaps.json", "-f", "json"], { cwd: folder })).toMatchObject({ code: 0, err: "" });
});

describe("action.yml", () => {
  const step = action.runs.steps.find((one: { id?: string }) => one.id === "check");
  const perform = (cwd: string, inputs: Record<string, string>, earlier = "") => {
    const files = temporaryFolder();
    const summary = join(files, "summary.md");
    const output = join(files, "output.txt");
    writeFileSync(summary, earlier);
    writeFileSync(output, "");
    const given = Object.entries(action.inputs as Record<string, { default: string }>).map(([name, { default: usual }]) => [
      name,
      inputs[name] ?? usual,
    ]);
    const values: Record<string, string> = {
      "github.action_path": root,
      ...Object.fromEntries(given.map(([name, value]) => [`inputs.${name}`, value])),
    };
    const env = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, key) => values[key] ?? "?"),
      ]),
    );
    const done = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd,
      env: { PATH: process.env.PATH, ...env, CI: "true", GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output },
      encoding: "utf8",
    });
    return {
      code: done.status,
      out: done.stdout,
      err: done.stderr,
      summary: readFileSync(summary, "utf8"),
      output: readFileSync(output, "utf8"),
    };
  };

  test("inputs reach the shell through the environment alone, and nothing is uploaded", () => {
    expect(action.runs.using).toBe("composite");
    for (const { run: script, uses, shell } of action.runs.steps) {
      expect(uses).toBe(undefined);
      expect(shell).toBe("bash");
      expect(script).not.toContain("${{");
      expect(script).not.toMatch(/\beval\b|\bcurl\b/);
    }
  });

  test.runIf(hasBash)("annotates, writes the step summary after what is there, and ends as check does", () => {
    const folder = example();
    const done = perform(folder, {}, "# Earlier step\n\n");
    expect([done.code, done.output]).toEqual([1, "code=1\n"]);
    const commands = workflowCommands(done.out);
    expect(commands[0]).toMatchObject({ name: "error", properties: { title: "cor-check: gate verdict" } });
    expect(commands.filter(({ name }) => name === "warning").length).toBe(10);
    expect(commands.find(({ name }) => name === "warning")?.properties).toMatchObject({
      file: "assessment.yaml",
      line: expect.stringMatching(/^\d+$/),
    });
    expect(done.summary).toMatch(/^# Earlier step\n\n# Prairie Ridge Fencing Ltd\..*: NOT READY/);
  });

  test.runIf(hasBash)("several formats, further flags, another folder", () => {
    const folder = example();
    const done = perform(root, {
      "working-directory": folder,
      format: "github\nsarif out.sarif\njunit reports/my junit.xml\n",
      args: "--verdict\nnot-ready\n--min-overall=50",
    });
    expect([done.code, done.err]).toEqual([0, expect.stringContaining("met: overall")]);
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version).toBe("2.1.0");
    expect(readFileSync(join(folder, "reports/my junit.xml"), "utf8")).toContain("<testsuites");
  });

  test.runIf(hasBash)("hostile inputs are text", () => {
    const folder = example();
    const bad = "$(touch owned) `touch owned` ; touch owned && \"' | touch owned";
    const pairs: [string, string][] = ["assessment", "args", "format", "version"].map((name) => [name, bad]);
    for (const [name, value] of [...pairs, ["version", "file:../x"], ["version", "-g"]] as [string, string][])
      expect(perform(folder, { [name]: value }).code).toBe(2);
    expect(perform(folder, { "working-directory": bad }).code).toBe(1);
    expect(existsSync(join(folder, "owned"))).toBe(false);
  });
});
