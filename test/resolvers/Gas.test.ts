import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../helpers/resolvers.ts";
import { uninstrumented } from "../helpers/uninstrumented.ts";

const { ethers, networkHelpers } = await network.create();
const load = () => networkHelpers.loadFixture(fixture);
async function fixture() {
  const { resolver, reverse, alice, bob, carol, node } = await deployResolvers(ethers);
  return { mine: resolver.connect(alice), reverse: reverse.connect(alice), bob, carol, node };
}
type Room = Awaited<ReturnType<typeof load>>;

/** The most gas (of the receipt, after refunds) that an operation may use. */
const ceilings: [string, number, (room: Room) => Promise<ContractTransactionResponse>][] = [
  ["setAddr", 56_000, ({ mine, node, bob }) => mine["setAddr(bytes32,address)"](node, bob)],
  ["setText of 32 bytes", 78_000, ({ mine, node }) => mine.setText(node, "url", "x".repeat(32))],
  ["setText of 300 bytes", 155_000, ({ mine, node }) => mine.setText(node, "url", "x".repeat(300))],
  ["setPrimary", 52_000, ({ reverse }) => reverse.setName("alice.dim")],
  [
    "setAddr again",
    39_000,
    async ({ mine, node, bob, carol }) => {
      await mine["setAddr(bytes32,address)"](node, bob);
      return mine["setAddr(bytes32,address)"](node, carol);
    },
  ],
];

(uninstrumented ? describe : describe.skip)("Gas of records", () => {
  for (const [operation, most, send] of ceilings) {
    it(`${operation}: at most ${most}`, async () => {
      const receipt = await (await send(await load())).wait();
      expect(receipt?.gasUsed).to.be.at.most(most);
    });
  }
});
