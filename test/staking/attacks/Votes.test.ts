import { expect } from "chai";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import { DAY, deployStaking, join, newSeat, now, SEAT_STAKE } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** alice and bob have a seat each. */
async function fixture() {
  const s = await deployStaking(ethers);
  await join(s, s.alice);
  await join(s, s.bob);
  return s;
}
const load = () => networkHelpers.loadFixture(fixture);

describe("Attacks with votes", () => {
  describe("A13 flash", () => {
    it("joining, delegating and leaving in one block leaves no vote in any past second, and the stake locked", async () => {
      const s = await load();
      const { custody, votes, dimt, carol, mallory } = s;
      const asked = await newSeat(s, carol);
      const at = (await now(s)) + 10n;
      await ethers.provider.send("evm_setAutomine", [false]);
      await custody.connect(carol).join(asked, NO_PERMIT, { gasLimit: 1_000_000 });
      await votes.connect(carol).delegate(mallory, { gasLimit: 1_000_000 });
      await custody.connect(carol).exit(3, { gasLimit: 1_000_000 });
      await time.setNextBlockTimestamp(at);
      await ethers.provider.send("evm_mine");
      await ethers.provider.send("evm_setAutomine", [true]);
      await networkHelpers.mine(2);
      const past = [at - 1n, at, at + 1n];
      for (const moment of past) {
        expect(await votes.getPastVotes(carol, moment)).to.equal(0n);
        expect(await votes.getPastVotes(mallory, moment)).to.equal(0n);
        expect(await votes.getPastTotalSupply(moment)).to.equal(2n);
      }
      const { owner, until } = await custody.seatOf(3);
      expect([owner, until]).to.deep.equal([carol.address, at + 14n * BigInt(DAY)]);
      await expect(custody.withdrawSelf(3)).to.be.revertedWithCustomError(custody, "NotReady").withArgs(until);
      await time.setNextBlockTimestamp(until);
      await expect(custody.withdrawSelf(3)).to.changeTokenBalances(ethers, dimt, [carol], [SEAT_STAKE]);
    });

    it("a seat that is taken after the snapshot does not vote, one that is left after it does", async () => {
      const s = await load();
      const { custody, votes, alice, carol } = s;
      const snapshot = await now(s);
      await time.increase(10);
      await join(s, carol);
      await custody.connect(alice).exit(1);
      expect([await votes.getPastVotes(carol, snapshot), await votes.getPastVotes(alice, snapshot)]).to.deep.equal([
        0n,
        1n,
      ]);
      expect([await votes.getVotes(carol), await votes.getVotes(alice)]).to.deep.equal([1n, 0n]);
    });

    it("a seat that is passed on votes once, by its new owner", async () => {
      const s = await load();
      const { custody, votes, alice, carol } = s;
      await custody.connect(alice).offerSeat(1, carol);
      await custody.connect(carol).acceptSeat(1);
      const at = await now(s);
      await networkHelpers.mine();
      expect([await votes.getPastVotes(alice, at), await votes.getPastVotes(carol, at)]).to.deep.equal([0n, 1n]);
      expect(await votes.getPastTotalSupply(at)).to.equal(2n);
    });
  });
});
