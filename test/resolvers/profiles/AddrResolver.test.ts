import { getCoderByCoinType } from "@ensdomains/address-encoder";
import { expect } from "chai";
import { getBytes, hexlify, namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployResolvers, FLAG } from "../../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const ETH = 60n;
const DEFAULT_EVM = 0x80000000n;
const OPTIMISM = DEFAULT_EVM | 10n;
const OWN_CHAIN = DEFAULT_EVM | (await ethers.provider.getNetwork()).chainId;

async function fixture() {
  const system = await deployResolvers(ethers);
  const { resolver, node, alice } = system;
  const pointing = await system.register("pointing", { flags: FLAG.resolvesToOwner });
  const setAddr = (coinType: bigint, value: string, of = node) =>
    resolver.connect(alice)["setAddr(bytes32,uint256,bytes)"](of, coinType, value);
  const setEthAddr = (value: string, of = node) => resolver.connect(alice)["setAddr(bytes32,address)"](of, value);
  const addr = (coinType: bigint, of = node) => resolver["addr(bytes32,uint256)"](of, coinType);
  const ethAddr = (of = node) => resolver["addr(bytes32)"](of);
  return { ...system, pointing, setAddr, setEthAddr, addr, ethAddr };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("AddrResolver", () => {
  describe("a name that resolves to its owner", () => {
    it("answers the owner for Ethereum and for this chain, with no record", async () => {
      const { resolver, pointing, alice, addr, ethAddr } = await load();
      expect(await ethAddr(pointing)).to.equal(alice);
      expect(await addr(ETH, pointing)).to.equal(alice.address.toLowerCase());
      expect(await addr(OWN_CHAIN, pointing)).to.equal(alice.address.toLowerCase());
      for (const coinType of [ETH, OWN_CHAIN]) expect(await resolver.hasAddr(pointing, coinType)).to.equal(false);
    });

    it("answers nothing for other chains: there the owner's address may be somebody else's contract", async () => {
      const { pointing, addr } = await load();
      for (const coinType of [0n, 501n, OPTIMISM, DEFAULT_EVM]) expect(await addr(coinType, pointing)).to.equal("0x");
    });

    it("answers the new owner after a transfer that keeps records", async () => {
      const { registry, pointing, alice, bob, ethAddr } = await load();
      await registry.connect(alice).transferKeepingRecords(bob, pointing);
      expect(await ethAddr(pointing)).to.equal(bob);
    });

    it("prefers an explicit record to the owner, the owner to the default record", async () => {
      const { resolver, pointing, alice, bob, carol, setAddr, addr } = await load();
      await setAddr(DEFAULT_EVM, carol.address, pointing);
      expect(await addr(ETH, pointing)).to.equal(alice.address.toLowerCase());
      expect(await addr(OPTIMISM, pointing)).to.equal(carol.address.toLowerCase());
      await setAddr(ETH, bob.address, pointing);
      expect(await addr(ETH, pointing)).to.equal(bob.address.toLowerCase());
      expect(await addr(OWN_CHAIN, pointing)).to.equal(alice.address.toLowerCase());
      expect(await resolver.hasAddr(pointing, ETH)).to.equal(true);
      await setAddr(ETH, "0x", pointing);
      expect(await addr(ETH, pointing)).to.equal(alice.address.toLowerCase());
    });

    it("answers zero where its owner says so", async () => {
      const { resolver, pointing, setEthAddr, ethAddr, addr } = await load();
      await setEthAddr(ZeroAddress, pointing);
      expect(await ethAddr(pointing)).to.equal(ZeroAddress);
      expect(await addr(ETH, pointing)).to.equal(ZeroAddress);
      expect(await resolver.hasAddr(pointing, ETH)).to.equal(true);
    });
  });

  it("lets the default record stand in for every EVM chain without a record of its own, and for no other", async () => {
    const { resolver, node, bob, carol, setAddr, addr, ethAddr } = await load();
    await setAddr(DEFAULT_EVM, bob.address);
    for (const coinType of [ETH, OWN_CHAIN, OPTIMISM, 0xffffffffn, DEFAULT_EVM]) {
      expect(await addr(coinType)).to.equal(bob.address.toLowerCase());
    }
    expect(await ethAddr()).to.equal(bob);
    for (const coinType of [0n, 501n, 0x100000000n]) expect(await addr(coinType)).to.equal("0x");
    expect(await resolver.hasAddr(node, DEFAULT_EVM)).to.equal(true);
    expect(await resolver.hasAddr(node, OPTIMISM)).to.equal(false);
    await setAddr(OPTIMISM, carol.address);
    expect(await addr(OPTIMISM)).to.equal(carol.address.toLowerCase());
    expect(await addr(ETH)).to.equal(bob.address.toLowerCase());
  });

  it("takes only 20 bytes or none for an EVM coin type", async () => {
    const { resolver, setAddr, addr } = await load();
    for (const coinType of [ETH, DEFAULT_EVM, OPTIMISM]) {
      for (const wrong of ["0x00", `0x${"11".repeat(19)}`, `0x${"11".repeat(21)}`, `0x${"11".repeat(32)}`]) {
        await expect(setAddr(coinType, wrong))
          .to.be.revertedWithCustomError(resolver, "InvalidEVMAddress")
          .withArgs(wrong);
      }
    }
    await setAddr(0n, "0x00");
    expect(await addr(0n)).to.equal("0x00");
  });

  it("tells AddrChanged of Ethereum only", async () => {
    const { resolver, node, bob, setAddr } = await load();
    await expect(setAddr(ETH, bob.address)).to.emit(resolver, "AddrChanged").withArgs(node, bob);
    await expect(setAddr(ETH, "0x")).to.emit(resolver, "AddrChanged").withArgs(node, ZeroAddress);
    await expect(setAddr(OPTIMISM, bob.address)).not.to.emit(resolver, "AddrChanged");
  });

  it("has no address of a name that is not live", async () => {
    const { resolver, registry, pointing, setAddr } = await load();
    await setAddr(OPTIMISM, ZeroAddress, pointing);
    const { expiry } = await registry.entry(pointing);
    await networkHelpers.time.increaseTo(expiry);
    expect(await resolver["addr(bytes32)"](pointing)).to.equal(ZeroAddress);
    expect(await resolver.hasAddr(pointing, OPTIMISM)).to.equal(false);
    expect(await resolver.hasAddr(namehash("nobody.dim"), ETH)).to.equal(false);
  });

  describe("addresses of many chains go in and come back as text", () => {
    const wallets = [
      ["Ethereum", 60, "0x314159265dD8dbb310642f98f50C066173C1259b"],
      ["Bitcoin, legacy", 0, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
      ["Bitcoin, script", 0, "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"],
      ["Bitcoin, segwit", 0, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
      ["Bitcoin, segwit script", 0, "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3"],
      ["Bitcoin, taproot", 0, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"],
      ["EOS", 194, "EOS6MRyAjQq8ud7hVNYcfnVPJqcVpscN5So8BhtHuGYqET5GDW5CV"],
      ["Solana", 501, "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"],
      ["Optimism", 2147483658, "0x314159265dD8dbb310642f98f50C066173C1259b"],
    ] as const;
    for (const [chain, coinType, text] of wallets) {
      it(chain, async () => {
        const { resolver, node, setAddr, addr } = await load();
        const coder = getCoderByCoinType(coinType);
        await expect(setAddr(BigInt(coinType), hexlify(coder.decode(text))))
          .to.emit(resolver, "AddressChanged")
          .withArgs(node, coinType, hexlify(coder.decode(text)));
        expect(coder.encode(getBytes(await addr(BigInt(coinType))))).to.equal(text);
        expect(await resolver.hasAddr(node, coinType)).to.equal(true);
      });
    }
  });
});
