import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { AbiCoder, id, keccak256 } from "ethers";

import { answerOf, answerSigning, receiptOf, type Signing } from "../../helpers/answers.ts";
import { people } from "../../helpers/system.ts";

export const SEAT = 7n;
export const OTHER_SEAT = 8n;
export const FOR_EVER = 2n ** 40n - 1n;
export const DAY = 86_400n;
export const KIND = { stale: 0n, equivocation: 1n } as const;

/** What names a fault in the custody. */
export function faultId(seat: bigint, of: { resolver: string; node: string; sequence: bigint }) {
  const type = id("AnswerFault(uint24 seat,address resolver,bytes32 node,uint64 sequence)");
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ["bytes32", "uint24", "address", "bytes32", "uint64"],
      [type, seat, of.resolver, of.node, of.sequence],
    ),
  );
}

/** A module over a custody that does as told. `alice` signs for seat 7, `bob` for seat 8, `mallory` for none. */
export async function deployFaults(ethers: HardhatEthers) {
  const signers = await people(ethers);
  const { governance, alice, bob } = signers;
  const custody = await ethers.deployContract("FaultsCustody");
  await custody.setKey(alice, SEAT, 0);
  await custody.setKey(bob, OTHER_SEAT, 0);
  const faults = await ethers.deployContract("AnswerFaults", [custody, governance]);
  const { chainId } = await ethers.provider.getNetwork();
  const signing = await answerSigning(custody, chainId);
  const { signAnswer, signReceipt } = signing;

  const now = async () => BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0);
  const start = await now();
  /** A receipt for update 6, and an answer with update 5 a hundred seconds later, ten seconds ago. */
  async function staleEvidence(change: {
    receipt?: Partial<ReturnType<typeof receiptOf>>;
    answer?: Partial<ReturnType<typeof answerOf>>;
    signers?: [Signing, Signing];
  }) {
    const at = await now();
    const [first, second] = change.signers ?? [alice, alice];
    const receipt = await signReceipt(first, receiptOf(6n, at - 110n, change.receipt));
    const answer = await signAnswer(second, answerOf(5n, at - 10n, change.answer));
    return [receipt, answer] as const;
  }
  return { ...signers, custody, faults, ...signing, chainId, now, start, staleEvidence };
}
