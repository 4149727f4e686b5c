import { whois } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";
import type { Connection } from "./connect.ts";
import type { Signer } from "./signer.ts";

/** Who acts for a name: what `--account` says, else its owner if that can sign here, else the only account there is. */
export async function signerFor({ ans, signer }: Connection, name: string): Promise<Signer> {
  const { owner } = await whois(ans, { name });
  if (owner === null) return await signer();
  try {
    return await signer(owner);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== "UNKNOWN_ACCOUNT") throw error;
    return await signer();
  }
}
