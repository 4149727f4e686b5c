import { readFileSync } from "node:fs";

import { ConfigError } from "./ConfigError.ts";

/** Reads the manifest of a deployment. */
export function readManifest(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(`- chain.manifest: ${file} cannot be read: give the manifest of the deployment.`, {
      cause: error,
    });
  }
}
