import { globSync, readFileSync } from "node:fs";
import { join as path } from "node:path";

import { expect } from "chai";
import { Interface, parseEther, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../helpers/registrar.ts";
import {
  DAILY,
  DAY,
  delegate,
  deployStaking,
  FIGURES,
  join,
  million,
  newSeat,
  SEAT_STAKE,
  slash,
} from "../helpers/staking.ts";
import { uninstrumented } from "../helpers/uninstrumented.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const root = path(import.meta.dirname, "../..");

async function fixture() {
  const s = await deployStaking(ethers, { reserve: 0n });
  const whole = await ethers.getContractAt("ServiceProviders", await s.custody.getAddress());
  const extension = await ethers.getContractAt("ServiceProvidersExtension", await whole.EXTENSION());
  return { ...s, whole, extension };
}
const load = () => networkHelpers.loadFixture(fixture);

/** The selectors of the functions of an interface. */
function selectors(abi: Interface): string[] {
  const found: string[] = [];
  abi.forEachFunction(({ selector }) => found.push(selector));
  return found.toSorted();
}

describe("ServiceProviders", () => {
  describe("is made", () => {
    it("with its owner, its token, its keys and its votes", async () => {
      const { whole, custody, dimt, keys, votes, governance } = await load();
      expect(await whole.owner()).to.equal(governance.address);
      expect(await custody.DIMT()).to.equal(await dimt.getAddress());
      for (const part of [keys, votes]) expect(await part.CUSTODY()).to.equal(await custody.getAddress());
    });

    it("with the figures of the design, and empty", async () => {
      const { custody } = await load();
      expect(await custody.parameters()).to.deep.equal(Object.values(FIGURES));
      expect([await custody.SEAT_STAKE(), await custody.DAILY(), await custody.MAX_SEATS()]).to.deep.equal([
        SEAT_STAKE,
        DAILY,
        1024n,
      ]);
      expect([
        await custody.seatCount(),
        await custody.activeCount(),
        await custody.reserve(),
        await custody.perSeat(),
      ]).to.deep.equal([0n, 0n, 0n, 0n]);
    });

    it("and tells its figures", async () => {
      const { whole } = await load();
      const [told] = await whole.queryFilter(whole.getEvent("OwnershipTransferred"));
      const logs = await ethers.provider.getLogs({ address: await whole.getAddress(), fromBlock: told?.blockNumber });
      const { custody } = await load();
      const topic = custody.interface.getEvent("ParametersChanged").topicHash;
      expect(logs.some(({ topics }) => topics[0] === topic)).to.equal(true);
    });

    it("not without an owner, nor without a token", async () => {
      const { whole, dimt, governance } = await load();
      const factory = await ethers.getContractFactory("ServiceProviders");
      await expect(factory.deploy(ZeroAddress, dimt))
        .to.be.revertedWithCustomError(whole, "OwnableInvalidOwner")
        .withArgs(ZeroAddress);
      await expect(factory.deploy(governance, ZeroAddress)).to.be.revertedWithCustomError(whole, "ZeroAddress");
    });

    (uninstrumented ? it : it.skip)("of two halves that fit into contracts (EIP-170)", async () => {
      const { whole, extension } = await load();
      for (const half of [whole, extension]) {
        const code = await ethers.provider.getCode(half);
        expect((code.length - 2) / 2).to.be.lessThan(24_576);
      }
    });
  });

  describe("has two halves", () => {
    it("that together do what the interface says: each function is in one of them, and none in both", async () => {
      const { custody, whole, extension } = await load();
      const [asked, here, there] = [custody, whole, extension].map((each) => selectors(each.interface));
      const ownership = selectors(
        new Interface(["function owner()", "function transferOwnership(address)", "function renounceOwnership()"]),
      );
      const missing = asked?.filter((selector) => !here?.includes(selector) && !there?.includes(selector));
      expect(missing).to.deep.equal([]);
      expect(here?.filter((selector) => there?.includes(selector))).to.deep.equal(ownership);
      const own = selectors(new Interface(["function EXTENSION()"]));
      const more = [...(here ?? []), ...(there ?? [])].filter((selector) => !asked?.includes(selector));
      expect(new Set(more)).to.deep.equal(new Set([...ownership, ...own]));
    });

    it("over one state: no file of the extension alone declares any", () => {
      const files = [
        "ServiceProvidersExtension",
        ...["StakingParameters", "SeatTerms", "Slashing", "SeatViews"].map((file) => `custody/${file}`),
      ];
      const state =
        /^ {4}(?:mapping\(|(?:u?int\d*|address|bool|bytes\d*|string|[A-Z]\w*)(?:\[\])?) ?(?!.*\b(?:constant|immutable)\b)[^()]*\b(?:private|internal|public) _?\w+(?: =.*)?;/m;
      expect(readFileSync(path(root, "contracts/staking/custody/Shelf.sol"), "utf8")).to.match(state);
      for (const file of files) {
        expect(readFileSync(path(root, `contracts/staking/${file}.sol`), "utf8"), file).not.to.match(state);
      }
    });

    it("over one state: both inherit what is stored in the same order", () => {
      const base = (file: string) =>
        /abstract contract \w+ is ([^{]+)\{/.exec(
          readFileSync(path(root, `contracts/staking/custody/${file}.sol`), "utf8"),
        )?.[1];
      for (const file of ["StakingParameters", "SeatTerms", "SeatViews", "SeatLife"]) {
        expect(base(file), file).to.match(/^Shelf, /);
      }
      expect(base("Slashing")).to.match(/^SeatTerms, Vault, /);
      expect(globSync("contracts/staking/custody/*.sol", { cwd: root }).length).to.be.greaterThan(15);
    });

    it("over one state: what one half writes, the other reads", async () => {
      const s = await load();
      const { custody, alice, governance } = s;
      const seat = await join(s, alice, { self: million(10), delegationCap: million(5) });
      await delegate(s, seat, s.dave, million(5));
      const fault = await slash(s, seat);
      await custody.connect(governance).setParameters({ ...FIGURES, lease: 5n * BigInt(DAY), minSelf: million(1) });
      const { self, delegated } = await custody.seatOf(seat);
      expect([self, delegated]).to.deep.equal([million(9) + million(1) / 2n, million(5)]);
      await custody.connect(alice).unjail(seat);
      expect((await custody.seatOf(seat)).lease).to.equal(BigInt(await time.latest()) + 5n * BigInt(DAY));
      await time.increase(7 * DAY);
      await custody.releaseSlash(fault);
      expect(await custody.delegationOf(seat, s.dave)).to.equal(million(5));
      expect((await custody.requestOf(seat, s.dave, 0)).amount).to.equal(0n);
    });

    it("of which the extension, called by itself, has and does nothing", async () => {
      const s = await load();
      const { extension, whole, governance, mallory, custody } = s;
      await join(s, s.alice);
      expect(await extension.owner()).to.equal(await extension.getAddress());
      expect(await extension.seatCount()).to.equal(0n);
      for (const caller of [governance, mallory]) {
        const as = extension.connect(caller);
        await expect(as.setParameters(FIGURES)).to.be.revertedWithCustomError(whole, "OwnableUnauthorizedAccount");
        await expect(as.scheduleModule(caller, 3)).to.be.revertedWithCustomError(whole, "OwnableUnauthorizedAccount");
        await expect(as.slash(1, 1, 1, caller, ZeroHash)).to.be.revertedWithCustomError(custody, "OnlyModule");
        await expect(as.acceptSeat(1)).to.be.revertedWithCustomError(custody, "NotOffered");
        await expect(as.setPayout(1, caller)).to.be.revertedWithCustomError(custody, "NotSeatOwner");
        await expect(as.releaseSlash(ZeroHash)).to.be.revertedWithCustomError(custody, "NoEscrow");
        await expect(as.pauseEntries()).to.be.revertedWithCustomError(custody, "OnlyGuardian");
      }
    });

    it("and answers nothing that neither knows", async () => {
      const { custody, mallory } = await load();
      await expect(mallory.sendTransaction({ to: custody, data: "0xdeadbeef" })).to.be.revert(ethers);
      await expect(mallory.call({ to: custody, data: "0x" })).to.be.revert(ethers);
    });

    it("and takes no ether", async () => {
      const { custody, mallory } = await load();
      const calls = [
        "0x",
        custody.interface.encodeFunctionData("settle", [1]),
        custody.interface.encodeFunctionData("releaseSlash", [ZeroHash]),
        custody.interface.encodeFunctionData("seatOf", [1]),
      ];
      for (const data of calls) {
        await expect(mallory.sendTransaction({ to: custody, data, value: 1n, gasLimit: 1_000_000 })).to.be.revert(
          ethers,
        );
      }
      expect(await ethers.provider.getBalance(custody)).to.equal(0n);
    });
  });

  it("passes to another owner, as the handover needs", async () => {
    const { whole, custody, governance, bob } = await load();
    await expect(whole.connect(governance).transferOwnership(bob))
      .to.emit(whole, "OwnershipTransferred")
      .withArgs(governance, bob);
    await custody.connect(bob).setGuardian(bob);
    await expect(custody.connect(governance).setGuardian(governance))
      .to.be.revertedWithCustomError(whole, "OwnableUnauthorizedAccount")
      .withArgs(governance);
  });

  it("keeps nothing but the reserve when everybody has left", async () => {
    const s = await load();
    const { custody, dimt, deployer, clerk, governance, owners, alice, bob, carol, dave, erin } = s;
    await custody.connect(deployer).fundReserve(parseEther("4000000000"));
    for (const owner of [alice, bob, carol]) {
      await join(s, owner, { self: million(7) + 13n, commission: 777, delegationCap: million(50) });
    }
    const seats = [1n, 2n, 3n];
    for (const seat of seats) {
      for (const delegator of [dave, erin]) await delegate(s, seat, delegator, million(3) + seat * 7n);
    }
    for (let day = 0; day < 5; ++day) {
      await time.increase(DAY + 7);
      if (day !== 3) await custody.connect(clerk).recordService(1);
      await custody.connect(clerk).recordService(2);
      await custody.connect(dave).compound(2, dave);
    }
    await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay: parseEther("12345.6789") });
    const faults = [await slash(s, 3n, 777n), await slash(s, 2n, 1n)];
    await custody.connect(bob).unjail(2);
    await custody.connect(erin).redelegateStake(1, 2, million(1) + 1n, 10_000);
    await custody.connect(governance).revertSlash(faults[0] ?? ZeroHash);
    await custody.connect(alice).topUp(1, 5n, NO_PERMIT);
    for (const [i, owner] of [alice, bob, carol].entries()) {
      const seat = BigInt(i) + 1n;
      await custody.connect(owner).exit(seat);
      for (const delegator of [dave, erin]) {
        await custody.connect(delegator).undelegateStake(seat, await custody.delegationOf(seat, delegator));
      }
    }
    await time.increase(14 * DAY);
    await custody.releaseSlash(faults[1] ?? ZeroHash);
    for (const seat of seats) {
      await custody.withdrawSelf(seat);
      await custody.claimSeat(seat);
      for (const delegator of [dave, erin]) {
        await custody.connect(delegator).withdrawStake(seat, [0]);
        await custody.claimDelegation(seat, delegator);
      }
    }
    expect(await custody.activeCount()).to.equal(0n);
    const dust = (await dimt.balanceOf(custody)) - (await custody.reserve());
    expect(dust).to.be.within(0n, 1000n);
    let out = await dimt.balanceOf(custody);
    for (const who of [...owners, deployer, s.mallory]) out += await dimt.balanceOf(who);
    expect(out).to.equal(await dimt.totalSupply());
    const again = await newSeat(s, alice);
    await custody.connect(alice).join(again, NO_PERMIT);
    expect((await custody.seatOf(4)).key).to.equal(again.key);
  });
});
