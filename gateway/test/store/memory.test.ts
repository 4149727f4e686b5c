import type { SignedReceipt } from "@ans/client";
import { expect } from "chai";
import { getAddress } from "viem";
import { namehash } from "viem/ens";

import { updateOf } from "../../src/merge/updateOf.ts";
import { addressOf, granted, profiled, released } from "../helpers/evidence.ts";
import { describeStores } from "../helpers/stores.ts";

const bob = granted("bob.acme.dim");
const node = namehash("bob.acme.dim");

describeStores("What else is kept", ({ open, storeOf }) => {
  it("remembers what was accepted for a name, the newest first", async () => {
    const before = Math.floor(Date.now() / 1000);
    const store = await storeOf(bob, profiled(bob, 1), granted("carol.acme.dim"), released(bob, 2), bob);
    const history = await store.history(node, 10);
    expect(history.map(({ kind, sequence, hash }) => ({ kind, sequence, hash }))).to.deep.equal(
      [released(bob, 2), profiled(bob, 1), bob].map((evidence) => {
        const { kind, sequence, hash } = updateOf(evidence);
        return { kind, sequence, hash };
      }),
    );
    for (const { acceptedAt } of history) expect(acceptedAt).to.be.within(before, Math.ceil(Date.now() / 1000));
    expect(await store.history(node, 1)).to.have.lengthOf(1);
  });

  it("keeps the first receipt of each update and key", async () => {
    const store = await storeOf(bob);
    const receipt = (sequence: bigint, key: string, receivedAt: number): SignedReceipt => ({
      resolver: getAddress(addressOf("resolver")),
      node,
      profileHash: updateOf(bob).hash,
      sequence,
      expires: 4_000_000_000,
      receivedAt,
      signature: "0x1234",
      seat: 3,
      key: getAddress(addressOf(key)),
    });
    await store.addReceipt(receipt(5n, "one", 100));
    await store.addReceipt(receipt(5n, "one", 200));
    await store.addReceipt(receipt((7n << 32n) + 1n, "one", 300));
    await store.addReceipt(receipt(5n, "two", 400));
    const kept = await store.receipts(node, 10);
    expect(kept[0]).to.deep.equal(receipt((7n << 32n) + 1n, "one", 300));
    expect(kept.slice(1)).to.have.deep.members([receipt(5n, "one", 100), receipt(5n, "two", 400)]);
    expect(await store.receipts(namehash("carol.acme.dim"), 10)).to.deep.equal([]);
  });

  it("remembers how far each peer was followed", async () => {
    const store = await open();
    await store.setPeer({ url: "https://b.example", cursor: "1-00000000" });
    await store.setPeer({ url: "https://a.example", cursor: "" });
    await store.setPeer({ url: "https://b.example", cursor: "2-00000000" });
    expect(await store.peers()).to.deep.equal([
      { url: "https://a.example", cursor: "" },
      { url: "https://b.example", cursor: "2-00000000" },
    ]);
  });

  it("answers a ping", async () => {
    await (await open()).ping();
  });
});
