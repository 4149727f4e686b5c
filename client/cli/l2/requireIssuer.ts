import { l2Issuer } from "../../src/index.ts";
import type { L2Connection } from "../chain/connectL2.ts";
import type { Signer } from "../chain/signer.ts";
import { signerAt } from "../offchain/signerAt.ts";
import { CommandError } from "../terminal/errors.ts";

/** Who signs as the issuer of a name: nobody else's grants count, so nobody else is let pay for one. */
export async function requireIssuer({ l2, signer }: L2Connection, name: string): Promise<Signer> {
  const issuer = await l2Issuer(l2, { name });
  if (issuer === null) {
    throw new CommandError(
      "NOT_ON_L2",
      `Neither ${name} nor a name above it is kept on chain ${l2.there.chainId}: its owner says so with \`ans l2 zone\`.`,
    );
  }
  const found = await signerAt({ signer }, issuer);
  if (found.address === issuer) return found;
  throw new CommandError(
    "NOT_ISSUER",
    `${name} is given out by ${issuer}, not by ${found.address}: give its --account.`,
  );
}
