import type { Account, Address, Hex } from "viem";

import type { Connection } from "../chain/connect.ts";
import { parseAddress } from "../parse/address.ts";
import { CommandError } from "../terminal/errors.ts";

/** What `--key`, `--key-proof` and `--key-password-file` say. */
export type KeyOptions = { key: string; keyProof?: Hex; keyPasswordFile?: string };

/** A key by its address, and how to get what proves it: nothing is unlocked before that. */
export type KeyHolder = { address: Address; prove: () => Promise<{ key: Account | Address; keyProof?: Hex }> };

/** Finds who signs with a new key: an account here, or somebody who has signed elsewhere. */
export async function findKey(connection: Connection, options: KeyOptions): Promise<KeyHolder> {
  const { key, keyProof, keyPasswordFile } = options;
  if (keyProof !== undefined) {
    const address = parseAddress("--key", key);
    return { address, prove: async () => ({ key: address, keyProof }) };
  }
  try {
    const signer = await connection.keyHolder(key, keyPasswordFile);
    return { address: signer.address, prove: async () => ({ key: await signer.unlock() }) };
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== "UNKNOWN_ACCOUNT") throw error;
    throw new CommandError(
      "UNKNOWN_KEY",
      `Nobody here can sign with the key ${key}: give --key the name or the file of its keystore, or --key-proof with what \`ans sp prove-key\` prints where the key is.`,
      { cause: error },
    );
  }
}
