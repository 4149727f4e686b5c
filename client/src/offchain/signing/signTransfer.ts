import { type Address, isAddressEqual, zeroAddress } from "viem";

import type { AnsContext } from "../../context/AnsContext.ts";
import { InvalidArgumentError } from "../../errors/records.ts";
import { authorityOf } from "../statements/authorityOf.ts";
import type { Evidence } from "../statements/Evidence.ts";
import type { SignedTransfer } from "../statements/Statement.ts";
import { checkSigner } from "./checkSigner.ts";
import { deadlineOf } from "./deadlineOf.ts";
import { signStatement } from "./signStatement.ts";

/**
 * Signs, as the present owner of a name, that it is handed on. Its records end with that, once it is published; sign it
 * for one receiver only.
 *
 * @param args.evidence What is known of the name.
 * @param args.deadline Until when it may be published, in Unix seconds; a day from now unless given.
 * @throws {@link NotOwnerError} for anybody but the present owner, {@link SignatureRejectedError}.
 * @example
 * const signed = await signTransfer(ans, { evidence, to: carol });
 * await publish(ans, { evidence: nextEvidence(evidence, { kind: "transfer", signed }) });
 */
export async function signTransfer(
  context: AnsContext,
  args: { evidence: Evidence; to: Address; deadline?: number | undefined },
): Promise<SignedTransfer> {
  const { evidence, to } = args;
  const { name } = evidence;
  if (isAddressEqual(to, zeroAddress)) {
    throw new InvalidArgumentError("to", "nobody could ever use a name at the zero address; release it instead.");
  }
  const { owner, epoch } = authorityOf(evidence);
  checkSigner(context, name, owner);
  const deadline = await deadlineOf(context, args.deadline);
  const message = { name, to, epoch: epoch + 1, deadline };
  return { ...message, signature: await signStatement(context, { primaryType: "Transfer", message }) };
}
