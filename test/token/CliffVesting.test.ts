import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

const day = 86_400;

describe("CliffVesting", () => {
  let connection: Awaited<ReturnType<typeof network.create>>;

  before(async () => {
    connection = await network.create();
  });

  async function fixture() {
    const { ethers, networkHelpers } = connection;
    const [deployer, beneficiary, stranger] = await ethers.getSigners();
    const start = await networkHelpers.time.latest();
    const wallet = await ethers.deployContract("CliffVesting", [beneficiary.address, start, 4 * 365 * day, 365 * day]);
    const supply = await ethers.deployContract("DIMToken", [
      [wallet, deployer.address],
      [parseEther("1200"), parseEther("10000000000") - parseEther("1200")],
    ]);
    return { wallet, dimt: supply, beneficiary, stranger, start };
  }

  /** What the beneficiary has after anyone releases at `time`. */
  async function releasedAt(years: number) {
    const { networkHelpers } = connection;
    const { wallet, dimt, beneficiary, stranger, start } = await networkHelpers.loadFixture(fixture);
    await networkHelpers.time.setNextBlockTimestamp(start + years * 365 * day);
    await wallet.connect(stranger)["release(address)"](dimt);
    return dimt.balanceOf(beneficiary);
  }

  it("releases nothing before the cliff", async () => {
    expect(await releasedAt(364 / 365)).to.equal(0n);
  });

  it("releases at the cliff what has vested since the start", async () => {
    expect(await releasedAt(1)).to.equal(parseEther("300"));
  });

  it("releases in proportion to the time after the cliff", async () => {
    expect(await releasedAt(2.5)).to.equal(parseEther("750"));
  });

  it("releases everything at the end, to the beneficiary alone", async () => {
    expect(await releasedAt(4)).to.equal(parseEther("1200"));
    expect(await releasedAt(10)).to.equal(parseEther("1200"));
  });

  it("refuses a cliff after the end", async () => {
    const { ethers } = connection;
    const [beneficiary] = await ethers.getSigners();
    const wallet = await ethers.getContractFactory("CliffVesting");
    await expect(wallet.deploy(beneficiary, 0, 10, 11))
      .to.be.revertedWithCustomError(wallet, "InvalidCliffDuration")
      .withArgs(11, 10);
  });
});
