import { type Address, hashMessage, isAddress } from "viem";

import { explained } from "../chain/explained.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidMessageError } from "../errors/offchain.ts";
import { signatureVerifier } from "../offchain/statements/signatureVerifier.ts";
import { getRecords } from "../records/getRecords.ts";
import type { ReferenceAccess } from "../references/dereference.ts";
import { dm3Message } from "./dm3Message.ts";
import type { Dm3Profile } from "./Dm3Profile.ts";
import { fetchDm3 } from "./fetchDm3.ts";
import { parseSignedDm3Profile } from "./parseDm3.ts";

/** The present key, and the one of 2022, which is read where the other is missing. */
const keys = ["network.dm3.profile", "eth.dm3.profile"] as const;

/** A dm3 profile that was verified, and the account that signed it. */
export type VerifiedDm3Profile = { profile: Dm3Profile; address: Address };

/**
 * Reads the dm3 profile of a name, and verifies that the account that the name resolves to signed it. It may be an old
 * one of that account: the signature holds no time.
 *
 * @returns `null` where the name has none.
 * @throws {@link InvalidMessageError} for one that is damaged or not signed by that account, {@link FetchFailedError}.
 * @example
 * const dm3 = await getDm3Profile(ans, { name: "alice.dim" });
 * console.log(dm3?.profile.deliveryServices);
 */
export async function getDm3Profile(
  context: AnsContext,
  args: ReferenceAccess & { name: string },
): Promise<VerifiedDm3Profile | null> {
  const { name, ...access } = args;
  const records = await getRecords(context, { name, wish: { texts: keys, addresses: ["eth"] } });
  const uri = keys.map((key) => records?.texts[key]).find((text) => typeof text === "string");
  if (records === null || typeof uri !== "string") return null;
  const address = records.addresses["eth"] ?? "";
  if (!isAddress(address)) throw new InvalidMessageError("The dm3 profile", "is of a name without an Ethereum address");
  const { profile, signature } = parseSignedDm3Profile(await fetchDm3(uri, access));
  const verify = signatureVerifier(context.publicClient);
  const hash = hashMessage(dm3Message(address, profile));
  if (!(await explained(context, async () => await verify({ signer: address, hash, signature })))) {
    throw new InvalidMessageError("The dm3 profile", `is not signed by ${address}, which the name resolves to`);
  }
  return { profile, address };
}
