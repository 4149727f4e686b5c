import { Readable } from "node:stream";
import type { Evidence } from "@ans/client";
import { expect } from "chai";
import { namehash } from "viem/ens";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { rejection } from "../../../test/helpers/rejection.ts";
import { exportEvidences } from "../../src/archive/exportEvidences.ts";
import { importEvidences, type ImportProgress } from "../../src/archive/importEvidences.ts";
import type { Store } from "../../src/store/Store.ts";
import { granted, profiled, released } from "../helpers/evidence.ts";
import { isTrue, signedGrant, signedProfile } from "../helpers/signed.ts";
import { describeStores } from "../helpers/stores.ts";

const always = async () => true;
const [alice, eve] = [signerCalled("alice"), signerCalled("eve")];

const linesFor = (evidences: unknown[]) => evidences.map((evidence) => `${JSON.stringify(evidence)}\n`).join("");

/** A text in pieces that do not care for lines, nor for characters. */
async function* inPieces(text: string, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function exported(store: Store): Promise<Evidence[]> {
  let text = "";
  for await (const piece of exportEvidences(store)) text += piece;
  expect(text === "" || text.endsWith("\n")).to.equal(true);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Evidence => JSON.parse(line));
}

describeStores("Import and export", ({ open, openOther, storeOf }) => {
  it("carry everything that stands from one store to another", async () => {
    const conflicted = granted("b.acme.dim");
    const store = await storeOf(
      profiled(granted("名字.acme.dim"), 1, { "text:a": "名\u2028\n" }),
      profiled(conflicted, 1, { "text:a": "1" }),
      profiled(conflicted, 1, { "text:a": "2" }),
      released(granted("c.acme.dim"), 1),
    );
    const other = await openOther();
    const progress = await importEvidences(
      { store: other, verify: always },
      Readable.from(exportEvidences(store)).map((piece: string) => Buffer.from(piece)),
    );
    expect(progress).to.include({ lines: 4, accepted: 4, known: 0, refused: 0 });
    for (const name of ["名字.acme.dim", "b.acme.dim", "c.acme.dim"]) {
      expect(await other.get(namehash(name))).to.deep.equal(await store.get(namehash(name)));
    }
  });

  it("exports all names of many pages, while more are accepted", async () => {
    const store = await open();
    const names = Array.from({ length: 1_203 }, (_, i) => granted(`n${i}.acme.dim`));
    await Promise.all(names.map(async (evidence) => await store.accept(evidence)));
    const found: string[] = [];
    for await (const piece of exportEvidences(store)) {
      found.push(piece);
      if (found.length === 1) await store.accept(profiled(granted("n0.acme.dim"), 1));
    }
    const evidences = found
      .join("")
      .trimEnd()
      .split("\n")
      .map((line): Evidence => JSON.parse(line));
    expect(new Set(evidences.map(({ name }) => name)).size).to.equal(1_203);
    expect(evidences.at(-1)).to.deep.equal(profiled(granted("n0.acme.dim"), 1));
  });

  it("exports nothing from an empty store", async () => {
    expect(await exported(await open())).to.deep.equal([]);
  });

  it("takes what is signed, and says of every other line why not", async () => {
    const store = await open();
    const bob = await signedGrant("bob.acme.dim", alice);
    const good = await signedProfile(bob, alice, 1, "https://example.com");
    const forged = await signedProfile(bob, eve, 2, "https://evil.example");
    const text = `${linesFor([good])}no JSON\n\n{"name":7}\n${linesFor([forged, good]).trimEnd()}`;
    const reasons: [number, string][] = [];
    const progress = await importEvidences(
      { store, verify: isTrue, refused: (...why) => reasons.push(why) },
      inPieces(text, 7),
    );
    expect(progress).to.deep.equal({ bytes: Buffer.byteLength(text), lines: 6, accepted: 1, known: 1, refused: 3 });
    expect(reasons.map(([line]) => line)).to.have.members([2, 4, 5]);
    for (const [, reason] of reasons) expect(reason).to.match(/\w{3,}/);
    expect((await store.get(namehash("bob.acme.dim")))?.updates[0].evidence).to.deep.equal(good);
  });

  it("is soon where it was when it is begun again: nothing is verified twice", async function () {
    this.timeout(120_000);
    const store = await open();
    const names = Array.from({ length: 5_000 }, (_, i) => granted(`n${i}.acme.dim`));
    const text = linesFor(names);
    let verified = 0;
    const verify = async () => {
      if ((verified += 1) > 2_345) throw new Error("killed");
      return true;
    };
    expect(await rejection(importEvidences({ store, verify }, inPieces(text, 65_536)))).to.have.property(
      "message",
      "killed",
    );
    const { names: before } = await store.counts();
    expect(before).to.be.within(1, 4_999);

    verified = -Infinity;
    const told: ImportProgress[] = [];
    const progress = await importEvidences({ store, verify, told: (now) => told.push(now) }, inPieces(text, 65_536));
    expect(progress).to.deep.equal({
      bytes: text.length,
      lines: 5_000,
      accepted: 5_000 - before,
      known: before,
      refused: 0,
    });
    expect((await store.counts()).names).to.equal(5_000);
    expect(told.at(-1)).to.deep.equal(progress);
    expect(told.length).to.be.greaterThan(10);
  });

  it("stops at a line that is longer than any evidence", async () => {
    const store = await open();
    const endless = inPieces("x".repeat(2_000_000), 65_536);
    expect(await rejection(importEvidences({ store, verify: always }, endless))).to.have.property(
      "name",
      "LineTooLongError",
    );
  });
});
