import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { computeAddress, encryptKeystoreJson } from "ethers";

/** A keystore as ethers writes it, with a quick key derivation. */
export async function keystoreOf(privateKey: string, password: string): Promise<{ address: string; text: string }> {
  const address = computeAddress(privateKey);
  const text = await encryptKeystoreJson({ address, privateKey }, password, { scrypt: { N: 1024, r: 8, p: 1 } });
  return { address, text };
}

/** Puts a keystore into a user's folder, and gives its file. */
export async function store(env: Readonly<Record<string, string>>, name: string, text: string): Promise<string> {
  const folder = join(env["ANS_HOME"] ?? "", "keystore");
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await writeFile(file, text);
  return file;
}
