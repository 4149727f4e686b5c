import type { VerifySignature } from "@ans/client";
import { type Address, isAddressEqual, type PublicClient } from "viem";

import { GatewayError } from "../errors/GatewayError.ts";
import { recoverSigner } from "./recoverSigner.ts";
import { verifierOf } from "./verifierOf.ts";

/**
 * Verifies many signatures that may be of one account. Where that is a key, what another key signed is false without the
 * chain being asked about each.
 *
 * @throws {@link GatewayError} where the chain has to be asked, and does not answer.
 */
export function verifierFor(publicClient: PublicClient, account: Address): VerifySignature {
  const verify = verifierOf(publicClient);
  let code: Promise<string | undefined> | undefined;
  return async (check) => {
    const signer = recoverSigner(check.hash, check.signature);
    if (signer === check.signer.toLowerCase()) return true;
    try {
      const isOfKey = signer !== undefined && isAddressEqual(check.signer, account);
      if (isOfKey && (await (code ??= publicClient.getCode({ address: account }))) === undefined) return false;
      return await verify(check);
    } catch (error) {
      throw new GatewayError(
        "CHAIN_SILENT",
        "The signature of a contract account cannot be checked on the chain now: try again.",
        { cause: error },
      );
    }
  };
}
