import { joinSeat, setCommission } from "@ans/client";
import { type Hex, parseEther, type PrivateKeyAccount } from "viem";
import { generatePrivateKey, mnemonicToAccount, privateKeyToAccount } from "viem/accounts";

import { stack } from "./stack.ts";
import { connect, type Visit, visitWithWallet } from "./visit.ts";
import type { Wallet } from "./wallet.ts";

/** A seat of a test's own, who owns it, and its operator's private key. */
export type OwnSeat = { seat: number; owner: PrivateKeyAccount; key: Hex };

/** The words from which every Hardhat node has its accounts. */
const words = "test test test test test test test test test test test junk";

/** The owner of a seat that is there from the start: the accounts 14 to 17 of the node have the seats 1 to 4. */
export function ownerOf(seat: 1 | 2 | 3 | 4): PrivateKeyAccount {
  // An account of a mnemonic is one of a private key, with the key beside it.
  const { getHdKey } = mnemonicToAccount(words, { addressIndex: 13 + seat });
  const key = getHdKey().privateKey ?? new Uint8Array();
  return privateKeyToAccount(`0x${Buffer.from(key).toString("hex")}`);
}

/** Takes a new seat, open to delegations, with a lease that has just begun. */
export async function newSeat(terms: { commission?: number; announced?: number } = {}): Promise<OwnSeat> {
  const { as, person } = await stack();
  const owner = await person({ dimt: parseEther("5000000") });
  const key = generatePrivateKey();
  const { commission = 1000, announced } = terms;
  const { seat } = await joinSeat(as(owner), {
    stake: parseEther("5000000"),
    key: privateKeyToAccount(key),
    commission,
    delegationCap: parseEther("1000000"),
  });
  if (announced !== undefined) await setCommission(as(owner), { seat, commission: announced });
  return { seat, owner, key };
}

/** Somebody before a page of the app, with a connected wallet. */
export async function visitor(path: string, account?: PrivateKeyAccount): Promise<Visit & { wallet: Wallet }> {
  const made = await visitWithWallet(account === undefined ? {} : { account });
  await made.go(path);
  await connect(made.page);
  return made;
}

/** How often a wallet was asked for something. */
export function asked({ requests }: Wallet, method: string): number {
  return requests.filter((each) => each === method).length;
}

/** Waits until something is so; the test's own limit ends it if it never is. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
