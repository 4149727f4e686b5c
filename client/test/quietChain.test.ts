import { expect } from "chai";
import { network } from "hardhat";
import { privateKeyToAccount } from "viem/accounts";

import { chainTime, commit, commitmentStatus, prepareRegistration, register, waitForCommitment } from "../src/index.ts";
import { clientsOn, deployAns } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers, provider } = connection;

async function fixture() {
  return await deployAns(connection);
}

/** Puts the chain's clock forward without making a block, as waiting does. */
async function wait(seconds: number): Promise<void> {
  await provider.request({ method: "evm_increaseTime", params: [seconds] });
}

describe("A chain that makes no block while nobody sends a transaction", () => {
  it("has the time of the block that would be next", async () => {
    const { ans } = await networkHelpers.loadFixture(fixture);
    const before = await chainTime(ans());
    await wait(1000);
    expect(await chainTime(ans())).to.be.at.least(before + 999);
  });

  it("has the time of its latest block where the node does not tell of a next one", async () => {
    const { ans, publicClient } = await networkHelpers.loadFixture(fixture);
    const { timestamp } = await publicClient.getBlock();
    await wait(1000);
    const getBlock: typeof publicClient.getBlock = async (args) => {
      if (args?.blockTag === "pending") throw new Error("there is no pending block");
      return await publicClient.getBlock(args);
    };
    expect(await chainTime({ ...ans(), publicClient: { ...publicClient, getBlock } })).to.equal(Number(timestamp));
  });

  it("registers a name once the commitment has aged, for an account of the node", async () => {
    const { ans, alice } = await networkHelpers.loadFixture(fixture);
    const registration = prepareRegistration(ans(alice), { name: "alice" });
    await commit(ans(alice), { registration });
    await wait(60);
    expect((await commitmentStatus(ans(alice), { registration })).state).to.equal("ready");
    await waitForCommitment(ans(alice), { registration });
    expect((await register(ans(alice), { registration, years: 1 })).name).to.equal("alice.dim");
  });

  it("registers a name once the commitment has aged, for an account that signs here", async () => {
    const { ans, alice, dimt } = await networkHelpers.loadFixture(fixture);
    const key = privateKeyToAccount(`0x${"17".repeat(32)}`);
    await alice.sendTransaction({ to: key.address, value: 10n ** 18n });
    await dimt.connect(alice).getFunction("transfer")(key.address, 10n ** 20n);
    const { walletClient } = clientsOn(connection);
    const own = { ...ans(), walletClient, account: key };
    const registration = prepareRegistration(own, { name: "alice" });
    await commit(own, { registration });
    await wait(60);
    expect((await register(own, { registration, years: 1 })).name).to.equal("alice.dim");
  });
});
