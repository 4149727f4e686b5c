import { expect } from "chai";
import { id, namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { addr, wire } from "../helpers/universal.ts";
import { uninstrumented } from "../helpers/uninstrumented.ts";

const { ethers, networkHelpers } = await network.create();
const LIMIT = 70_000n;

async function deployed() {
  const [governance, registrar, alice] = await ethers.getSigners();
  const registry = await ethers.deployContract("ANSRegistry", [governance, 30 * 86_400]);
  const resolver = await ethers.deployContract("PublicResolver", [registry]);
  const reverse = await ethers.deployContract("ReverseRegistrar", [registry]);
  const universal = await ethers.deployContract("UniversalResolver", [registry, ["x-batch-gateway:true"]]);
  await registry.setDefaults(resolver, reverse);
  await registry.setRegistrar("dim", registrar);
  const latest = await ethers.provider.getBlock("latest");
  const newName = {
    tld: namehash("dim"),
    owner: alice.address,
    expiry: BigInt(latest?.timestamp ?? 0) + 365n * 86_400n,
    seat: 0n,
    resolver: ZeroAddress,
    writer: ZeroAddress,
  };
  await registry.connect(registrar).register({ ...newName, labelHash: id("alice"), flags: 1n });
  await registry.connect(registrar).register({ ...newName, labelHash: id("bob"), flags: 0n });
  await resolver.connect(alice)["setAddr(bytes32,address)"](namehash("bob.dim"), alice);
  await reverse.connect(alice).setName("alice.dim");
  return { universal, alice };
}
const load = () => networkHelpers.loadFixture(deployed);

(uninstrumented ? describe : describe.skip)("UniversalResolver: gas", () => {
  for (const [what, name] of [
    ["resolves to its owner", "alice.dim"],
    ["has an address record", "bob.dim"],
  ]) {
    it(`resolves the address of a name that ${what} for at most ${LIMIT}, transaction and all`, async () => {
      const { universal } = await load();
      const gas = await universal.resolve.estimateGas(wire(name), addr(name));
      expect(gas).to.be.at.most(LIMIT);
    });
  }
});
