import { AnsError } from "./AnsError.ts";

/** Nobody ever proposed that. */
export class ProposalNotFoundError extends AnsError {
  override readonly name = "ProposalNotFoundError";
  readonly id: bigint;

  constructor(id: bigint) {
    super("PROPOSAL_NOT_FOUND", `There is no proposal ${id}. Look for its number in the list of proposals.`);
    this.id = id;
  }
}
