import { expect } from "chai";
import { TypedDataEncoder, Wallet, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployCommittee, nodeKey, signHash, STATUS } from "./committee.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;
const fixture = async () => {
  const setting = await deployCommittee(connection);
  await setting.setSeat(1);
  return setting;
};
const load = () => networkHelpers.loadFixture(fixture);

describe("ConsensusKeys", () => {
  describe("registerConsensusKey", () => {
    for (const caller of ["owner", "operator"] as const) {
      it(`gives a seat a key, called by its ${caller}`, async () => {
        const { committee, owner, [caller]: sender } = await load();
        const key = nodeKey(1);
        const proof = signHash(key, await committee.consensusKeyHash(1, owner));
        await expect(committee.connect(sender).registerConsensusKey(1, key.address, proof))
          .to.emit(committee, "ConsensusKeyRegistered")
          .withArgs(1, key.address);
        expect(await committee.seatOfKey(key.address)).to.deep.equal([1n, 0n]);
        expect(await committee.consensusKeyOf(1)).to.deep.equal([key.address, 0n]);
      });
    }

    it("takes the EIP-712 signature that wallets make", async () => {
      const { committee, owner } = await load();
      const { name, version, chainId, verifyingContract } = await committee.eip712Domain();
      const domain = { name, version, chainId, verifyingContract };
      const types = { ConsensusKey: ["uint24 seat", "address owner"].map(field) };
      const message = { seat: 1, owner: owner.address };
      expect(await committee.consensusKeyHash(1, owner)).to.equal(TypedDataEncoder.hash(domain, types, message));
      const proof = await nodeKey(1).signTypedData(domain, types, message);
      await committee.connect(owner).registerConsensusKey(1, nodeKey(1).address, proof);
    });

    it("retires the former key, which stays the seat's", async () => {
      const { committee, register, now, beat } = await load();
      await register(1);
      await beat(1);
      const second = nodeKey(1, 1);
      await expect(register(1, second)).to.emit(committee, "ConsensusKeyRetired").withArgs(1, nodeKey(1).address);
      expect(await committee.seatOfKey(nodeKey(1).address)).to.deep.equal([1n, BigInt(await now())]);
      expect(await committee.consensusKeyOf(1)).to.deep.equal([second.address, 0n]);
      expect(await committee.isEligible(1), "the new key has shown nothing yet").to.equal(false);
    });

    it("refuses whoever is neither owner nor operator, and seats that do not exist", async () => {
      const { committee, stranger, governance } = await load();
      for (const caller of [stranger, governance]) {
        await expect(committee.connect(caller).registerConsensusKey(1, nodeKey(1).address, "0x"))
          .to.be.revertedWithCustomError(committee, "NotSeatOperator")
          .withArgs(1, caller.address);
      }
      await expect(committee.connect(stranger).registerConsensusKey(9, nodeKey(9).address, "0x"))
        .to.be.revertedWithCustomError(committee, "NotSeatOperator")
        .withArgs(9, stranger.address);
    });

    it("refuses a key that is or was a seat's, its own included (I20)", async () => {
      const { committee, register, setSeat } = await load();
      await setSeat(2);
      await register(1);
      await expect(register(2, nodeKey(1)))
        .to.be.revertedWithCustomError(committee, "ConsensusKeyTaken")
        .withArgs(nodeKey(1).address);
      await register(1, nodeKey(1, 1));
      await expect(register(2, nodeKey(1)))
        .to.be.revertedWithCustomError(committee, "ConsensusKeyTaken")
        .withArgs(nodeKey(1).address);
      await expect(register(1))
        .to.be.revertedWithCustomError(committee, "ConsensusKeyTaken")
        .withArgs(nodeKey(1).address);
    });

    it("refuses the owner, an operator key of any seat and zero", async () => {
      const { committee, owner, operator, setSeat, stranger } = await load();
      await setSeat(2, STATUS.active, stranger);
      for (const key of [owner.address, operator.address, stranger.address, ZeroAddress]) {
        await expect(committee.connect(owner).registerConsensusKey(1, key, "0x"))
          .to.be.revertedWithCustomError(committee, "ConsensusKeyNotApart")
          .withArgs(key);
      }
    });

    it("refuses a proof by another key, for another seat or owner, and none", async () => {
      const { committee, owner, stranger } = await load();
      const key = nodeKey(1);
      const right = await committee.consensusKeyHash(1, owner);
      const proofs = [
        signHash(nodeKey(2), right),
        signHash(key, await committee.consensusKeyHash(2, owner)),
        signHash(key, await committee.consensusKeyHash(1, stranger)),
        "0x",
        signHash(key, right).slice(0, -2),
      ];
      for (const proof of proofs) {
        await expect(committee.connect(owner).registerConsensusKey(1, key.address, proof))
          .to.be.revertedWithCustomError(committee, "BadConsensusKeyProof")
          .withArgs(key.address);
      }
    });
  });

  describe("retireConsensusKey", () => {
    it("leaves the seat without a key", async () => {
      const { committee, join, operator, now } = await load();
      await join(1);
      await expect(committee.connect(operator).retireConsensusKey(1))
        .to.emit(committee, "ConsensusKeyRetired")
        .withArgs(1, nodeKey(1).address);
      expect(await committee.consensusKeyOf(1)).to.deep.equal([ZeroAddress, 0n]);
      expect(await committee.seatOfKey(nodeKey(1).address)).to.deep.equal([1n, BigInt(await now())]);
      expect(await committee.isEligible(1)).to.equal(false);
    });

    it("refuses strangers, and a seat without a key", async () => {
      const { committee, register, owner, stranger } = await load();
      await expect(committee.connect(owner).retireConsensusKey(1))
        .to.be.revertedWithCustomError(committee, "NoConsensusKey")
        .withArgs(1);
      await register(1);
      await expect(committee.connect(stranger).retireConsensusKey(1))
        .to.be.revertedWithCustomError(committee, "NotSeatOperator")
        .withArgs(1, stranger.address);
    });
  });

  describe("heartbeats", () => {
    it("the key itself shows that it is there, and makes its active seat a candidate", async () => {
      const { committee, register, now, stranger } = await load();
      const key = nodeKey(1).connect(ethers.provider);
      await register(1);
      await stranger.sendTransaction({ to: key.address, value: 10n ** 18n });
      const tx = committee.connect(key).heartbeat();
      await expect(tx).to.emit(committee, "CandidateEntered").withArgs(1);
      const at = await now();
      await expect(tx).to.emit(committee, "Heartbeat").withArgs(1, key.address, at);
      expect(await committee.consensusKeyOf(1)).to.deep.equal([key.address, BigInt(at)]);
      expect(await committee.isEligible(1)).to.equal(true);
      expect(await committee.candidates(0, 9)).to.deep.equal([1n]);
      await expect(committee.connect(key).heartbeat()).not.to.emit(committee, "CandidateEntered");
    });

    it("anyone relays a signed one", async () => {
      const { committee, register, stranger, now } = await load();
      await register(1);
      const at = (await now()) - 5;
      const { name, version, chainId, verifyingContract } = await committee.eip712Domain();
      const types = { Heartbeat: ["uint24 seat", "uint40 signedAt"].map(field) };
      const domain = { name, version, chainId, verifyingContract };
      const signature = await nodeKey(1).signTypedData(domain, types, { seat: 1, signedAt: at });
      await expect(committee.connect(stranger).heartbeatFor(1, at, signature))
        .to.emit(committee, "Heartbeat")
        .withArgs(1, nodeKey(1).address, at);
    });

    it("a seat that is not active becomes no candidate until a heartbeat finds it active", async () => {
      const { committee, register, beat, seats } = await load();
      await register(1);
      await seats.setStatus(1, STATUS.standby);
      await expect(beat(1)).to.emit(committee, "Heartbeat");
      expect(await committee.candidateCount()).to.deep.equal([0n, 0n]);
      await seats.setStatus(1, STATUS.active);
      await expect(beat(1)).to.emit(committee, "CandidateEntered").withArgs(1);
    });

    it("refuses whoever is no consensus key: strangers, operators, retired keys", async () => {
      const { committee, register, stranger, operator } = await load();
      const former = nodeKey(1).connect(ethers.provider);
      await stranger.sendTransaction({ to: former.address, value: 10n ** 18n });
      await register(1);
      await register(1, nodeKey(1, 1));
      for (const caller of [stranger, operator, former]) {
        await expect(committee.connect(caller).heartbeat())
          .to.be.revertedWithCustomError(committee, "UnknownConsensusKey")
          .withArgs(caller.address);
      }
    });

    it("refuses a signature by another or a retired key, and none", async () => {
      const { committee, register, now } = await load();
      await register(1);
      await register(1, nodeKey(1, 1));
      const at = await now();
      const hash = await committee.heartbeatHash(1, at);
      for (const key of [nodeKey(1), nodeKey(2), Wallet.createRandom()]) {
        await expect(committee.heartbeatFor(1, at, signHash(new Wallet(key.privateKey), hash)))
          .to.be.revertedWithCustomError(committee, "UnknownConsensusKey")
          .withArgs(key.address);
      }
      for (const seat of [1, 7]) {
        await expect(committee.heartbeatFor(seat, at, "0x"))
          .to.be.revertedWithCustomError(committee, "UnknownConsensusKey")
          .withArgs(ZeroAddress);
      }
    });

    it("refuses one that is not younger than the last, which no replay is, and one from the future", async () => {
      const { committee, register, beat, now } = await load();
      await register(1);
      const at = await now();
      await beat(1);
      const signed = async (time: number) =>
        committee.heartbeatFor(1, time, signHash(nodeKey(1), await committee.heartbeatHash(1, time)));
      for (const time of [at, at - 1, at + 1000]) {
        await expect(signed(time)).to.be.revertedWithCustomError(committee, "BadHeartbeatTime").withArgs(time, at);
      }
    });
  });
});

function field(declaration: string): { type: string; name: string } {
  const [type = "", name = ""] = declaration.split(" ");
  return { type, name };
}
