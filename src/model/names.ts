/** The files that have a JSON Schema, by name. */
export const schemaNames = ["pack", "element", "glossary", "assessment", "settings", "baseline", "result"] as const;
