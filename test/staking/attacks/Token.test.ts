import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { signPermit } from "../../helpers/permit.ts";
import { NO_PERMIT } from "../../helpers/registrar.ts";
import {
  DAY,
  delegate,
  deployStaking,
  join,
  million,
  newSeat,
  SEAT_STAKE,
  SERVICE,
  SLASH,
  slash,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

const fixture = () => deployStaking(ethers);
const load = () => networkHelpers.loadFixture(fixture);

/** The custody of a token that calls somebody in every transfer; all there is to pay out is ready to be. */
async function hooked() {
  const s = await deployStaking(ethers, { reserve: 0n });
  const { governance, guardian, clerk, judge, alice, bob, dave, deployer } = s;
  const token = await ethers.deployContract("HookedToken");
  const deployed = await ethers.deployContract("ServiceProviders", [governance, token]);
  const custody = await ethers.getContractAt("IServiceProviders", await deployed.getAddress());
  const keys = await ethers.getContractAt("SeatKeys", await custody.SEAT_KEYS());
  await custody.connect(governance).scheduleModule(clerk, SERVICE);
  await custody.connect(governance).scheduleModule(judge, SLASH);
  await custody.connect(governance).setGuardian(guardian);
  for (const who of [alice, bob, dave, deployer]) {
    await token.transfer(who, million(500));
    await token.connect(who).getFunction("approve")(custody, million(10_000));
  }
  const h = { ...s, custody, keys };
  await custody.fundReserve(million(1500));
  const seat = await join(h, alice, { delegationCap: million(100) });
  const left = await join(h, bob);
  await join(h, bob);
  await delegate(h, seat, dave, million(5));
  await custody.connect(dave).undelegateStake(seat, million(1));
  const fault = await slash(h, 3n);
  await custody.connect(bob).exit(left);
  await time.increase(15 * DAY);
  await join(h, bob);
  return { ...h, deployed, token, seat, left, fault };
}
const loadHooked = () => networkHelpers.loadFixture(hooked);
type Hooked = Awaited<ReturnType<typeof hooked>>;

describe("Attacks by way of the token", () => {
  describe("A24 a token that calls back", () => {
    const outer: Record<string, (h: Hooked) => Promise<unknown>> = {
      join: async (h) => h.custody.connect(h.bob).join(await newSeat(h, h.bob), NO_PERMIT),
      topUp: ({ custody, alice, seat }) => custody.connect(alice).topUp(seat, 1n, NO_PERMIT),
      delegateStake: ({ custody, dave, seat }) => custody.connect(dave).delegateStake(seat, 1n, 0, NO_PERMIT),
      withdrawStake: ({ custody, dave, seat }) => custody.connect(dave).withdrawStake(seat, [0]),
      withdrawSelf: ({ custody, left }) => custody.withdrawSelf(left),
      claimSeat: ({ custody, seat }) => custody.claimSeat(seat),
      claimDelegation: ({ custody, seat, dave }) => custody.claimDelegation(seat, dave),
      claimMany: ({ custody, seat, dave }) => custody.connect(dave).claimMany([seat]),
      fundReserve: ({ custody }) => custody.fundReserve(1n),
      releaseSlash: ({ custody, fault }) => custody.releaseSlash(fault),
      reap: ({ custody, seat }) => custody.reap(seat),
    };
    const inner: Record<string, (h: Hooked) => string> = {
      claimSeat: ({ custody, seat }) => custody.interface.encodeFunctionData("claimSeat", [seat]),
      claimDelegation: ({ custody, seat, dave }) =>
        custody.interface.encodeFunctionData("claimDelegation", [seat, dave.address]),
      claimMany: ({ custody, seat }) => custody.interface.encodeFunctionData("claimMany", [[seat]]),
      withdrawSelf: ({ custody, left }) => custody.interface.encodeFunctionData("withdrawSelf", [left]),
      withdrawStake: ({ custody, seat }) => custody.interface.encodeFunctionData("withdrawStake", [seat, [0]]),
      releaseSlash: ({ custody, fault }) => custody.interface.encodeFunctionData("releaseSlash", [fault]),
      reap: ({ custody, seat }) => custody.interface.encodeFunctionData("reap", [seat]),
      fundReserve: ({ custody }) => custody.interface.encodeFunctionData("fundReserve", [1]),
      join: ({ custody }) =>
        custody.interface.encodeFunctionData("join", [
          { key: ZeroAddress, payout: ZeroAddress, commission: 0, delegationCap: 0, self: SEAT_STAKE, keyProof: "0x" },
          NO_PERMIT,
        ]),
      topUp: ({ custody, seat }) => custody.interface.encodeFunctionData("topUp", [seat, 1, NO_PERMIT]),
      delegateStake: ({ custody, seat }) =>
        custody.interface.encodeFunctionData("delegateStake", [seat, 1, 0, NO_PERMIT]),
    };
    for (const [name, call] of Object.entries(outer)) {
      it(`enters nothing that moves DIMT again during ${name}`, async () => {
        for (const [again, encode] of Object.entries(inner)) {
          const h = await loadHooked();
          const reentered = h.deployed.interface.getError("ReentrancyGuardReentrantCall")?.selector;
          await h.token.hook(h.custody, encode(h));
          await expect(call(h), again).to.emit(h.token, "Called").withArgs(false, reentered);
        }
      });
    }

    it("finds the books in order during a payment: what is paid is no longer owed", async () => {
      const h = await loadHooked();
      await h.token.hook(h.custody, h.custody.interface.encodeFunctionData("pendingSeat", [h.seat]));
      await expect(h.custody.claimSeat(h.seat)).to.emit(h.token, "Called").withArgs(true, ZeroHash);
    });
  });

  describe("A25 a permit that somebody else used before", () => {
    it("does not stop who signed it", async () => {
      const s = await load();
      const { custody, dimt, alice, mallory } = s;
      await dimt.connect(alice).getFunction("approve")(custody, 0);
      const permit = await signPermit(dimt, alice, custody, SEAT_STAKE);
      await dimt.connect(mallory).permit(alice, custody, permit.value, permit.deadline, permit.v, permit.r, permit.s);
      const tx = custody.connect(alice).join(await newSeat(s, alice), permit);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice], [-SEAT_STAKE]);
    });

    it("is good for one of two calls only", async () => {
      const s = await load();
      const { custody, dimt, alice } = s;
      await dimt.connect(alice).getFunction("approve")(custody, 0);
      const permit = await signPermit(dimt, alice, custody, SEAT_STAKE);
      await custody.connect(alice).join(await newSeat(s, alice), permit);
      await expect(custody.connect(alice).topUp(1, 1n, permit))
        .to.be.revertedWithCustomError(dimt, "ERC20InsufficientAllowance")
        .withArgs(custody, 0, 1);
    });

    it("of another is no allowance to take its DIMT", async () => {
      const s = await load();
      const { custody, dimt, alice, mallory } = s;
      const permit = await signPermit(dimt, alice, custody, SEAT_STAKE);
      await expect(custody.connect(mallory).join(await newSeat(s, mallory), permit)).to.be.revertedWithCustomError(
        dimt,
        "ERC20InsufficientAllowance",
      );
    });
  });

  describe("A27 a payout or an owner that cannot act", () => {
    it("pays to a contract that cannot receive anything else", async () => {
      const s = await load();
      const silent = await ethers.deployContract("SilentContract");
      const seat = await join(s, s.alice, { payout: await silent.getAddress() });
      await time.increase(DAY);
      await s.custody.claimSeat(seat);
      expect(await s.dimt.balanceOf(silent)).to.be.greaterThan(0n);
    });

    it("keeps the stake with the owner, whatever the payout", async () => {
      const s = await load();
      const seat = await join(s, s.alice, { payout: s.mallory.address });
      await s.custody.connect(s.alice).exit(seat);
      await time.increase(14 * DAY);
      await expect(s.custody.connect(s.mallory).withdrawSelf(seat)).to.changeTokenBalances(
        ethers,
        s.dimt,
        [s.alice, s.mallory],
        [SEAT_STAKE, 0n],
      );
    });

    it("keeps the seat with its owner when it was offered to an address nobody has the key of", async () => {
      const s = await load();
      const { custody, alice, bob } = s;
      const seat = await join(s, alice);
      await custody.connect(alice).offerSeat(seat, "0x000000000000000000000000000000000000dEaD");
      expect((await custody.seatOf(seat)).owner).to.equal(alice.address);
      await custody.connect(alice).offerSeat(seat, bob);
      await custody.connect(bob).acceptSeat(seat);
      expect((await custody.seatOf(seat)).owner).to.equal(bob.address);
    });
  });
});
