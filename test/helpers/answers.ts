import { type AddressLike, namehash, resolveAddress, type Signer, type TypedDataField, ZeroHash } from "ethers";

/** What signs: an account of the chain, or a key. Its answer may be put into another form, as ERC-6492 does. */
export type Signing = Pick<Signer, "signTypedData">;

/** What an SP signs with an answer, as contracts/staking/messages/Answer.sol describes it. */
export type Answer = {
  resolver: string;
  node: string;
  queryHash: string;
  profileHash: string;
  sequence: bigint;
  servedAt: bigint;
  expires: bigint;
};

/** What an SP signs when it accepts an update, as contracts/staking/messages/Receipt.sol describes it. */
export type Receipt = {
  resolver: string;
  node: string;
  profileHash: string;
  sequence: bigint;
  expires: bigint;
  receivedAt: bigint;
};

export const ANSWER: Record<string, TypedDataField[]> = {
  Answer: [
    { name: "resolver", type: "address" },
    { name: "node", type: "bytes32" },
    { name: "queryHash", type: "bytes32" },
    { name: "profileHash", type: "bytes32" },
    { name: "sequence", type: "uint64" },
    { name: "servedAt", type: "uint64" },
    { name: "expires", type: "uint64" },
  ],
};

export const RECEIPT: Record<string, TypedDataField[]> = {
  Receipt: [
    { name: "resolver", type: "address" },
    { name: "node", type: "bytes32" },
    { name: "profileHash", type: "bytes32" },
    { name: "sequence", type: "uint64" },
    { name: "expires", type: "uint64" },
    { name: "receivedAt", type: "uint64" },
  ],
};

const RESOLVER = "0x00000000000000000000000000000000000000AA";
const NODE = namehash("bob.acme.dim");
const NEVER = 2n ** 64n - 1n;

/** A 32-byte hash that stands for the profile with this sequence; no profile for 0. */
export const profile = (sequence: bigint, variant = 0n) =>
  sequence === 0n ? ZeroHash : `0x${((variant << 64n) | sequence).toString(16).padStart(64, "0")}`;

/** An answer about bob.acme.dim with the profile of `sequence`; `change` says what differs. */
export const answerOf = (sequence: bigint, servedAt: bigint, change: Partial<Answer> = {}): Answer => ({
  resolver: RESOLVER,
  node: NODE,
  queryHash: profile(77n),
  profileHash: profile(sequence),
  sequence,
  servedAt,
  expires: servedAt + 300n,
  ...change,
});

/** A receipt for the profile of `sequence` of bob.acme.dim; `change` says what differs. */
export const receiptOf = (sequence: bigint, receivedAt: bigint, change: Partial<Receipt> = {}): Receipt => ({
  resolver: RESOLVER,
  node: NODE,
  profileHash: profile(sequence),
  sequence,
  expires: NEVER,
  receivedAt,
  ...change,
});

/** Signs answers and receipts of SPs for the custody of their seats on a chain, as the contracts take them. */
export async function answerSigning(custody: AddressLike, chainId: bigint) {
  const domain = { name: "ANS Service", version: "1", chainId, verifyingContract: await resolveAddress(custody) };
  const signAnswer = async (key: Signing, answer: Answer) => ({
    answer,
    signature: await key.signTypedData(domain, ANSWER, answer),
  });
  const signReceipt = async (key: Signing, receipt: Receipt) => ({
    receipt,
    signature: await key.signTypedData(domain, RECEIPT, receipt),
  });
  return { domain, signAnswer, signReceipt };
}
