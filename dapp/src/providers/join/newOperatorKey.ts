import * as Keystore from "ox/Keystore";
import type { PrivateKeyAccount } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

/** A new random key, and its file: Web3 Secret Storage of version 3, as `ans` and most wallets read it. */
export async function newOperatorKey(password: string): Promise<{ account: PrivateKeyAccount; keystore: string }> {
  // The derivation takes a second or two in which nothing is drawn: let the page say so first.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const privateKey = generatePrivateKey();
  const account = privateKeyToAccount(privateKey);
  const [key, options] = Keystore.scrypt({ password, n: 262_144, r: 8, p: 1 });
  const encrypted = Keystore.encrypt(privateKey, key, options);
  const keystore = JSON.stringify({ address: account.address.slice(2).toLowerCase(), ...encrypted }, null, 2);
  return { account, keystore: `${keystore}\n` };
}
