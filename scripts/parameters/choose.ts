import { globSync } from "node:fs";
import { basename, join } from "node:path";

import type { Parameters } from "./Parameters.ts";
import { ParameterError, readParameters } from "./read.ts";

/** Where the parameters of all networks lie. */
export const parametersFolder = join(import.meta.dirname, "..", "..", "deployments", "parameters");

/**
 * The parameters of a network: those of `name` (a path, or a file of deployments/parameters/ with or without its
 * ending), or else those of the one file there that names the chain.
 */
export function chooseParameters(chainId: number, name?: string, folder = parametersFolder): Parameters {
  if (name !== undefined) return readParameters(fileOf(name, folder));
  const files = globSync("*.json5", { cwd: folder }).toSorted();
  const [file, another] = files.filter((file) => readParameters(join(folder, file)).chainId === chainId);
  if (file === undefined) {
    throw new ParameterError(
      `No file in deployments/parameters/ is for chain ${chainId}: copy mainnet.json5 and set its chainId to ${chainId}.`,
    );
  }
  if (another !== undefined) {
    throw new ParameterError(
      `${file} and ${another} are both for chain ${chainId}: say which with --parameters, as --parameters ${basename(file, ".json5")}.`,
    );
  }
  return readParameters(join(folder, file));
}

function fileOf(name: string, folder: string): string {
  if (name.includes("/")) return name;
  return join(folder, name.endsWith(".json5") ? name : `${name}.json5`);
}
