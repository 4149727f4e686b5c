import type { TSchema } from "typebox";

type Branch = { properties?: Record<string, TSchema & Branch>; type?: string };

/**
 * The part of a configuration that environment variables say. Each setting has one, made of its path:
 * `limits.bodyBytes` is `ANS_GATEWAY_LIMITS_BODY_BYTES`. Lists are separated by commas.
 */
export function fromEnvironment(schema: Branch, environment: NodeJS.ProcessEnv, path = "ANS_GATEWAY"): unknown {
  const { properties } = schema;
  if (properties === undefined) return read(schema, environment[path]);
  const entries = Object.entries(properties)
    .map(([name, part]) => [name, fromEnvironment(part, environment, `${path}_${upperSnake(name)}`)] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The environment variable of a setting, as `/limits/bodyBytes`. */
export function variableOf(path: string): string {
  return ["ANS_GATEWAY", ...path.split("/").filter(Boolean).map(upperSnake)].join("_");
}

function read({ type }: Branch, text: string | undefined): unknown {
  if (text === undefined || text === "") return undefined;
  if (type === "array") return text.split(",").map((each) => each.trim());
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type === "integer") return /^\d+$/.test(text) ? Number(text) : text;
  return text;
}

function upperSnake(name: string): string {
  return name.replace(/[A-Z]+/g, (capitals) => `_${capitals}`).toUpperCase();
}
