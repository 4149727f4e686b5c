import type { Evidence } from "@ans/client";
import { expect } from "chai";
import { namehash } from "viem/ens";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { rejection } from "../../../test/helpers/rejection.ts";
import { pageSize, pullPage, type Pulled } from "../../src/replication/pullPage.ts";
import type { Store } from "../../src/store/Store.ts";
import { granted, profiled } from "../helpers/evidence.ts";
import { askStores } from "../helpers/feeds.ts";
import { isTrue, signedGrant, signedProfile } from "../helpers/signed.ts";
import { describeStores } from "../helpers/stores.ts";

const url = "https://peer.example";
const [alice, eve] = [signerCalled("alice"), signerCalled("eve")];
const always = async () => true;

/** Pulls until there is nothing more, and adds up what came. */
async function pullAll(
  store: Store,
  ask: (url: string) => Promise<unknown>,
  verify = isTrue,
  after = "",
): Promise<Pulled> {
  const all: Pulled = { next: after, read: 0, accepted: 0, refused: 0 };
  for (;;) {
    const { next, read, accepted, refused } = await pullPage({ store, ask, verify }, url, all.next);
    if (read === 0) return all;
    all.next = next;
    all.read += read;
    all.accepted += accepted;
    all.refused += refused;
  }
}

/** A peer that answers what it wants. */
const answering =
  (...evidences: unknown[]) =>
  async () => ({ changes: evidences.map((evidence, i) => ({ cursor: `${i}`, evidence })), next: "1-00000000" });

describeStores("Pulling from a peer", ({ open, openOther }) => {
  it("brings everything that the peer has, page by page", async () => {
    const [own, theirs] = [await open(), await openOther()];
    const names = Array.from({ length: 2 * pageSize + 7 }, (_, i) => granted(`n${i}.acme.dim`));
    await Promise.all(names.map(async (evidence) => await theirs.accept(evidence)));
    const pulled = await pullAll(own, askStores({ [url]: theirs }), always);
    expect(pulled).to.deep.equal({
      next: await theirs.cursor(),
      read: names.length,
      accepted: names.length,
      refused: 0,
    });
    expect(await own.counts()).to.deep.equal(await theirs.counts());
  });

  it("takes what is signed by issuer and owner, and nothing else", async () => {
    const store = await open();
    const bob = await signedGrant("bob.acme.dim", alice);
    const good = await signedProfile(bob, alice, 1, "https://example.com");
    const forged = await signedProfile(bob, eve, 2, "https://evil.example");
    const usurped = await signedGrant("carol.acme.dim", eve, { by: eve });
    const changed = { ...good, profile: { ...good.profile, revision: 3 } };
    const pulled = await pullAll(store, once(answering(forged, good, usurped, changed)));
    expect(pulled).to.include({ read: 4, accepted: 1, refused: 3 });
    expect((await store.get(namehash("bob.acme.dim")))?.updates.map(({ evidence }) => evidence)).to.deep.equal([good]);
    expect(await store.get(namehash("carol.acme.dim"))).to.equal(undefined);
  });

  it("does not verify again what is known or older", async () => {
    const store = await open();
    const bob = granted("bob.acme.dim");
    await store.accept(profiled(bob, 2));
    let asked = 0;
    const verify = async () => (asked += 1) > 0;
    const pulled = await pullPage({ store, verify, ask: answering(bob, profiled(bob, 1), profiled(bob, 2)) }, url, "");
    expect(pulled).to.include({ read: 3, accepted: 0, refused: 0 });
    expect(asked).to.equal(0);
  });

  it("refuses what is no evidence, and goes on", async () => {
    const store = await open();
    const bob = granted("bob.acme.dim");
    const none = [
      null,
      7,
      "x",
      {},
      { ...bob, name: "" },
      { ...bob, grant: undefined },
      { ...bob, transfers: Array(9) },
    ];
    const pulled = await pullPage({ store, verify: always, ask: answering(...none, bob) }, url, "");
    expect(pulled).to.include({ read: 8, accepted: 1, refused: 7 });
  });

  for (const [what, page] of [
    ["nothing", undefined],
    ["a text", "hello"],
    ["no changes", { next: "" }],
    ["no next cursor", { changes: [] }],
    ["a cursor without end", { changes: [], next: "x".repeat(1_000) }],
    ["more than was asked for", { changes: Array.from({ length: pageSize + 1 }, () => ({})), next: "1-00000000" }],
    ["a page that leads back to itself", { changes: [{}], next: "here" }],
  ] as const) {
    it(`refuses a peer that answers ${what}`, async () => {
      const store = await open();
      const pulling = pullPage({ store, verify: always, ask: async () => page }, url, "here");
      expect(await rejection(pulling)).to.have.property("name", "PeerFeedError");
    });
  }

  it("fails where nothing can be verified now, and keeps what was accepted before", async () => {
    const store = await open();
    const [bob, carol] = [granted("bob.acme.dim"), granted("carol.acme.dim")];
    const verify = async ({ name }: Evidence) => {
      if (name === carol.name) throw new Error("the node does not answer");
      return true;
    };
    const pulling = pullPage({ store, verify, ask: answering(bob, carol) }, url, "");
    expect(await rejection(pulling)).to.have.property("message", "the node does not answer");
    expect((await store.counts()).names).to.equal(1);
  });

  it("brings both updates of a conflict", async () => {
    const [own, theirs] = [await open(), await openOther()];
    for (const value of ["1", "2"]) await theirs.accept(profiled(granted("bob.acme.dim"), 1, { "text:a": value }));
    await pullAll(own, askStores({ [url]: theirs }), always);
    expect((await own.counts()).conflicted).to.equal(1);
  });
});

/** What answers once, and then that there is nothing more. */
function once(ask: () => Promise<{ changes: unknown[]; next: string }>) {
  let isAsked = false;
  return async () => {
    const { changes, next } = await ask();
    const page = { changes: isAsked ? [] : changes, next };
    isAsked = true;
    return page;
  };
}
