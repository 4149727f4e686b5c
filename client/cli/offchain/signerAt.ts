import type { Address } from "viem";

import type { Connection } from "../chain/connect.ts";
import type { Signer } from "../chain/signer.ts";
import { CommandError } from "../terminal/errors.ts";

/** Who signs: what `--account` says, else whose signature counts if it can sign here, else the only account there is. */
export async function signerAt({ signer }: Pick<Connection, "signer">, preferred: Address): Promise<Signer> {
  try {
    return await signer(preferred);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== "UNKNOWN_ACCOUNT") throw error;
    return await signer();
  }
}
