import { getAddress, type Hex, isHex } from "viem";

import { malformed } from "../errors/GatewayError.ts";
import type { AnswerMessage } from "../signing/serviceDigest.ts";

/** An answer as gateways send it to each other. */
export type AnswerJson = {
  resolver: string;
  node: string;
  queryHash: string;
  profileHash: string;
  sequence: string;
  servedAt: number;
  expires: number;
};

/** Writes an answer for another gateway. */
export function answerJson(message: AnswerMessage): AnswerJson {
  const { resolver, node, queryHash, profileHash, sequence, servedAt, expires } = message;
  return {
    resolver: getAddress(hexOf(resolver)),
    node: hexOf(node),
    queryHash: hexOf(queryHash),
    profileHash: hexOf(profileHash),
    sequence: sequence.toString(),
    servedAt,
    expires,
  };
}

/** Reads an answer of another gateway, whose shape was checked. */
export function parseAnswerJson(json: AnswerJson): AnswerMessage {
  const sequence = BigInt(json.sequence);
  if (sequence >= 1n << 64n) throw malformed("answer.sequence is no number of 64 bits.");
  return {
    resolver: bytesOf(json.resolver),
    node: bytesOf(json.node),
    queryHash: bytesOf(json.queryHash),
    profileHash: bytesOf(json.profileHash),
    sequence,
    servedAt: json.servedAt,
    expires: json.expires,
  };
}

/** Bytes as lower-case hex. */
export function hexOf(bytes: Buffer): Hex {
  return `0x${bytes.toString("hex")}`;
}

/** Hex, whose digits were checked, as bytes. */
export function bytesOf(hex: string): Buffer {
  if (!isHex(hex)) throw malformed("What should be hex is not.");
  return Buffer.from(hex.slice(2), "hex");
}
