import { expect } from "chai";
import { Signature, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { people } from "../../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** Seats without stakes, whose votes are the ones in production. */
async function fixture() {
  const signers = await people(ethers);
  const seats = await ethers.deployContract("SeatVotesOwner");
  const votes = await ethers.getContractAt("SeatVotes", await seats.SEAT_VOTES());
  const { alice, bob, carol } = signers;
  /** The votes of alice, bob and carol. */
  const tally = () => Promise.all([alice, bob, carol].map((account) => votes.getVotes(account)));
  return { ...signers, seats, votes, tally };
}
const load = () => networkHelpers.loadFixture(fixture);
type Fixture = Awaited<ReturnType<typeof fixture>>;

/** Signs a delegation of the signer's votes. */
async function signed(votes: Fixture["votes"], signer: Fixture["alice"], delegatee: string, nonce = 0n) {
  const { name, version, chainId, verifyingContract } = await votes.eip712Domain();
  const types = {
    Delegation: [
      { name: "delegatee", type: "address" },
      { name: "nonce", type: "uint256" },
      { name: "expiry", type: "uint256" },
    ],
  };
  const expiry = (await time.latest()) + 3600;
  const domain = { name, version, chainId, verifyingContract };
  const { v, r, s } = Signature.from(await signer.signTypedData(domain, types, { delegatee, nonce, expiry }));
  return [delegatee, nonce, expiry, v, r, s] as const;
}

describe("SeatVotes", () => {
  it("says who it is, and that it counts seconds (ERC-6372)", async () => {
    const { votes, seats } = await load();
    const { name, version, verifyingContract } = await votes.eip712Domain();
    expect([name, version, verifyingContract]).to.deep.equal(["ANS Seat Votes", "1", await votes.getAddress()]);
    expect(await votes.CUSTODY()).to.equal(await seats.getAddress());
    expect(await votes.CLOCK_MODE()).to.equal("mode=timestamp");
    await time.increase(5);
    expect(await votes.clock()).to.equal(await time.latest());
  });

  describe("move", () => {
    it("is for the custody alone", async () => {
      const { votes, deployer, mallory } = await load();
      for (const caller of [deployer, mallory]) {
        await expect(votes.connect(caller).move(ZeroAddress, mallory))
          .to.be.revertedWithCustomError(votes, "OnlyCustody")
          .withArgs(caller);
      }
    });

    it("gives a vote that counts without delegating", async () => {
      const { votes, seats, alice, tally } = await load();
      expect(await votes.delegates(alice)).to.equal(alice.address);
      await expect(seats.join(alice, 1)).to.emit(votes, "DelegateVotesChanged").withArgs(alice, 0, 1);
      await seats.join(alice, 2);
      expect([await votes.seatsOf(alice), await tally()]).to.deep.equal([3n, [3n, 0n, 0n]]);
    });

    it("takes a vote", async () => {
      const { votes, seats, alice, tally } = await load();
      await seats.join(alice, 2);
      await expect(seats.exit(alice, 1)).to.emit(votes, "DelegateVotesChanged").withArgs(alice, 2, 1);
      expect([await votes.seatsOf(alice), await tally()]).to.deep.equal([1n, [1n, 0n, 0n]]);
    });

    it("passes a vote to another owner, past the delegation of the former one", async () => {
      const { votes, seats, alice, bob, carol, tally } = await load();
      await seats.join(alice, 2);
      await votes.connect(alice).delegate(carol);
      await seats.pass(alice, bob);
      expect([await votes.seatsOf(alice), await votes.seatsOf(bob)]).to.deep.equal([1n, 1n]);
      expect(await tally()).to.deep.equal([0n, 1n, 1n]);
    });

    it("changes nothing when a seat passes from its owner to the same", async () => {
      const { votes, seats, alice, tally } = await load();
      await seats.join(alice, 1);
      await expect(seats.pass(alice, alice)).not.to.emit(votes, "DelegateVotesChanged");
      expect([await votes.seatsOf(alice), await tally()]).to.deep.equal([1n, [1n, 0n, 0n]]);
    });

    it("takes no vote from who has no seat, nor from nobody", async () => {
      const { seats, alice, bob } = await load();
      await seats.join(alice, 1);
      await expect(seats.exit(bob, 1)).to.be.revertedWithPanic(0x11);
      await seats.exit(alice, 1);
      await expect(seats.pass(ZeroAddress, ZeroAddress)).to.be.revertedWithPanic(0x11);
    });

    it("costs little", async () => {
      const { seats, alice, bob, carol } = await load();
      await seats.join(alice, 2);
      const gasOf = async (sent: ReturnType<typeof seats.join>) => (await (await sent).wait())?.gasUsed;
      expect(await gasOf(seats.join(bob, 1)), "a newcomer").to.be.lessThan(140_000n);
      expect(await gasOf(seats.join(bob, 2)), "two more seats at once").to.be.lessThan(135_000n);
      expect(await gasOf(seats.join(bob, 1)), "one more seat").to.be.lessThan(110_000n);
      expect(await gasOf(seats.pass(bob, carol)), "another owner").to.be.lessThan(145_000n);
      expect(await gasOf(seats.exit(bob, 1)), "leaving").to.be.lessThan(105_000n);
    });
  });

  describe("delegation", () => {
    it("moves all votes, and those of later seats", async () => {
      const { votes, seats, alice, bob, tally } = await load();
      await seats.join(alice, 2);
      const tx = votes.connect(alice).delegate(bob);
      await expect(tx).to.emit(votes, "DelegateChanged").withArgs(alice, alice, bob);
      await expect(tx).to.emit(votes, "DelegateVotesChanged").withArgs(alice, 2, 0);
      await expect(tx).to.emit(votes, "DelegateVotesChanged").withArgs(bob, 0, 2);
      await seats.join(alice, 1);
      expect(await tally()).to.deep.equal([0n, 3n, 0n]);
      await seats.exit(alice, 3);
      expect(await tally()).to.deep.equal([0n, 0n, 0n]);
    });

    it("before the first seat holds for it", async () => {
      const { votes, seats, alice, bob, tally } = await load();
      await votes.connect(alice).delegate(bob);
      await seats.join(alice, 1);
      expect(await tally()).to.deep.equal([0n, 1n, 0n]);
    });

    it("can be repeated and changed", async () => {
      const { votes, seats, alice, bob, carol, tally } = await load();
      await seats.join(alice, 1);
      await votes.connect(alice).delegate(bob);
      await expect(votes.connect(alice).delegate(bob)).not.to.emit(votes, "DelegateVotesChanged");
      expect(await tally()).to.deep.equal([0n, 1n, 0n]);
      await votes.connect(alice).delegate(carol);
      expect(await tally()).to.deep.equal([0n, 0n, 1n]);
    });

    for (const back of ["oneself", "the zero address"]) {
      it(`to ${back} takes the votes back`, async () => {
        const { votes, seats, alice, bob, tally } = await load();
        await seats.join(alice, 1);
        await votes.connect(alice).delegate(bob);
        await expect(votes.connect(alice).delegate(back === "oneself" ? alice : ZeroAddress))
          .to.emit(votes, "DelegateChanged")
          .withArgs(alice, bob, alice);
        expect(await votes.delegates(alice)).to.equal(alice.address);
        await seats.join(alice, 1);
        expect(await tally()).to.deep.equal([2n, 0n, 0n]);
      });

      it(`to ${back} by who never delegated changes nothing`, async () => {
        const { votes, seats, alice, tally } = await load();
        await seats.join(alice, 1);
        await votes.connect(alice).delegate(back === "oneself" ? alice : ZeroAddress);
        expect(await tally()).to.deep.equal([1n, 0n, 0n]);
        await seats.exit(alice, 1);
        expect(await tally()).to.deep.equal([0n, 0n, 0n]);
      });
    }

    it("passes on nothing that was delegated to oneself", async () => {
      const { votes, seats, alice, bob, carol, tally } = await load();
      await seats.join(alice, 1);
      await seats.join(bob, 1);
      await votes.connect(alice).delegate(bob);
      await votes.connect(bob).delegate(carol);
      expect(await tally()).to.deep.equal([0n, 1n, 1n]);
    });

    it("can be signed, once", async () => {
      const { votes, seats, alice, bob, mallory, tally } = await load();
      await seats.join(alice, 1);
      const delegation = await signed(votes, alice, bob.address);
      await votes.connect(mallory).delegateBySig(...delegation);
      expect([await votes.delegates(alice), await tally()]).to.deep.equal([bob.address, [0n, 1n, 0n]]);
      await expect(votes.delegateBySig(...delegation))
        .to.be.revertedWithCustomError(votes, "InvalidAccountNonce")
        .withArgs(alice, 1);
      await votes.delegateBySig(...(await signed(votes, alice, ZeroAddress, 1n)));
      expect(await tally()).to.deep.equal([1n, 0n, 0n]);
    });

    it("is refused once the signature is too old", async () => {
      const { votes, alice, bob } = await load();
      const delegation = await signed(votes, alice, bob.address);
      await time.increase(3601);
      await expect(votes.delegateBySig(...delegation))
        .to.be.revertedWithCustomError(votes, "VotesExpiredSignature")
        .withArgs(delegation[2]);
    });
  });

  describe("the past", () => {
    it("is kept for every second", async () => {
      const { votes, seats, alice, bob } = await load();
      await seats.join(alice, 2);
      const joined = await time.latest();
      await time.increase(100);
      await votes.connect(alice).delegate(bob);
      const delegated = await time.latest();
      await time.increase(100);
      await seats.exit(alice, 1);
      const left = await time.latest();
      await time.increase(100);
      const at = (second: number) =>
        Promise.all([
          votes.getPastVotes(alice, second),
          votes.getPastVotes(bob, second),
          votes.getPastTotalSupply(second),
        ]);
      expect(await at(joined - 1)).to.deep.equal([0n, 0n, 0n]);
      expect(await at(joined)).to.deep.equal([2n, 0n, 2n]);
      expect(await at(delegated - 1)).to.deep.equal([2n, 0n, 2n]);
      expect(await at(delegated)).to.deep.equal([0n, 2n, 2n]);
      expect(await at(left - 1)).to.deep.equal([0n, 2n, 2n]);
      expect(await at(left + 50)).to.deep.equal([0n, 1n, 1n]);
    });

    it("is not the present", async () => {
      const { votes, alice } = await load();
      const now = await time.latest();
      await expect(votes.getPastVotes(alice, now))
        .to.be.revertedWithCustomError(votes, "ERC5805FutureLookup")
        .withArgs(now, now);
      await expect(votes.getPastTotalSupply(now)).to.be.revertedWithCustomError(votes, "ERC5805FutureLookup");
    });

    it("knows no seat that was taken and left in one block", async () => {
      const { votes, seats, alice } = await load();
      await seats.join(alice, 4);
      const flash = await ethers.deployContract("SeatVotesFlash", [seats]);
      await flash.pass(100);
      const block = await time.latest();
      await time.increase(1);
      expect(await votes.getPastVotes(flash, block)).to.equal(0n);
      expect(await votes.getPastTotalSupply(block)).to.equal(4n);
    });
  });

  describe("heldSince", () => {
    it("is when so many seats became active, as long as they are", async () => {
      const { votes, seats, alice, bob } = await load();
      expect(await votes.heldSince(1)).to.equal(0n);
      await seats.join(alice, 3);
      const two = await time.latest();
      await time.increase(1000);
      await seats.join(bob, 2);
      const four = await time.latest();
      await time.increase(1000);
      await seats.join(bob, 1);
      const held = () => Promise.all([1, 2, 4, 8].map((count) => votes.heldSince(count)));
      expect(await held()).to.deep.equal([two, two, four, 0].map(BigInt));

      await seats.exit(alice, 3);
      expect(await held()).to.deep.equal([two, two, 0, 0].map(BigInt));
      await time.increase(1000);
      await seats.join(alice, 1);
      expect(await held()).to.deep.equal([two, two, await time.latest(), 0].map(BigInt));
    });

    it("does not begin anew when a seat passes to another owner, or one comes and goes above", async () => {
      const { votes, seats, alice, bob } = await load();
      await seats.join(alice, 4);
      const since = BigInt(await time.latest());
      await seats.pass(alice, bob);
      await seats.join(bob, 1);
      await seats.exit(bob, 1);
      expect(await votes.heldSince(4)).to.equal(since);
    });

    it("begins anew after a break, even of no time", async () => {
      const { votes, seats, alice } = await load();
      await seats.join(alice, 4);
      await time.increase(1000);
      await seats.exit(alice, 1);
      await seats.join(alice, 1);
      expect(await votes.heldSince(4)).to.equal(BigInt(await time.latest()));
    });

    it("is kept for powers of two only", async () => {
      const { votes, seats, alice } = await load();
      await seats.join(alice, 9);
      for (const count of [0, 3, 5, 6, 7, 9]) expect(await votes.heldSince(count), String(count)).to.equal(0n);
    });
  });
});
