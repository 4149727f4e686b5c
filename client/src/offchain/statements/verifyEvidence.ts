import { type Address, domainSeparator, type Hex } from "viem";

import { InvalidEvidenceError } from "../../errors/offchain.ts";
import { showTime } from "../../text/showTime.ts";
import { typedDigest } from "../typedDigest.ts";
import type { Evidence } from "./Evidence.ts";
import { authorityOf } from "./authorityOf.ts";
import { evidenceHash } from "./evidenceHash.ts";
import { evidenceSequence } from "./evidenceSequence.ts";
import { offchainDomain } from "./offchainDomain.ts";
import { ruleFault } from "./ruleFault.ts";
import type { Statement } from "./Statement.ts";
import { statementHash } from "./statementHash.ts";

/** Asks whether `signer` signed `hash`: a key (EIP-712), a contract (ERC-1271), or one to come (ERC-6492). */
export type VerifySignature = (check: { signer: Address; hash: Hex; signature: Hex }) => boolean | Promise<boolean>;

/** What {@link verifyEvidence} measures an evidence by. */
export type EvidenceCheck = {
  chainId: number;
  /** The OffchainResolver. */
  resolver: Address;
  /** Who issues the names of the zone. */
  issuer: Address;
  verifySignature: VerifySignature;
  /** Unix seconds: given, what has ended is refused as well. */
  now?: number | undefined;
};

/** An evidence that was verified. `owner` is the present one. */
export type VerifiedEvidence = { owner: Address; sequence: bigint; hash: Hex };

/**
 * Verifies an evidence: that its statements go together, that the issuer granted the name, and that each statement is
 * signed by whoever owned it then. Deadlines are not asked for, since they bind the first publication alone.
 *
 * @throws {@link InvalidEvidenceError} that says which statement is wrong and why; whatever `verifySignature` throws.
 * @example
 * const verifySignature = signatureVerifier(publicClient);
 * const { owner } = await verifyEvidence(evidence, { chainId, resolver, issuer, verifySignature });
 */
export async function verifyEvidence(evidence: Evidence, check: EvidenceCheck): Promise<VerifiedEvidence> {
  const fault = ruleFault(evidence) ?? timeFault(evidence, check.now);
  if (fault !== undefined) throw fault;
  const separator = domainSeparator({ domain: offchainDomain(check.chainId, check.resolver) });
  for (const { part, who, signer, statement } of signaturesOf(evidence, check.issuer)) {
    const hash = typedDigest(separator, statementHash(statement));
    const { signature } = statement.signed;
    if (!(await check.verifySignature({ signer, hash, signature }))) {
      throw new InvalidEvidenceError(part, `it is not signed by ${who} ${signer}`);
    }
  }
  return { owner: authorityOf(evidence).owner, sequence: evidenceSequence(evidence), hash: evidenceHash(evidence) };
}

function timeFault({ grant, profile }: Evidence, now = 0): InvalidEvidenceError | undefined {
  if (grant.expires < now) return new InvalidEvidenceError("grant", `it ended at ${showTime(grant.expires)}`);
  if (profile === undefined || profile.expires >= now) return undefined;
  return new InvalidEvidenceError("profile", `it ended at ${showTime(profile.expires)}`);
}

type NeededSignature = { part: string; who: string; signer: Address; statement: Statement };

/** Every signature that an evidence needs, from the grant on. */
function signaturesOf({ name, grant, transfers, profile, release }: Evidence, issuer: Address): NeededSignature[] {
  const ofIssuer = { who: "the zone's issuer", signer: issuer };
  const needed: NeededSignature[] = [
    { part: "grant", ...ofIssuer, statement: { kind: "grant", signed: { name, ...grant } } },
  ];
  let owner = grant.owner;
  for (const [index, transfer] of transfers.entries()) {
    const statement: Statement = { kind: "transfer", signed: { name, ...transfer } };
    needed.push({ part: `transfers[${index}]`, who: "the owner before it,", signer: owner, statement });
    owner = transfer.to;
  }
  const ofOwner = { who: "the present owner", signer: owner };
  if (profile !== undefined) {
    needed.push({ part: "profile", ...ofOwner, statement: { kind: "profile", signed: { name, ...profile } } });
  }
  if (release !== undefined) {
    const by = release.revision === 0 ? ofIssuer : ofOwner;
    needed.push({ part: "release", ...by, statement: { kind: "release", signed: { name, ...release } } });
  }
  return needed;
}
