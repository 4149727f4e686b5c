import { expect } from "chai";
import { id, MaxUint256, Wallet, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../helpers/registrar.ts";
import { DAILY, DAY, deployStaking, join, million, now, proveKey, SEAT_STAKE, Status } from "../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const SEATS = 1024n;

/** 1,024 seats of 5,000,000 DIMT each, all of the same contract, which makes many calls in one transaction. */
async function fixture() {
  const s = await deployStaking(ethers);
  const { custody, dimt, deployer, owners } = s;
  const owner = await ethers.deployContract("ManyCalls");
  const { target } = custody;
  for (const rich of owners) await dimt.connect(rich).getFunction("transfer")(owner, s.purse - million(10));
  await dimt.connect(deployer).transfer(owner, SEATS * SEAT_STAKE - (await dimt.balanceOf(owner)));
  const allow = dimt.interface.encodeFunctionData("approve", [target, MaxUint256]);
  await owner.tryAggregate(true, [{ target: dimt, callData: allow }]);

  /** Has the owner make a call for each of some seats. */
  const forSeats = async (from: number, count: number, dataOf: (seat: number) => Promise<string>) => {
    const data = await Promise.all(Array.from({ length: count }, (_, i) => dataOf(from + i)));
    return owner.tryAggregate(
      true,
      data.map((callData) => ({ target, callData })),
      { gasLimit: 16_000_000 },
    );
  };
  const address = await owner.getAddress();
  const joining = async (seat: number) => {
    const key = new Wallet(id(`seat ${seat}`));
    const rest = { payout: ZeroAddress, commission: 0, delegationCap: 0n, self: SEAT_STAKE };
    const asked = { ...rest, key: key.address, keyProof: await proveKey(s, key, address) };
    return custody.interface.encodeFunctionData("join", [asked, NO_PERMIT]);
  };
  for (let seat = 1; seat <= SEATS; seat += 32) await forSeats(seat, 32, joining);

  const claiming = async (seat: number) => custody.interface.encodeFunctionData("claimSeat", [seat]);

  /** Claims for every seat in the same second, and says what was paid. */
  async function claimAll(at: bigint) {
    const { provider } = ethers;
    const before = await dimt.balanceOf(owner);
    await provider.send("evm_setAutomine", [false]);
    for (let seat = 1; seat <= SEATS; seat += 128) {
      await forSeats(seat, 128, claiming);
    }
    await provider.send("evm_setBlockGasLimit", ["0x20000000"]);
    await time.setNextBlockTimestamp(at);
    await provider.send("evm_mine");
    await provider.send("evm_setAutomine", [true]);
    return (await dimt.balanceOf(owner)) - before;
  }
  return { ...s, owner, forSeats, claimAll };
}

/** 1,024 seats are taken once; a busy machine needs its time for that. */
const load = () => networkHelpers.loadFixture(fixture);
const PATIENCE = 180_000;

describe("Whitepaper", () => {
  it("1,024 seats are active at once, for 5,000,000 DIMT each: 51.2 % of all DIMT are frozen", async () => {
    const { custody, dimt } = await load();
    expect([await custody.activeCount(), await custody.MAX_SEATS()]).to.deep.equal([SEATS, SEATS]);
    expect(await custody.SEAT_STAKE()).to.equal(million(5));
    let frozen = 0n;
    for (let position = 0n; position < SEATS; position += 64n) {
      const seat = await custody.activeSeatAt(position);
      frozen += (await custody.seatOf(seat)).self * 64n;
    }
    expect(frozen).to.equal(SEATS * SEAT_STAKE);
    expect(frozen * 1000n).to.equal((await dimt.totalSupply()) * 512n);
    expect(await dimt.balanceOf(custody)).to.be.at.least(frozen + (await custody.reserve()));
  }).timeout(PATIENCE);

  it("1,024,000 DIMT are paid a day, 1,000 to each seat", async () => {
    const s = await load();
    const { custody, claimAll } = s;
    const start = (await now(s)) + 60n;
    await claimAll(start);
    expect(await custody.pendingSeat(1)).to.equal(0n);
    const paid = await claimAll(start + BigInt(DAY));
    // The contract keeps what has flowed to a single seat, in whole wei: of each division by 1,024 up to 1,023 wei stay
    // in the reserve.
    expect(await custody.DAILY()).to.equal(DAILY);
    expect(paid).to.be.within(DAILY - SEATS + 1n, DAILY + SEATS - 1n);
    expect(paid % SEATS).to.equal(0n);
    expect(paid / SEATS).to.be.closeTo(10n ** 21n, 1n);
  }).timeout(PATIENCE);

  it("the 1,025th stands by, and moves up when another leaves", async () => {
    const s = await load();
    const { custody, owner, forSeats, alice, votes } = s;
    const late = await join(s, alice);
    expect(late).to.equal(1025n);
    expect((await custody.seatOf(late)).status).to.equal(Status.Standby);
    expect([await custody.activeCount(), await votes.getVotes(owner)]).to.deep.equal([SEATS, SEATS]);
    await forSeats(512, 1, async (seat) => custody.interface.encodeFunctionData("exit", [seat]));
    expect((await custody.seatOf(late)).status).to.equal(Status.Active);
    expect([await custody.activeCount(), await votes.getVotes(alice)]).to.deep.equal([SEATS, 1n]);
  }).timeout(PATIENCE);
});
