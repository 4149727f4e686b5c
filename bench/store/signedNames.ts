import {
  type Evidence,
  grantHash,
  offchainDomain,
  profileHash,
  type SignedGrant,
  type SignedProfile,
  typedDigest,
} from "@ans/client";
import secp256k1 from "secp256k1";
import { type Address, bytesToHex, domainSeparator, getAddress, type Hex, keccak256, toHex } from "viem";
import { privateKeyToAddress } from "viem/accounts";

/** 2100-01-01. */
const expires = 4_102_444_800;
const resolver = getAddress(`0x${"0f".repeat(20)}`);
const keys = { issuer: keccak256(toHex("issuer of the benchmark")), owner: keccak256(toHex("owner in the benchmark")) };
const owner: Address = privateKeyToAddress(keys.owner);

/** By what the sample names are verified. */
export const zone = { chainId: 31_337, resolver, issuer: privateKeyToAddress(keys.issuer) };

const separator = domainSeparator({ domain: offchainDomain(zone.chainId, resolver) });

/** Evidences with a grant and a profile, both signed, as NDJSON. */
export function* signedNames(count: number): Generator<string> {
  for (let number = 1; number <= count; number += 1) {
    const name = `n${number}.bench.dim`;
    const { name: _granted, ...grant } = granted(name);
    const { name: _profiled, ...profile } = profiled(name, number);
    const evidence: Evidence = { name, grant, transfers: [], profile };
    yield `${JSON.stringify(evidence)}\n`;
  }
}

function granted(name: string): SignedGrant {
  const grant = { name, owner, epoch: 1, expires };
  return { ...grant, signature: sign(grantHash(grant), keys.issuer) };
}

function profiled(name: string, number: number): SignedProfile {
  const records = [
    { key: "addr:60", value: `0x${number.toString(16).padStart(40, "0")}` },
    { key: "text:url", value: `https://example.com/${number}` },
  ];
  const profile = { name, epoch: 1, revision: 1, expires, records };
  return { ...profile, signature: sign(profileHash(profile), keys.owner) };
}

function sign(structHash: Hex, key: Hex): Hex {
  const digest = Buffer.from(typedDigest(separator, structHash).slice(2), "hex");
  const { signature, recid } = secp256k1.ecdsaSign(digest, Buffer.from(key.slice(2), "hex"));
  return `${bytesToHex(signature)}${recid === 0 ? "1b" : "1c"}`;
}
