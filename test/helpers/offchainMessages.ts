import { id, keccak256 as keccak, type TypedDataField, ZeroHash } from "ethers";

import { ANSWER, type Signing } from "./answers.ts";
import { encode } from "./universal.ts";

/** The EIP-712 types of what issuers and owners sign, as contracts/resolvers/offchain/messages describe them. */
const TYPES: Record<"Grant" | "Transfer" | "Profile", Record<string, TypedDataField[]>> = {
  Grant: { Grant: fields("string name", "address owner", "uint32 epoch", "uint64 expires") },
  Transfer: { Transfer: fields("string name", "address to", "uint32 epoch", "uint64 deadline") },
  Profile: {
    Profile: fields("string name", "uint32 epoch", "uint32 revision", "uint64 expires", "Record[] records"),
    Record: fields("string key", "string value"),
  },
};

function fields(...texts: string[]): TypedDataField[] {
  return texts.map((text) => {
    const [type = "", name = ""] = text.split(" ");
    return { name, type };
  });
}

/** A domain of EIP-712. */
export type Domain = { name: string; version: string; chainId: bigint; verifyingContract: string };

export type Grant = { owner: string; epoch: bigint; expires: bigint };
export type Transfer = { to: string; epoch: bigint; deadline: bigint };
export type RecordText = { key: string; value: string };
export type Profile = { epoch: bigint; revision: bigint; expires: bigint; records: RecordText[] };
export type Service = { sequence: bigint; servedAt: bigint; expires: bigint; signatures: string[] };
/** A message with its signature. */
export type Signed<Message> = Message & { signature: string };

/** What a gateway answers, before it is encoded. */
export type Response = {
  grant: Signed<Grant>;
  transfers: Signed<Transfer>[];
  profile: Signed<Profile>;
  values: string[];
  service: Service;
};

export const signGrant = async (domain: Domain, signer: Signing, name: string, grant: Grant) => ({
  ...grant,
  signature: await signer.signTypedData(domain, TYPES.Grant, { name, ...grant }),
});

export const signTransfer = async (domain: Domain, signer: Signing, name: string, transfer: Transfer) => ({
  ...transfer,
  signature: await signer.signTypedData(domain, TYPES.Transfer, { name, ...transfer }),
});

export const signProfile = async (domain: Domain, signer: Signing, name: string, profile: Profile) => ({
  ...profile,
  signature: await signer.signTypedData(domain, TYPES.Profile, { name, ...profile }),
});

/** The EIP-712 struct hash of a profile; that of none is 0. */
export function profileHash(name: string, { epoch, revision, expires, records }: Profile): string {
  const recordType = "Record(string key,string value)";
  const type = `Profile(string name,uint32 epoch,uint32 revision,uint64 expires,Record[] records)${recordType}`;
  const hashes = records.map(({ key, value }) => hashed(recordType, ["bytes32", "bytes32"], [id(key), id(value)]));
  const list = keccak(`0x${hashes.map((hash) => hash.slice(2)).join("")}`);
  return hashed(type, ["bytes32", "uint32", "uint32", "uint64", "bytes32"], [id(name), epoch, revision, expires, list]);
}

/** The number of the update that a profile is. */
export const sequenceOf = ({ epoch, revision }: Pick<Profile, "epoch" | "revision">) => (epoch << 32n) | revision;

const grantType = "tuple(address,uint32,uint64,bytes)";
const transferType = "tuple(address,uint32,uint64,bytes)[]";
const profileType = "tuple(uint32,uint32,uint64,tuple(bytes32,bytes32)[],bytes)";
const serviceType = "tuple(uint64,uint64,uint64,bytes[])";

/** A response as it goes over the wire. */
export function encodeResponse({ grant, transfers, profile, values, service }: Response): string {
  return encode(
    [`tuple(${grantType},${transferType},${profileType},string[],${serviceType})`],
    [
      [
        [grant.owner, grant.epoch, grant.expires, grant.signature],
        transfers.map(({ to, epoch, deadline, signature }) => [to, epoch, deadline, signature]),
        [
          profile.epoch,
          profile.revision,
          profile.expires,
          profile.records.map(({ key, value }) => [id(key), id(value)]),
          profile.signature,
        ],
        values,
        [service.sequence, service.servedAt, service.expires, service.signatures],
      ],
    ],
  );
}

/** A response without a profile. */
export const NOTHING: Omit<Response, "service"> = {
  grant: { owner: `0x${"0".repeat(40)}`, epoch: 0n, expires: 0n, signature: "0x" },
  transfers: [],
  profile: { epoch: 0n, revision: 0n, expires: 0n, records: [], signature: "0x" },
  values: [],
};

/** Where an answer is good: the resolver, the name, and the whole call that was asked. */
export type Question = { resolver: string; node: string; callData: string };

/** Signs an answer with operator keys. `domain` is that of the service. */
export async function signService(
  domain: Domain,
  keys: readonly Signing[],
  { resolver, node, callData }: Question,
  hash: string | undefined,
  times: Omit<Service, "signatures">,
): Promise<Service> {
  const answer = { resolver, node, queryHash: keccak(callData), profileHash: hash ?? ZeroHash, ...times };
  const signatures = await Promise.all(keys.map((key) => key.signTypedData(domain, ANSWER, answer)));
  return { ...times, signatures };
}

function hashed(type: string, types: string[], values: unknown[]): string {
  return keccak(encode(["bytes32", ...types], [id(type), ...values]));
}
