import { readFileSync } from "node:fs";

/** The version of this gateway, as its package.json has it. */
export const version: string = readVersion();

function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version }: { version?: unknown } = JSON.parse(text);
  return typeof version === "string" ? version : "unknown";
}
