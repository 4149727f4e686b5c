import { expect } from "chai";
import { namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { YEAR } from "../../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();

const node = namehash("bob.acme.dim");

async function fixture() {
  const [issuer, bob, carol, mallory] = await ethers.getSigners();
  const names = await ethers.deployContract("L2Names");
  const expires = BigInt(await networkHelpers.time.latest()) + YEAR;
  await names.grant(node, bob, expires);
  return { names, issuer, bob, carol, mallory, expires };
}
const load = () => networkHelpers.loadFixture(fixture);

const URL = { key: "text:url", value: "https://bob.example" };

describe("L2Names", () => {
  it("gives a node of the caller's space, and of no other", async () => {
    const { names, issuer, bob, carol, mallory, expires } = await load();
    expect([...(await names.subnameOf(issuer, node))]).to.deep.equal([bob.address, expires, 1n]);
    await expect(names.connect(mallory).grant(node, carol, expires))
      .to.emit(names, "SubnameChanged")
      .withArgs(mallory.address, node, carol.address, expires, 1n);
    expect((await names.subnameOf(issuer, node)).owner).to.equal(bob.address);
    await expect(names.grant(node, ZeroAddress, expires))
      .to.be.revertedWithCustomError(names, "SubnameWithoutOwner")
      .withArgs(node);
  });

  it("keeps the records of an owner whose subname is granted anew", async () => {
    const { names, issuer, bob, expires } = await load();
    await names.connect(bob).setRecords(issuer, node, [URL]);
    await expect(names.grant(node, bob, expires + YEAR))
      .to.emit(names, "SubnameChanged")
      .withArgs(issuer.address, node, bob.address, expires + YEAR, 1n);
    expect(await names.recordOf(issuer, node, "text:url")).to.equal(URL.value);
  });

  it("lets the owner write records, and remove them", async () => {
    const { names, issuer, bob } = await load();
    await expect(names.connect(bob).setRecords(issuer, node, [URL]))
      .to.emit(names, "RecordChanged")
      .withArgs(issuer.address, node, "text:url", 1n, "text:url", URL.value);
    expect(await names.recordOf(issuer, node, "text:url")).to.equal(URL.value);
    await names.connect(bob).setRecords(issuer, node, [{ ...URL, value: "" }]);
    expect(await names.recordOf(issuer, node, "text:url")).to.equal("");
  });

  it("keeps a fingerprint in one slot, which is zero for a record that was removed", async () => {
    const { names, issuer, bob } = await load();
    const slot = recordSlot(issuer.address, 1n, "text:url");
    const stored = async () => await ethers.provider.getStorage(await names.getAddress(), slot);
    expect(await stored()).to.equal(ethers.ZeroHash);
    await names.connect(bob).setRecords(issuer, node, [URL]);
    const fingerprint = BigInt(ethers.id(URL.value)) ^ BigInt(ethers.id(""));
    expect(BigInt(await stored())).to.equal(fingerprint);
    await names.connect(bob).setRecords(issuer, node, [{ ...URL, value: "" }]);
    expect(await stored()).to.equal(ethers.ZeroHash);
  });

  it("hands a subname on without its records, also there and back again", async () => {
    const { names, issuer, bob, carol, expires } = await load();
    await names.connect(bob).setRecords(issuer, node, [URL]);
    await expect(names.connect(bob).transfer(issuer, node, carol))
      .to.emit(names, "SubnameChanged")
      .withArgs(issuer.address, node, carol.address, expires, 2n);
    expect(await names.recordOf(issuer, node, "text:url")).to.equal("");
    await names.connect(carol).transfer(issuer, node, bob);
    expect(await names.recordOf(issuer, node, "text:url")).to.equal("");
    await expect(names.connect(bob).transfer(issuer, node, ZeroAddress)).to.be.revertedWithCustomError(
      names,
      "SubnameWithoutOwner",
    );
  });

  it("lets the issuer take a subname back, and its records are gone for good", async () => {
    const { names, issuer, bob, expires } = await load();
    await names.connect(bob).setRecords(issuer, node, [URL]);
    await expect(names.revoke(node))
      .to.emit(names, "SubnameChanged")
      .withArgs(issuer.address, node, ZeroAddress, 0n, 2n);
    await names.grant(node, bob, expires);
    expect(await names.recordOf(issuer, node, "text:url")).to.equal("");
  });

  it("lets nobody but the owner write or hand on, nor the owner when the time is over", async () => {
    const { names, issuer, bob, carol, mallory } = await load();
    for (const caller of [mallory, issuer]) {
      const refused = [
        names.connect(caller).setRecords(issuer, node, [URL]),
        names.connect(caller).transfer(issuer, node, carol),
      ];
      for (const call of refused) {
        await expect(call)
          .to.be.revertedWithCustomError(names, "NotSubnameOwner")
          .withArgs(issuer.address, node, caller.address);
      }
    }
    await networkHelpers.time.increase(YEAR + 1n);
    await expect(names.connect(bob).setRecords(issuer, node, [URL])).to.be.revertedWithCustomError(
      names,
      "NotSubnameOwner",
    );
  });
});

/** Where the fingerprint of a record lies: slot 1 has the records. */
function recordSlot(issuer: string, epoch: bigint, key: string): string {
  const coder = ethers.AbiCoder.defaultAbiCoder();
  const inner = (type: string, value: unknown, slot: string) =>
    ethers.keccak256(coder.encode([type, "bytes32"], [value, slot]));
  const ofEpoch = inner(
    "uint256",
    epoch,
    inner("bytes32", node, inner("address", issuer, ethers.zeroPadValue("0x01", 32))),
  );
  return ethers.solidityPackedKeccak256(["string", "bytes32"], [key, ofEpoch]);
}
