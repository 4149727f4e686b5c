import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { CommandError } from "../terminal/errors.ts";

/**
 * Reads the manifest of a chain: the file given, else the first `deployments/chain-<id>/manifest.json` from the
 * current folder upwards, else from this package upwards.
 *
 * @returns The JSON text.
 */
export async function findManifest(
  chainId: number,
  given: string | undefined,
): Promise<{ file: string; text: string }> {
  const file = given === undefined || given === "" ? search(chainId) : given;
  if (file === undefined) {
    throw new CommandError(
      "NO_MANIFEST",
      `No deployment is known on chain ${chainId}: deploy one, or give its manifest with --manifest FILE.`,
    );
  }
  try {
    return { file, text: await readFile(file, "utf8") };
  } catch (error) {
    throw new CommandError("NO_MANIFEST", `The manifest ${file} cannot be read: give the path of a manifest.json.`, {
      cause: error,
    });
  }
}

function search(chainId: number): string | undefined {
  const inFolder = join("deployments", `chain-${chainId}`, "manifest.json");
  const folders = [...upwards(process.cwd()), ...upwards(import.meta.dirname)];
  return folders.map((folder) => join(folder, inFolder)).find((file) => existsSync(file));
}

function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}
