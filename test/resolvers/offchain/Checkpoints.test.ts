import { expect } from "chai";
import { namehash as ethersNamehash } from "ethers";
import { network } from "hardhat";
import { type Hex, keccak256, namehash, zeroHash } from "viem";

import { type Checkpoint, checkpointTypes } from "../../../client/src/offchain/checkpoint/Checkpoint.ts";
import { checkpointTree } from "../../../client/src/offchain/checkpoint/checkpointTree.ts";
import { encodeCheckpointed } from "../../../client/src/offchain/checkpoint/encodeCheckpointed.ts";
import { pathTo } from "../../../client/src/offchain/checkpoint/pathTo.ts";
import type { TreeEntry } from "../../../client/src/offchain/checkpoint/SparseTree.ts";
import { treeRoot } from "../../../client/src/offchain/checkpoint/treeRoot.ts";
import { grantHash } from "../../../client/src/offchain/statements/grantHash.ts";
import { hashRecord } from "../../../client/src/offchain/statements/hashRecord.ts";
import type { Signing } from "../../helpers/answers.ts";
import { hex } from "../../helpers/hex.ts";
import { answer, ask, bring, deployOffchain, NAME, type Offchain, RECORDS, ZONE } from "../../helpers/offchain.ts";
import { signProfile, signTransfer } from "../../helpers/offchainMessages.ts";
import { YEAR } from "../../helpers/registry.ts";
import { addr, decode, text } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();

async function fixture() {
  const offchain = await deployOffchain(ethers);
  await offchain.setPolicy({ threshold: 0 });
  const expires = Number((await offchain.now()) + YEAR);
  const grant = { owner: hex(offchain.bob.address), epoch: 1, expires };
  const entry: TreeEntry = { key: namehash(NAME), value: grantHash({ name: NAME, ...grant }) };
  return { ...offchain, expires, grant, entry };
}
const load = () => networkHelpers.loadFixture(fixture);
type Loaded = Awaited<ReturnType<typeof fixture>>;

/** Grants of other names. */
const others = (count: number): TreeEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    key: namehash(`name${i}.acme.dim`),
    value: keccak256(namehash(String(i))),
  }));

/** Signs a checkpoint as the issuer, or as somebody else. */
async function signed(
  { domains, issuer, expires }: Loaded,
  root: Hex,
  change: Partial<Checkpoint> = {},
  by: Signing = issuer,
) {
  const checkpoint = { zone: namehash(ZONE), root, epoch: 1n, expires, ...change };
  const types = { Checkpoint: [...checkpointTypes.Checkpoint] };
  return { ...checkpoint, signature: hex(await by.signTypedData(domains.names, types, checkpoint)) };
}

/** Bob's profile, as it is proven. */
async function profileOf({ domains, bob, expires }: Loaded, by: Signing = bob, epoch = 1n) {
  const profile = { epoch, revision: 1n, expires: BigInt(expires), records: RECORDS };
  const { signature } = await signProfile(domains.names, by, NAME, profile);
  return { epoch: Number(epoch), revision: 1, expires, records: RECORDS.map(hashRecord), signature: hex(signature) };
}

const nothing = { grant: null, transfers: [], profile: null, values: [] } as const;
const values = RECORDS.map(({ value }) => value);

/** Asks for a record, and brings a response. */
async function told(loaded: Offchain, response: Hex, name = NAME): Promise<unknown> {
  const lookup = await ask(loaded, text(name, "url"), name);
  return decode(["string"], await bring(loaded, lookup, response))[0];
}

describe("Checkpoints of a zone that asks no seat", () => {
  for (const count of [0, 1, 2, 7, 300]) {
    it(`prove each name that is granted, and others not to be, among ${count} more`, async () => {
      const loaded = await load();
      const tree = checkpointTree([...others(count), loaded.entry]);
      const checkpoint = await signed(loaded, treeRoot(tree));
      const profile = await profileOf(loaded);
      const granted = {
        checkpoint,
        path: pathTo(tree, namehash(NAME)),
        grant: loaded.grant,
        transfers: [],
        profile,
        values,
      };
      expect(await told(loaded, encodeCheckpointed(granted))).to.equal("https://bob.example");
      for (let i = 0; i < 20; i++) {
        const name = `nobody${i}.acme.dim`;
        const denied = { checkpoint, path: pathTo(tree, namehash(name)), ...nothing };
        expect(await told(loaded, encodeCheckpointed(denied), name), name).to.equal("");
      }
    });
  }

  it("prove any name not to be granted where none is", async () => {
    const loaded = await load();
    const checkpoint = await signed(loaded, zeroHash);
    expect(
      await told(loaded, encodeCheckpointed({ checkpoint, path: pathTo(undefined, namehash(NAME)), ...nothing })),
    ).to.equal("");
  });

  it("follow transfers, and take the last owner's profile alone", async () => {
    const loaded = await load();
    const { domains, bob, carol, expires, grant, entry } = loaded;
    const tree = checkpointTree([...others(5), entry]);
    const transfer = { to: hex(carol.address), epoch: 2, deadline: expires };
    const by = await signTransfer(domains.names, bob, NAME, {
      to: carol.address,
      epoch: 2n,
      deadline: BigInt(expires),
    });
    const part = {
      checkpoint: await signed(loaded, treeRoot(tree)),
      path: pathTo(tree, entry.key),
      grant,
      transfers: [{ ...transfer, signature: hex(by.signature) }],
      values,
    };
    const mine = encodeCheckpointed({ ...part, profile: await profileOf(loaded, carol, 2n) });
    expect(await told(loaded, mine)).to.equal("https://bob.example");
    const former = encodeCheckpointed({ ...part, profile: await profileOf(loaded, bob, 2n) });
    await expect(told(loaded, former)).to.be.revertedWithCustomError(loaded.checkpoints, "ProfileNotByOwner");
  });

  it("leave the answers of a grant with its own signature as they are", async () => {
    const loaded = await load();
    await answer(loaded, addr(NAME), { keys: [] });
  });

  describe("are refused", () => {
    it("where they deny a name that is granted", async () => {
      const loaded = await load();
      const tree = checkpointTree([...others(9), loaded.entry]);
      const checkpoint = await signed(loaded, treeRoot(tree));
      const path = pathTo(tree, namehash(NAME));
      await expect(told(loaded, encodeCheckpointed({ checkpoint, path, ...nothing })))
        .to.be.revertedWithCustomError(loaded.checkpoints, "NameIsGranted")
        .withArgs(NAME);
      const lies = [
        { ...path, end: undefined },
        { ...path, end: others(1)[0] },
        { siblings: path.siblings.slice(1), end: path.end && { ...path.end, key: namehash("x") } },
        pathTo(tree, namehash("nobody.acme.dim")),
      ];
      for (const lie of lies) {
        const denied = encodeCheckpointed({ checkpoint, path: lie, ...nothing });
        await expect(told(loaded, denied)).to.be.revertedWithCustomError(loaded.checkpoints, "CheckpointNotByIssuer");
      }
    });

    it("where they grant a name that is not, or to somebody else", async () => {
      const loaded = await load();
      const tree = checkpointTree(others(9));
      const part = { checkpoint: await signed(loaded, treeRoot(tree)), transfers: [], values };
      const path = pathTo(tree, namehash(NAME));
      const forged = { ...part, path, grant: loaded.grant, profile: await profileOf(loaded) };
      await expect(told(loaded, encodeCheckpointed(forged))).to.be.revertedWithCustomError(
        loaded.checkpoints,
        "CheckpointNotByIssuer",
      );

      const mine = checkpointTree([...others(9), loaded.entry]);
      const stolen = {
        ...part,
        checkpoint: await signed(loaded, treeRoot(mine)),
        path: pathTo(mine, namehash(NAME)),
        grant: { ...loaded.grant, owner: hex(loaded.thief.address) },
        profile: await profileOf(loaded, loaded.thief),
      };
      await expect(told(loaded, encodeCheckpointed(stolen))).to.be.revertedWithCustomError(
        loaded.checkpoints,
        "CheckpointNotByIssuer",
      );
    });

    it("where anybody but the issuer signed, for another zone, or with another end", async () => {
      const loaded = await load();
      const { thief, checkpoints, issuer } = loaded;
      const path = pathTo(undefined, namehash(NAME));
      const refusals = [
        await signed(loaded, zeroHash, {}, thief),
        await signed(loaded, zeroHash, { zone: namehash("other.dim") }),
        { ...(await signed(loaded, zeroHash)), expires: loaded.expires + 1 },
        { ...(await signed(loaded, zeroHash)), epoch: 2n },
      ];
      for (const checkpoint of refusals) {
        await expect(told(loaded, encodeCheckpointed({ checkpoint, path, ...nothing })))
          .to.be.revertedWithCustomError(checkpoints, "CheckpointNotByIssuer")
          .withArgs(zeroHash, issuer.address);
      }
    });

    it("where the issuer was changed since", async () => {
      const loaded = await load();
      const { resolver, alice, thief } = loaded;
      const checkpoint = await signed(loaded, zeroHash);
      const denied = encodeCheckpointed({ checkpoint, path: pathTo(undefined, namehash(NAME)), ...nothing });
      await told(loaded, denied);
      await resolver.connect(alice).setIssuer(ethersNamehash(ZONE), thief);
      await expect(told(loaded, denied)).to.be.revertedWithCustomError(loaded.checkpoints, "CheckpointNotByIssuer");
    });

    it("where they are over", async () => {
      const loaded = await load();
      const expires = Number(await loaded.now()) - 1;
      const checkpoint = await signed(loaded, zeroHash, { expires });
      const denied = encodeCheckpointed({ checkpoint, path: pathTo(undefined, namehash(NAME)), ...nothing });
      await expect(told(loaded, denied))
        .to.be.revertedWithCustomError(loaded.checkpoints, "CheckpointExpired")
        .withArgs(expires);
    });

    it("where the zone asks seats", async () => {
      const loaded = await load();
      await loaded.setPolicy({ threshold: 1 });
      const checkpoint = await signed(loaded, zeroHash);
      const denied = encodeCheckpointed({ checkpoint, path: pathTo(undefined, namehash(NAME)), ...nothing });
      await expect(told(loaded, denied))
        .to.be.revertedWithCustomError(loaded.checkpoints, "CheckpointNotAllowed")
        .withArgs(1n);
    });

    it("where nobody knows what they are", async () => {
      const loaded = await load();
      await expect(told(loaded, "0x12345678"))
        .to.be.revertedWithCustomError(loaded.resolver, "UnknownProof")
        .withArgs("0x12345678");
    });
  });

  it("are read as they were written", async () => {
    const loaded = await load();
    const checkpoint = await signed(loaded, zeroHash);
    const data = encodeCheckpointed({ checkpoint, path: pathTo(undefined, namehash(NAME)), ...nothing });
    expect(data.slice(0, 10)).to.equal(await loaded.checkpoints.KIND());
    const read = await loaded.checkpoints.decodeCheckpointed(`0x${data.slice(10)}`);
    expect(read.checkpoint.signature).to.equal(checkpoint.signature);
  });
});
