/** The part of JSON Schema that our generated schemas use. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

/**
 * Whether a value has the shape. Says only yes or no, and so needs no schema library: that one is loaded
 * when the answer is no, to say what is wrong. A test holds the two to the same answer.
 */
export function fits(schema: JsonSchema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => fits(one, value));
  if ("const" in schema) return value === schema.const;
  if (schema.enum) return schema.enum.includes(value);
  switch (schema.type) {
    case "object":
      return fitsObject(schema, value);
    case "array":
      return Array.isArray(value) && value.length >= (schema.minItems ?? 0) && value.every((item) => fits(schema.items ?? {}, item));
    case "string":
      return typeof value === "string" && (schema.pattern === undefined || pattern(schema.pattern).test(value));
    case "integer":
      return Number.isSafeInteger(value) && fitsBounds(schema, value as number);
    case "number":
      return typeof value === "number" && Number.isFinite(value) && fitsBounds(schema, value);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    default:
      return true;
  }
}

function fitsObject(schema: JsonSchema, value: unknown): boolean {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const object = value as Record<string, unknown>;
  if (schema.required?.some((key) => object[key] === undefined)) return false;
  return Object.entries(object).every(([key, item]) => {
    if (schema.propertyNames && !fits(schema.propertyNames, key)) return false;
    const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    if (own) return item === undefined ? !schema.required?.includes(key) : fits(own, item);
    return typeof schema.additionalProperties === "object"
      ? fits(schema.additionalProperties, item)
      : schema.additionalProperties !== false;
  });
}

function fitsBounds({ minimum, maximum, exclusiveMinimum }: JsonSchema, value: number): boolean {
  return value >= (minimum ?? value) && value <= (maximum ?? value) && (exclusiveMinimum === undefined || value > exclusiveMinimum);
}

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, known);
  return known;
}
