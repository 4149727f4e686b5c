import { isAddressEqual } from "viem";

import { accountOf } from "../../context/accountOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { authorityOf } from "../statements/authorityOf.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { issuerEpoch } from "../statements/issuerEpoch.ts";
import type { SignedRelease } from "../statements/Statement.ts";
import { requireZone } from "../zones/requireZone.ts";
import { checkSigner } from "./checkSigner.ts";
import { deadlineOf } from "./deadlineOf.ts";
import { nextRevision } from "./nextRevision.ts";
import { signStatement } from "./signStatement.ts";

/**
 * Signs that a name is given up: as its present owner, or as the issuer of its zone, who takes it back. Once it is
 * published the name has no records.
 *
 * @param args.evidence What is known of the name.
 * @param args.deadline Until when it may be published, in Unix seconds; a day from now unless given.
 * @throws {@link NotOwnerError} for anybody else, {@link NoZoneError}, {@link SignatureRejectedError}.
 * @example
 * const signed = await signRelease(ans, { evidence });
 * await publish(ans, { evidence: nextEvidence(evidence, { kind: "release", signed }) });
 */
export async function signRelease(
  context: AnsContext,
  args: { evidence: Evidence; deadline?: number | undefined },
): Promise<SignedRelease> {
  const { evidence } = args;
  const { name } = evidence;
  const number = await numberOf(context, evidence);
  const message = { name, ...number, deadline: await deadlineOf(context, args.deadline) };
  return { ...message, signature: await signStatement(context, { primaryType: "Release", message }) };
}

/** The owner counts on in its epoch, the issuer begins one that no owner can reach. */
async function numberOf(context: AnsContext, evidence: Evidence): Promise<{ epoch: number; revision: number }> {
  const { owner, epoch } = authorityOf(evidence);
  if (isAddressEqual(accountOf(context).account.address, owner)) return { epoch, revision: nextRevision(evidence) };
  const { issuer } = await requireZone(context, evidence.name);
  checkSigner(context, evidence.name, issuer);
  return { epoch: issuerEpoch(evidence), revision: 0 };
}
