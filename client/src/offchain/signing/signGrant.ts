import { type Address, isAddressEqual, zeroAddress } from "viem";

import type { AnsContext } from "../../context/AnsContext.ts";
import { InvalidArgumentError } from "../../errors/records.ts";
import { parseName } from "../../names/parseName.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { issuerEpoch } from "../statements/issuerEpoch.ts";
import type { SignedGrant } from "../statements/Statement.ts";
import { requireZone } from "../zones/requireZone.ts";
import { checkSigner } from "./checkSigner.ts";
import { signStatement } from "./signStatement.ts";

/**
 * Signs, as the issuer of a zone, that a name at or below it is `owner`'s. It counts once it is published.
 *
 * @param args.expires Until when, in Unix seconds.
 * @param args.after What is known of the name already, which the grant then follows; nothing unless given.
 * @throws {@link NotOwnerError} for anybody but the issuer, {@link NoZoneError}, {@link SignatureRejectedError}.
 * @example
 * const grant = await signGrant(ans, { name: "bob.acme.dim", owner: bob, expires: 1900000000 });
 * await publish(ans, { evidence: nextEvidence(undefined, { kind: "grant", signed: grant }) });
 */
export async function signGrant(
  context: AnsContext,
  args: { name: string; owner: Address; expires: number; after?: Evidence | undefined },
): Promise<SignedGrant> {
  const { name } = parseName(args.name, context.tld);
  const { owner, expires, after } = args;
  if (isAddressEqual(owner, zeroAddress)) {
    throw new InvalidArgumentError("owner", "nobody could ever use a name at the zero address.");
  }
  const zone = await requireZone(context, name);
  checkSigner(context, name, zone.issuer);
  const message = { name, owner, epoch: issuerEpoch(after), expires };
  return { ...message, signature: await signStatement(context, { primaryType: "Grant", message }) };
}
