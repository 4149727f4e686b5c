import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { Value } from "typebox/value";

import { ConfigError } from "./ConfigError.ts";
import { fromEnvironment, variableOf } from "./fromEnvironment.ts";
import { configSchema, type GatewayConfig } from "./GatewayConfig.ts";

/**
 * Reads a configuration: a JSON file, and environment variables, which win over it. Paths in the file are taken from
 * its folder.
 *
 * @param file Undefined to read environment variables alone.
 * @throws {@link ConfigError} with everything that is wrong.
 * @example
 * const config = loadConfig("gateway.json");
 */
export function loadConfig(file: string | undefined, environment: NodeJS.ProcessEnv = process.env): GatewayConfig {
  const told = file === undefined ? {} : withFolder(parseFile(file), dirname(resolve(file)));
  return checkConfig(merged(told, fromEnvironment(configSchema, environment)));
}

/**
 * Checks a configuration and fills in what it leaves out.
 *
 * @throws {@link ConfigError} with everything that is wrong.
 */
export function checkConfig(told: unknown): GatewayConfig {
  const whole: unknown = Value.Default(configSchema, structuredClone(told));
  const faults = [...Value.Errors(configSchema, whole)]
    // Said twice: the object that has the setting says so too.
    .filter(({ keyword }) => keyword !== "boolean")
    .map(sentence);
  if (Value.Check(configSchema, whole)) {
    faults.push(...(whole.mirror ? faultsOfMirror(whole) : faultsOfSeat(whole)));
    if (faults.length === 0) return whole;
  }
  throw new ConfigError(faults.map((fault) => `- ${fault}`).join("\n"));
}

const noSeat =
  "seat: it is missing (ANS_GATEWAY_SEAT). Give it, or set mirror (ANS_GATEWAY_MIRROR) for a gateway without one.";
const noKey =
  "keys: there is none. Give keys.keystores (ANS_GATEWAY_KEYS_KEYSTORES) or keys.signer with its url and addresses.";
const needless = "mirror: it signs nothing. Leave out seat and keys, or mirror.";

function faultsOfSeat({ seat, keys }: GatewayConfig): string[] {
  const hasKey = keys.signer !== undefined || keys.keystores.length > 0;
  return [...(seat === undefined ? [noSeat] : []), ...(hasKey ? [] : [noKey])];
}

function faultsOfMirror({ seat, keys }: GatewayConfig): string[] {
  const isBare = seat === undefined && keys.signer === undefined && keys.keystores.length === 0;
  return isBare ? [] : [needless];
}

type Fault = { keyword: string; instancePath: string; message: string; params: object };

function sentence({ keyword, instancePath, message, params }: Fault): string {
  const at = instancePath.slice(1).replaceAll("/", ".");
  if (keyword === "required" && "requiredProperties" in params && Array.isArray(params.requiredProperties)) {
    return params.requiredProperties
      .map((name: unknown) => {
        const path = `${instancePath}/${String(name)}`;
        return `${path.slice(1).replaceAll("/", ".")}: it is missing (${variableOf(path)}).`;
      })
      .join("\n- ");
  }
  if (keyword === "additionalProperties" && "additionalProperties" in params) {
    return `${at === "" ? "the file" : at}: there is no such setting as ${[params.additionalProperties].flat().join(", ")}.`;
  }
  return `${at === "" ? "the configuration" : at}: it ${message} (${variableOf(instancePath)}).`;
}

function parseFile(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(`- ${file} cannot be read: make one with \`ans gateway init\`.`, { cause: error });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new ConfigError(`- ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  throw new ConfigError(`- ${file} is not a JSON object.`);
}

/** Takes the paths in a configuration from a folder. */
function withFolder(told: Record<string, unknown>, folder: string): unknown {
  const config = structuredClone(told);
  const at = (path: unknown) => (typeof path === "string" ? resolve(folder, path) : path);
  const { chain, keys, store } = config;
  if (isObject(chain) && "manifest" in chain) chain["manifest"] = at(chain["manifest"]);
  if (isObject(keys)) {
    if (Array.isArray(keys["keystores"])) keys["keystores"] = keys["keystores"].map(at);
    if ("passwordFile" in keys) keys["passwordFile"] = at(keys["passwordFile"]);
    const { signer } = keys;
    if (isObject(signer) && "tokenFile" in signer) signer["tokenFile"] = at(signer["tokenFile"]);
  }
  const database = typeof store === "string" ? /^sqlite:(.+)$/.exec(store)?.[1] : undefined;
  if (database !== undefined) config["store"] = `sqlite:${resolve(folder, database)}`;
  return config;
}

/** Lays one configuration over another. */
function merged(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isObject(under) || !isObject(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(under[key], over[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
