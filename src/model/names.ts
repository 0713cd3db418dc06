/** The files that have a JSON Schema, by name. */
export const schemaNames = ["pack", "element", "glossary", "assessment", "interviews", "settings", "baseline", "result", "plan"] as const;
