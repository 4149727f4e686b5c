import { type Address, domainSeparator, type Hex, keccak256, stringToBytes } from "viem";

import { writeNumber, writeUint64 } from "../ccip/writeAbi.ts";
import { keccak } from "../hashing/keccak.ts";

const PREFIX = Buffer.from([0x19, 0x01]);
const ANSWER = typeHash(
  "Answer(address resolver,bytes32 node,bytes32 queryHash,bytes32 profileHash,uint64 sequence,uint64 servedAt,uint64 expires)",
);
const RECEIPT = typeHash(
  "Receipt(address resolver,bytes32 node,bytes32 profileHash,uint64 sequence,uint64 expires,uint64 receivedAt)",
);

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
};

/** @param custody The contract ServiceProviders. */
export function serviceDigest(chainId: number, custody: Address): ServiceDigest {
  const domain = bytesOf(
    domainSeparator({ domain: { name: "ANS Service", version: "1", chainId, verifyingContract: custody } }),
  );
  const digest = (type: Buffer, words: Buffer) => keccak(PREFIX, domain, keccak(type, words));
  return {
    answer: ({ resolver, node, queryHash, profileHash, sequence, servedAt, expires }) => {
      const words = Buffer.alloc(7 * 32);
      words.set(resolver, 12);
      words.set(node, 32);
      words.set(queryHash, 64);
      words.set(profileHash, 96);
      let at = writeUint64(words, 128, sequence);
      at = writeNumber(words, at, servedAt);
      writeNumber(words, at, expires);
      return digest(ANSWER, words);
    },
    receipt: ({ resolver, node, profileHash, sequence, expires, receivedAt }) => {
      const words = Buffer.alloc(6 * 32);
      words.set(resolver, 12);
      words.set(node, 32);
      words.set(profileHash, 64);
      let at = writeUint64(words, 96, sequence);
      at = writeNumber(words, at, expires);
      writeNumber(words, at, receivedAt);
      return digest(RECEIPT, words);
    },
  };
}

function typeHash(type: string): Buffer {
  return bytesOf(keccak256(stringToBytes(type)));
}

function bytesOf(hex: Hex): Buffer {
  return Buffer.from(hex.slice(2), "hex");
}
