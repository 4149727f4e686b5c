import type { AnsContext } from "../context/AnsContext.ts";
import { CommitmentTooOldError, CommitmentUnknownError } from "../errors/commitments.ts";
import { NameTakenError } from "../errors/names.ts";
import { available } from "./available.ts";
import { commitmentStatus } from "./commitmentStatus.ts";
import type { Registration } from "./Registration.ts";

/**
 * Makes sure, before anything is signed, that a registration can go through: the name is free and committed to. Whether
 * the commitment is old enough only the contract can say, whose next block may be the right one.
 *
 * @throws {@link NameTakenError}, {@link CommitmentUnknownError}, {@link CommitmentTooOldError}.
 */
export async function checkCommitment(context: AnsContext, registration: Registration): Promise<void> {
  const name = `${registration.label}.${context.tld}`;
  const [{ state, until }, commitment] = await Promise.all([
    available(context, { name }),
    commitmentStatus(context, { registration }),
  ]);
  if (state === "registered" || state === "grace") throw new NameTakenError(name, until);
  if (commitment.state === "none") throw new CommitmentUnknownError();
  if (commitment.state === "expired") throw new CommitmentTooOldError(commitment.expiresAt);
}
