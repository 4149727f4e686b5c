import { readFileSync } from "node:fs";

import { parseKeystore, unlockKeystore } from "@ans/client/keystore";
import { getAddress } from "viem";

import { ConfigError } from "../config/ConfigError.ts";
import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { httpSigner } from "./httpSigner.ts";
import { localSigner } from "./localSigner.ts";
import type { Signer } from "./Signer.ts";

/**
 * Opens the keys that a configuration names.
 *
 * @param passwords Of the keystores, in their order; those of the configured password file unless given. Where there are
 * fewer than keystores, the last one is for all the rest.
 * @throws {@link ConfigError}, and the client's errors about a keystore or its password.
 */
export function loadSigners({ keys }: GatewayConfig, passwords?: readonly string[]): Signer[] {
  const { signer, keystores } = keys;
  if (signer !== undefined) {
    const token = signer.tokenFile === undefined ? undefined : linesOf(signer.tokenFile)[0];
    return signer.addresses.map((address) => httpSigner({ ...signer, token, address: getAddress(address) }));
  }
  const known = passwords ?? passwordsOf(keys.passwordFile);
  return keystores.map((file, i) => {
    const stored = parseKeystore(file, read(file));
    return localSigner(unlockKeystore(stored, known[i] ?? known.at(-1) ?? ""));
  });
}

function passwordsOf(file: string | undefined): string[] {
  if (file !== undefined) return linesOf(file);
  throw new ConfigError("- keys.passwordFile: it is missing, and nobody is there to type the password.");
}

function linesOf(file: string): string[] {
  const lines = read(file).split(/\r?\n/);
  while (lines.at(-1) === "") lines.pop();
  if (lines.length > 0) return lines;
  throw new ConfigError(`- ${file} is empty: write what it is to hold in its first line.`);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(`- ${file} cannot be read: check its path and its mode.`, { cause: error });
  }
}
