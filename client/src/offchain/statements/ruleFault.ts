import { InvalidEvidenceError } from "../../errors/offchain.ts";
import { authorityOf } from "./authorityOf.ts";
import type { Evidence } from "./Evidence.ts";
import { lastOwnerEpoch } from "./lastOwnerEpoch.ts";
import { offchainLimits } from "./offchainLimits.ts";

/**
 * What is wrong with how the statements of an evidence go together, signatures and times apart; undefined for nothing.
 *
 * @example
 * const fault = ruleFault(evidence);
 * if (fault !== undefined) throw fault;
 */
export function ruleFault(evidence: Evidence): InvalidEvidenceError | undefined {
  const { grant, transfers, profile, release } = evidence;
  if (transfers.length > offchainLimits.transfers) {
    const most = `a name can be handed on ${offchainLimits.transfers} times`;
    return new InvalidEvidenceError(
      `transfers[${offchainLimits.transfers}]`,
      `${most}; then its issuer grants it anew`,
    );
  }
  for (const [index, { epoch }] of transfers.entries()) {
    const due = grant.epoch + 1 + index;
    if (epoch !== due) return new InvalidEvidenceError(`transfers[${index}]`, `its epoch is ${epoch} and not ${due}`);
  }
  const { epoch } = authorityOf(evidence);
  if (profile !== undefined && profile.epoch !== epoch) {
    return new InvalidEvidenceError(
      "profile",
      `its epoch is ${profile.epoch}, and that of the present owner is ${epoch}`,
    );
  }
  if (release !== undefined && release.revision > 0 && release.epoch !== epoch) {
    const whose = `an owner releases in its own epoch, ${epoch}`;
    return new InvalidEvidenceError("release", `its epoch is ${release.epoch}, but ${whose}`);
  }
  // Below that, an owner could hand the name on to itself until its epoch is the higher one.
  const last = lastOwnerEpoch(evidence);
  if (release !== undefined && release.revision === 0 && release.epoch <= last) {
    const whose = `the issuer releases in an epoch above ${last}, which owners can reach`;
    return new InvalidEvidenceError("release", `its epoch is ${release.epoch}, but ${whose}`);
  }
  return undefined;
}
