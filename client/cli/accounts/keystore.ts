import * as Keystore from "ox/Keystore";
import { type Address, getAddress, type Hex, isAddress } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";

import { CommandError } from "../terminal/errors.ts";

/** A Web3 Secret Storage file, version 3, as geth and most wallets write it. */
export type StoredKey = {
  file: string;
  /** The address the file claims to be of; some wallets leave it out. */
  address: Address | undefined;
  keystore: Keystore.Keystore;
};

/** Reads the text of a keystore file; nothing is decrypted. */
export function parseKeystore(file: string, text: string): StoredKey {
  const json = parseJson(file, text);
  const keystore = { ...json, crypto: json.crypto ?? json.Crypto }; // Some wallets write a capital.
  if (!isKeystore(keystore)) throw broken(file, "it is not of version 3, or parts of it are missing");
  const address = typeof json.address === "string" ? `0x${json.address.replace(/^0x/i, "").toLowerCase()}` : "";
  return { file, address: isAddress(address) ? getAddress(address) : undefined, keystore };
}

/** Decrypts the private key. The derivation takes about a second, on purpose. */
export function unlockKeystore({ file, address, keystore }: StoredKey, password: string): Hex {
  const key = derive(file, keystore, password);
  let privateKey: Hex;
  try {
    privateKey = Keystore.decrypt(keystore, key);
  } catch (error) {
    if (!(error instanceof Error && error.message === "corrupt keystore"))
      throw broken(file, "its parts make no sense", error);
    throw new CommandError("WRONG_PASSWORD", `The password does not open ${file}: try another password.`, {
      cause: error,
    });
  }
  const actual = addressOf(file, privateKey);
  if (address !== undefined && actual !== address) throw broken(file, `it is the key of ${actual}, not of ${address}`);
  return privateKey;
}

/** A new random key, encrypted with scrypt. */
export function newKeystore(password: string): { address: Address; text: string } {
  const privateKey = generatePrivateKey();
  const address = privateKeyToAddress(privateKey);
  const [key, options] = Keystore.scrypt({ password, n: 262_144, r: 8, p: 1 });
  const keystore = Keystore.encrypt(privateKey, key, options);
  const text = JSON.stringify({ address: address.slice(2).toLowerCase(), ...keystore }, null, 2);
  return { address, text: `${text}\n` };
}

// Not the asynchronous form: in this version of ox it ignores the file's own cost parameters.
function derive(file: string, keystore: Keystore.Keystore, password: string): Keystore.Key {
  try {
    return Keystore.toKey(keystore, { password });
  } catch (error) {
    throw broken(file, "its key derivation makes no sense", error);
  }
}

function addressOf(file: string, privateKey: Hex): Address {
  try {
    return privateKeyToAddress(privateKey);
  } catch (error) {
    throw broken(file, "it holds no private key", error);
  }
}

function parseJson(file: string, text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch {
    // Said below.
  }
  throw broken(file, "it is not JSON");
}

function broken(file: string, reason: string, cause?: unknown): CommandError {
  return new CommandError(
    "BROKEN_KEYSTORE",
    `${file} is no keystore that can be used (${reason}): give a Web3 Secret Storage file of version 3.`,
    { cause },
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKeystore(value: Record<string, unknown>): value is Keystore.Keystore {
  const { version, crypto } = value;
  if (version !== 3 || !isObject(crypto)) return false;
  const { cipher, cipherparams, ciphertext, kdf, kdfparams, mac } = crypto;
  if (cipher !== "aes-128-ctr" || !isObject(cipherparams) || !isObject(kdfparams)) return false;
  const { iv } = cipherparams;
  const { salt, n, r, p, c, dklen, prf } = kdfparams;
  const isScrypt = kdf === "scrypt" && [n, r, p].every((cost) => Number.isSafeInteger(cost));
  const isPbkdf2 = kdf === "pbkdf2" && prf === "hmac-sha256" && Number.isSafeInteger(c);
  return (isScrypt || isPbkdf2) && dklen === 32 && [iv, salt, ciphertext, mac].every(isHexText);
}

function isHexText(value: unknown): boolean {
  return typeof value === "string" && /^([0-9a-f]{2})+$/i.test(value);
}
