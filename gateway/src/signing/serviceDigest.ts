import { type Address, domainSeparator, type Hex, keccak256, stringToBytes } from "viem";

import { writeNumber, writeUint64, zeros } from "../ccip/writeAbi.ts";
import { keccak } from "../hashing/keccak.ts";

const PREFIX = Buffer.from([0x19, 0x01]);
const ANSWER = typeHash(
  "Answer(address resolver,bytes32 node,bytes32 queryHash,bytes32 profileHash,uint64 sequence,uint64 servedAt,uint64 expires)",
);
const RECEIPT = typeHash(
  "Receipt(address resolver,bytes32 node,bytes32 profileHash,uint64 sequence,uint64 expires,uint64 receivedAt)",
);
const BATCH = typeHash("Batch(bytes32 root)");

/** What an SP signs with every answer, as contracts/staking/messages/Answer.sol describes it. */
export type AnswerMessage = {
  resolver: Buffer;
  node: Buffer;
  queryHash: Buffer;
  profileHash: Buffer;
  sequence: bigint;
  servedAt: number;
  expires: number;
};

/** What an SP signs for an update that it has stored, as contracts/staking/messages/Receipt.sol describes it. */
export type ReceiptMessage = {
  resolver: Buffer;
  node: Buffer;
  profileHash: Buffer;
  sequence: bigint;
  expires: number;
  receivedAt: number;
};

/** Makes the hashes that an operator key signs (EIP-712), for the custody of the seats on a chain. */
export type ServiceDigest = {
  answer: (message: AnswerMessage) => Buffer;
  receipt: (message: ReceiptMessage) => Buffer;
  /** For the root of a Merkle tree of such hashes, see contracts/staking/messages/ServiceSignature.sol. */
  batch: (root: Buffer) => Buffer;
};

/** @param custody The contract ServiceProviders. */
export function serviceDigest(chainId: number, custody: Address): ServiceDigest {
  const domain = bytesOf(
    domainSeparator({ domain: { name: "ANS Service", version: "1", chainId, verifyingContract: custody } }),
  );
  const prefix = Buffer.concat([PREFIX, domain]);
  const digest = (struct: Buffer) => keccak(prefix, keccak(struct));
  return {
    answer: ({ resolver, node, queryHash, profileHash, sequence, servedAt, expires }) => {
      const struct = structOf(ANSWER, resolver, 8);
      struct.set(node, 64);
      struct.set(queryHash, 96);
      struct.set(profileHash, 128);
      let at = writeUint64(struct, 160, sequence);
      at = writeNumber(struct, at, servedAt);
      writeNumber(struct, at, expires);
      return digest(struct);
    },
    receipt: ({ resolver, node, profileHash, sequence, expires, receivedAt }) => {
      const struct = structOf(RECEIPT, resolver, 7);
      struct.set(node, 64);
      struct.set(profileHash, 96);
      let at = writeUint64(struct, 128, sequence);
      at = writeNumber(struct, at, expires);
      writeNumber(struct, at, receivedAt);
      return digest(struct);
    },
    batch: (root) => digest(Buffer.concat([BATCH, root])),
  };
}

/** A struct of so many words, as it is hashed: its type and the resolver are written, all else is to be. */
function structOf(type: Buffer, resolver: Buffer, words: number): Buffer {
  const struct = zeros(words * 32);
  struct.set(type);
  struct.set(resolver, 32 + 12);
  return struct;
}

function typeHash(type: string): Buffer {
  return bytesOf(keccak256(stringToBytes(type)));
}

function bytesOf(hex: Hex): Buffer {
  return Buffer.from(hex.slice(2), "hex");
}
