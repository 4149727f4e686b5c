import { EventEmitter, once } from "node:events";
import { expect } from "chai";
import { namehash } from "viem/ens";

import { followPeers, type Following, type PeerEvent } from "../../src/replication/followPeers.ts";
import type { Store } from "../../src/store/Store.ts";
import { granted, profiled } from "../helpers/evidence.ts";
import { askStores } from "../helpers/feeds.ts";
import { describeStores } from "../helpers/stores.ts";

const [one, two] = ["https://one.example", "https://two.example"];
const always = async () => true;
const pace = { interval: 5, longest: 20, lookAgain: 5 };

const has = (store: Store, name: string) => async () => (await store.get(namehash(name))) !== undefined;
const isRead = (event: PeerEvent) => "pulled" in event && event.pulled.read === 0;

describeStores("Following peers", ({ open, openOther, beforeClosing }) => {
  /** Follows until `wanted` is told. */
  async function follow(following: Omit<Following, "pace">, wanted: (event: PeerEvent) => boolean | Promise<boolean>) {
    const events = new EventEmitter();
    // What is asked of a store after the test has what it wants may find it closed.
    events.on("error", () => {});
    const told = (event: PeerEvent) =>
      void Promise.resolve(wanted(event)).then(
        (is) => is && events.emit("happened"),
        (error: unknown) => events.emit("error", error),
      );
    const end = followPeers({ ...following, pace, told });
    beforeClosing(end);
    await once(events, "happened");
    return end;
  }

  it("brings what comes while it runs, from each peer", async () => {
    const [own, theirs, others] = [await open(), await openOther(), await openOther()];
    const ask = askStores({ [one]: theirs, [two]: others });
    await theirs.accept(granted("a.acme.dim"));
    const following = { store: own, ask, verify: always, peers: async () => [one, two] };
    await follow(following, has(own, "a.acme.dim"));
    await others.accept(granted("b.acme.dim"));
    await follow(following, has(own, "b.acme.dim"));
    expect((await own.counts()).names).to.equal(2);
  });

  it("goes on after a restart where it was", async () => {
    const [own, theirs] = [await open(), await openOther()];
    await theirs.accept(granted("a.acme.dim"));
    const asked: string[] = [];
    const answer = askStores({ [one]: theirs });
    const following = {
      store: own,
      verify: always,
      peers: async () => [one],
      ask: async (url: string) => {
        asked.push(new URL(url).searchParams.get("after") ?? "");
        return await answer(url);
      },
    };
    await (
      await follow(following, isRead)
    )();
    asked.length = 0;
    const cursor = await theirs.cursor();
    expect(await own.peers()).to.deep.equal([{ url: one, cursor }]);
    await (
      await follow({ ...following, store: await open() }, isRead)
    )();
    expect(asked[0]).to.equal(cursor);
  });

  it("learns what a peer has that was set up anew", async () => {
    const [own, theirs, anew] = [await open(), await openOther(), await openOther()];
    for (const label of ["a", "b", "c"]) await theirs.accept(granted(`${label}.acme.dim`));
    const following = { store: own, verify: always, peers: async () => [one] };
    await (
      await follow({ ...following, ask: askStores({ [one]: theirs }) }, has(own, "c.acme.dim"))
    )();
    for (const label of ["x", "y", "z", "more"]) await anew.accept(granted(`${label}.acme.dim`));
    await follow({ ...following, ask: askStores({ [one]: anew }) }, has(own, "more.acme.dim"));
    expect((await own.counts()).names).to.equal(7);
  });

  it("tells of a peer that fails, asks it again, and serves the others meanwhile", async () => {
    const [own, theirs] = [await open(), await openOther()];
    await theirs.accept(granted("a.acme.dim"));
    const answer = askStores({ [one]: theirs });
    let failures = 0;
    const ask = async (url: string) => {
      if (!url.startsWith(two)) return await answer(url);
      failures += 1;
      throw new Error("nobody is there");
    };
    const told: unknown[] = [];
    await follow({ store: own, ask, verify: always, peers: async () => [two, one] }, (event) => {
      if ("failure" in event) told.push(event);
      return told.length >= 3;
    });
    expect(failures).to.be.at.least(3);
    expect(told[0]).to.deep.include({ url: two });
    expect((await own.counts()).names).to.equal(1);
  });

  it("looks again at what was refused", async () => {
    const [own, theirs] = [await open(), await openOther()];
    await theirs.accept(granted("a.acme.dim"));
    await theirs.accept(profiled(granted("b.acme.dim"), 1));
    let refusals = 0;
    // The zone is not known here until it was asked for three times.
    const verify = async ({ name }: { name: string }) => name !== "a.acme.dim" || (refusals += 1) > 3;
    const following = { store: own, ask: askStores({ [one]: theirs }), verify, peers: async () => [one] };
    await follow(following, has(own, "a.acme.dim"));
    expect(refusals).to.equal(4);
  });

  it("goes on when the directory cannot be read for a while", async () => {
    const [own, theirs] = [await open(), await openOther()];
    await theirs.accept(granted("a.acme.dim"));
    let asked = 0;
    const peers = async () => {
      if ((asked += 1) < 3) throw new Error("the node does not answer");
      return [one];
    };
    const told: PeerEvent[] = [];
    await follow({ store: own, ask: askStores({ [one]: theirs }), verify: always, peers }, async (event) => {
      told.push(event);
      return await has(own, "a.acme.dim")();
    });
    expect(told[0]).to.have.property("url", undefined);
  });

  it("does not let a peer that repeats itself without end keep the others waiting", async () => {
    const [own, theirs] = [await open(), await openOther()];
    await own.accept(granted("bob.acme.dim"));
    await theirs.accept(granted("a.acme.dim"));
    const answer = askStores({ [one]: theirs });
    let pages = 0;
    const ask = async (url: string) => {
      if (!url.startsWith(two)) return await answer(url);
      return { changes: [{ evidence: granted("bob.acme.dim") }], next: `${(pages += 1)}-00000000` };
    };
    const end = await follow(
      { store: own, ask, verify: always, peers: async () => [two, one] },
      has(own, "a.acme.dim"),
    );
    await end();
  });
});
