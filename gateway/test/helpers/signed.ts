import { AnsError, type Evidence, nextEvidence, type Statement, verifyEvidence } from "@ans/client";
import { getAddress, recoverAddress } from "viem";

import { signerCalled, statementSigner, type TestSigner } from "../../../client/test/helpers/offchain.ts";

const chainId = 31_337;
const resolver = getAddress(`0x${"0f".repeat(20)}`);
const sign = statementSigner(chainId, resolver);
const issuer = signerCalled("issuer");

/** 2100-01-01. */
const expires = 4_102_444_800;

/** A name that the issuer of the test zone granted. */
export async function signedGrant(name: string, owner: TestSigner, { epoch = 1, by = issuer } = {}): Promise<Evidence> {
  const signed = await sign.grant(by, { name, owner: owner.address, epoch, expires });
  return nextEvidence(undefined, { kind: "grant", signed });
}

/** The evidence with a profile that `by` signed. */
export async function signedProfile(
  evidence: Evidence,
  by: TestSigner,
  revision: number,
  url: string,
): Promise<Evidence> {
  const { name, grant, transfers } = evidence;
  const epoch = transfers.at(-1)?.epoch ?? grant.epoch;
  const records = [{ key: "text:url", value: url }];
  const signed = await sign.profile(by, { name, epoch, revision, expires, records });
  const statement: Statement = { kind: "profile", signed };
  return nextEvidence({ name, grant, transfers }, statement);
}

/** Verifies an evidence as a gateway does that knows the test zone's issuer. */
export async function isTrue(evidence: Evidence): Promise<boolean> {
  try {
    await verifyEvidence(evidence, {
      chainId,
      resolver,
      issuer: issuer.address,
      verifySignature: async ({ signer, hash, signature }) => (await recoverAddress({ hash, signature })) === signer,
    });
    return true;
  } catch (error) {
    if (error instanceof AnsError) return false;
    throw error;
  }
}
