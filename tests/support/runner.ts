/** What the GitHub Actions runner takes for a command in a line of output, by its own grammar, old form and new. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
] as const;

function decoded(text: string, isProperty: boolean): string {
  return escapes.filter(([, sign]) => isProperty || !":,".includes(sign)).reduce((all, [code, sign]) => all.replaceAll(code, sign), text);
}

export function workflowCommands(output: string): WorkflowCommand[] {
  return output.split(/\r\n|[\r\n]/).flatMap((line) => commandOf(line) ?? oldCommandOf(line) ?? []);
}

/** `::name key=value,key=value::data`, spaces before it allowed. */
function commandOf(line: string): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  if (end < 0) return undefined;
  return { ...head(text.slice(2, end), ","), data: decoded(text.slice(end + 2), false) };
}

/** `##[name key=value;key=value]data`, anywhere in the line. */
function oldCommandOf(line: string): WorkflowCommand | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  return end < 0 ? undefined : { ...head(line.slice(start + 3, end), ";"), data: line.slice(end + 1) };
}

function head(text: string, separator: string) {
  const space = text.indexOf(" ");
  const name = space < 0 ? text : text.slice(0, space);
  const pairs =
    space < 0
      ? []
      : text
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties = pairs.flatMap((pair) => {
    const at = pair.indexOf("=");
    return at < 1 ? [] : [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1), true)] as const];
  });
  return { name, properties: Object.fromEntries(properties) };
}
