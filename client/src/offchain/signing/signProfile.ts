import type { AnsContext } from "../../context/AnsContext.ts";
import { authorityOf } from "../statements/authorityOf.ts";
import { checkRecords } from "../statements/checkRecords.ts";
import type { Evidence } from "../statements/Evidence.ts";
import type { ProfileRecord, SignedProfile } from "../statements/Statement.ts";
import { checkSigner } from "./checkSigner.ts";
import { nextRevision } from "./nextRevision.ts";
import { signStatement } from "./signStatement.ts";

/**
 * Signs, as the present owner of a name, all its records. They replace those before once they are published.
 *
 * @param args.evidence What is known of the name.
 * @param args.records All of them; {@link changedRecords} makes them out of those before.
 * @param args.expires Until when they may be served, in Unix seconds; as long as the grant holds unless given.
 * @throws {@link NotOwnerError} for anybody but the present owner, {@link InvalidMessageError} for records that cannot
 * be in a profile, {@link SignatureRejectedError}.
 * @example
 * const records = changedRecords(evidence.profile?.records, { texts: { url: "https://bob.example" } });
 * const signed = await signProfile(ans, { evidence, records });
 * await publish(ans, { evidence: nextEvidence(evidence, { kind: "profile", signed }) });
 */
export async function signProfile(
  context: AnsContext,
  args: { evidence: Evidence; records: readonly ProfileRecord[]; expires?: number | undefined },
): Promise<SignedProfile> {
  const { evidence, records, expires = evidence.grant.expires } = args;
  const { name } = evidence;
  checkRecords(records);
  const { owner, epoch } = authorityOf(evidence);
  checkSigner(context, name, owner);
  const message = { name, epoch, revision: nextRevision(evidence), expires, records };
  return { ...message, signature: await signStatement(context, { primaryType: "Profile", message }) };
}
