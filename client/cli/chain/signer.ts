import { type Account, type Address, getAddress, isAddress, isAddressEqual } from "viem";
import { parseAccount, privateKeyToAccount } from "viem/accounts";

import { findKeystore } from "../accounts/findKeystore.ts";
import { type StoredKey, unlockKeystore } from "../accounts/keystore.ts";
import { listAccounts } from "../accounts/keystoreFolder.ts";
import { readPassword } from "../accounts/password.ts";
import { parseAddress } from "../parse/address.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import type { Globals } from "./globals.ts";

/** Who signs and pays. The key stays locked until something is to be signed. */
export type Signer = {
  address: Address;
  /** As a person calls it: "alice (keystore)". */
  title: string;
  /** Asks for the password where there is one. */
  unlock: () => Promise<Account>;
};

/**
 * Finds who signs: what `--account` says, else the only keystore of the user, else the node's first unlocked account.
 *
 * @param nodeAccounts Asks the node for its unlocked accounts.
 */
export async function findSigner(globals: Globals, nodeAccounts: () => Promise<readonly Address[]>): Promise<Signer> {
  const { account: given } = globals;
  if (given === undefined) return defaultSigner(globals, nodeAccounts);
  if (!isAddress(given, { strict: false })) return keystoreSigner(globals, given, await findKeystore(given));
  return addressSigner(globals, parseAddress("--account", given), nodeAccounts);
}

async function addressSigner(
  globals: Globals,
  address: Address,
  nodeAccounts: () => Promise<readonly Address[]>,
): Promise<Signer> {
  const stored = (await listAccounts()).find((account) => account.address === address);
  if (stored !== undefined) return keystoreSigner(globals, stored.name, stored);
  if ((await nodeAccounts()).some((known) => isAddressEqual(known, address))) return nodeSigner(address);
  throw new CommandError(
    "UNKNOWN_ACCOUNT",
    `Nobody here can sign for ${address}: give --account the name or the file of its keystore.`,
  );
}

async function defaultSigner(globals: Globals, nodeAccounts: () => Promise<readonly Address[]>): Promise<Signer> {
  const stored = await listAccounts();
  const [only] = stored;
  if (stored.length > 1) {
    throw new UsageError(`Say who pays: give --account with one of ${stored.map(({ name }) => name).join(", ")}.`);
  }
  if (only !== undefined) return keystoreSigner(globals, only.name, only);
  const [first] = await nodeAccounts();
  if (first !== undefined) return nodeSigner(first);
  throw new UsageError(
    "There is no account to sign with: make one with `ans account new NAME`, or give --account FILE.",
  );
}

function nodeSigner(address: Address): Signer {
  return { address: getAddress(address), title: "unlocked at the node", unlock: async () => parseAccount(address) };
}

async function keystoreSigner(globals: Globals, title: string, stored: StoredKey): Promise<Signer> {
  let account: Account | undefined;
  const unlock = async () => {
    account ??= privateKeyToAccount(
      unlockKeystore(stored, await readPassword(`The password of ${title}`, globals.passwordFile)),
    );
    return account;
  };
  const address = stored.address ?? (await unlock()).address;
  return { address, title, unlock };
}
