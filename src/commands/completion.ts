import { Argument, type Command } from "commander";
import type { Runner } from "./flags.ts";

const endings = { powershell: "ps1", bash: "bash", zsh: "zsh", fish: "fish" } as const;

export function registerCompletion(program: Command, { io }: Runner): void {
  program
    .command("completion")
    .description("a script that lets your shell complete commands, flags and ids at the Tab key")
    .addArgument(new Argument("<shell>", "which shell").choices(Object.keys(endings)))
    .option("-o, --output <file>", "write there instead of on the screen")
    .addHelpText(
      "before",
      "Example, PowerShell: cor-check completion powershell | Out-String | Invoke-Expression\nFor always: docs/completion.md\n",
    )
    .action(async (shell: keyof typeof endings, flags: { output?: string }) => {
      const { shippedPath } = await import("../load/shipped.ts");
      const script = io.files.read(shippedPath(io, `completion/cor-check.${endings[shell]}`));
      if (flags.output === undefined) return io.out.write(script);
      const { writeFile } = await import("./output.ts");
      writeFile(io, flags.output, script);
    });
}
