import { expect } from "chai";
import { getAddress, namehash } from "ethers";
import { network } from "hardhat";

import { answered, ask, deployOffchain, NAME, RECORDS } from "../../helpers/offchain.ts";
import { addr, text, wire } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployOffchain(ethers);
const load = () => networkHelpers.loadFixture(fixture);

describe("OffchainResolver", () => {
  it("sends a client to the zone's gateways with the whole question, and takes it back unchanged", async () => {
    const offchain = await load();
    const lookup = await ask(offchain, addr(NAME));
    const { resolver } = offchain;
    expect(lookup.sender).to.equal(await resolver.getAddress());
    expect(lookup.urls).to.deep.equal(["https://acme.example"]);
    expect(lookup.callData).to.equal(
      new ethers.Interface(["function resolve(bytes,bytes)"]).encodeFunctionData("resolve", [wire(NAME), addr(NAME)]),
    );
    expect(lookup.extraData).to.equal(lookup.callData);
    expect(lookup.callbackFunction).to.equal(resolver.interface.getFunction("resolveCallback").selector);
  });

  it("answers what the owner signed", async () => {
    const offchain = await load();
    const [address] = await answered(offchain, addr(NAME), ["address"]);
    expect(address).to.equal(getAddress(RECORDS[0]?.value ?? ""));
    expect(await answered(offchain, text(NAME, "url"), ["string"])).to.deep.equal(["https://bob.example"]);
  });

  it("answers that there is nothing where the owner signed nothing", async () => {
    const offchain = await load();
    expect(await answered(offchain, text(NAME, "email"), ["string"])).to.deep.equal([""]);
    expect(await answered(offchain, addr(NAME, 0), ["bytes"])).to.deep.equal(["0x"]);
    expect(await answered(offchain, text(NAME, "url"), ["string"], { profile: null })).to.deep.equal([""]);
  });

  it("tells the zone of a name", async () => {
    const { resolver, issuer } = await load();
    const [zone, by, policy] = await resolver.zoneOf(wire("x.y.acme.dim"));
    expect(zone).to.equal(namehash("acme.dim"));
    expect(by).to.equal(issuer.address);
    expect(policy.threshold).to.equal(1n);
  });
});
