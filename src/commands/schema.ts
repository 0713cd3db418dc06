import { Argument, type Command } from "commander";
import { schemaNames } from "../model/names.ts";
import type { Runner } from "./flags.ts";

export function registerSchema(program: Command, { io }: Runner): void {
  program
    .command("schema")
    .description("print a JSON Schema, so that an editor completes and checks the files")
    .addArgument(new Argument("<name>", "which file").choices([...schemaNames]))
    .addHelpText("before", "Example: cor-check schema assessment\n")
    .action(async (name: string) => {
      const { readSchema } = await import("../load/builtin.ts");
      io.out.write(readSchema(io, name));
    });
}
