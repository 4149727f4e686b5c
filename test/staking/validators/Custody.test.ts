import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { nodeKey, signHash } from "./committee.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;

const STAKE = 5_000_000n * 10n ** 18n;
const NO_PERMIT = { value: 0n, deadline: 0n, v: 0, r: ZeroHash, s: ZeroHash };
const SEATS = [1, 2, 3, 4, 5];

/** The custody itself with five seats, and a committee that begins with four founders. */
async function fixture() {
  const [owner, governance] = await ethers.getSigners();
  const dimt = await ethers.deployContract("DIMToken", [[owner], [10n ** 28n]]);
  const custody = await ethers.deployContract("ServiceProviders", [governance, dimt]);
  const seats = await ethers.getContractAt("IServiceProviders", custody);
  const keys = await ethers.getContractAt("ISeatKeys", await seats.SEAT_KEYS());
  const founders = [101, 102, 103, 104].map((i) => nodeKey(i).address);
  const committee = await ethers.deployContract("ValidatorCommittee", [governance, custody, founders]);
  await dimt.approve(custody, STAKE * BigInt(SEATS.length));

  for (const seat of SEATS) {
    const operator = nodeKey(200 + seat);
    const keyProof = signHash(operator, await keys.operatorKeyHash(owner));
    const terms = { payout: ZeroAddress, commission: 0, delegationCap: 0n, self: STAKE };
    await seats.join({ key: operator.address, keyProof, ...terms }, NO_PERMIT);
    const proof = signHash(nodeKey(seat), await committee.consensusKeyHash(seat, owner));
    await committee.registerConsensusKey(seat, nodeKey(seat).address, proof);
  }

  /** An epoch passes, the seats show that they are there, and the committee is rotated. */
  const rotate = async () => {
    await networkHelpers.time.increase(31 * 60);
    const at = await networkHelpers.time.latest();
    for (const seat of SEATS) {
      await committee.heartbeatFor(seat, at, signHash(nodeKey(seat), await committee.heartbeatHash(seat, at)));
    }
    await committee.rotate();
    return (await committee.committee()).map(({ seat }) => Number(seat)).toSorted((a, b) => a - b);
  };
  return { owner, seats, committee, rotate };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("ValidatorCommittee with the custody of the seats", () => {
  it("goes from the founders to the seats, and drops one that exits", async () => {
    const { seats, committee, rotate } = await load();
    for (let i = 0; i < 12; ++i) await rotate();
    expect(await rotate()).to.deep.equal(SEATS);
    await seats.exit(3);
    expect(await rotate()).to.deep.equal([1, 2, 4, 5]);
    expect(await committee.isEligible(3)).to.equal(false);
  });

  it("takes no operator key of the custody for a consensus key", async () => {
    const { committee } = await load();
    const operator = nodeKey(202).address;
    await expect(committee.registerConsensusKey(1, operator, "0x"))
      .to.be.revertedWithCustomError(committee, "ConsensusKeyNotApart")
      .withArgs(operator);
  });
});
