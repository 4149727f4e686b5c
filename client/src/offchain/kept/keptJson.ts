import { toJson } from "../service/toJson.ts";
import type { KeptName } from "./KeptName.ts";

/**
 * What is kept of a name, as the text of a file.
 *
 * @example
 * await writeFile("bob.acme.dim.json", keptJson(kept));
 */
export function keptJson({ name, evidence, receipts }: KeptName): string {
  return `${JSON.stringify({ version: 1, name, evidence, receipts: receipts.map(toJson) }, null, 2)}\n`;
}
