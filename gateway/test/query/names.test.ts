import {
  clearRecords,
  createSubname,
  emancipate,
  namehash,
  setRecords,
  setResolver,
  setText,
  transfer,
  whois,
} from "@ans/client";
import { expect } from "chai";
import { network } from "hardhat";

import { own } from "../../../client/test/helpers/own.ts";
import { deployAns, toAddress } from "../../../client/test/helpers/system.ts";
import { closeIndexes } from "../indexer/indexes.ts";
import { each, type Json, openApi } from "./api.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const moki = "4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk";

async function fixture() {
  const system = await deployAns(connection);
  const [alice, bob] = [system.ans(system.alice), system.ans(system.bob)];
  await own(alice, time, { name: "alice", resolvesToOwner: true, primary: true });
  await own(alice, time, { name: "alicia" });
  await own(bob, time, { name: "bob" });
  await setRecords(bob, {
    name: "bob",
    records: {
      texts: { url: "https://bob.example", "chat.dim.id": `moki@${moki}` },
      addresses: { eth: toAddress(system.alice.address), btc: "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2" },
      dim: { address: moki },
    },
  });
  await createSubname(alice, { name: "pay.alice.dim", owner: toAddress(system.bob.address) });
  return system;
}

async function load(more: Parameters<typeof openApi>[1] = {}) {
  const system = await networkHelpers.loadFixture(fixture);
  const api = await openApi(system.ans(), more);
  await api.indexer.sync();
  return { ...system, ...api };
}

const namesIn = (page: Json) => each(page.names, "name");

describe("The query API on names", () => {
  afterEach(closeIndexes);

  it("says of a name what the registry says", async () => {
    const { ask, ans } = await load();
    for (const name of ["alice.dim", "bob.dim", "pay.alice.dim", "nobody.dim", "admin.dim"]) {
      const answer = await ask(`/v1/names/${name}`);
      const { node, state, owner, expiry, graceEnd, resolver, seat, ...flags } = await whois(ans(), { name });
      expect(answer).to.deep.include({ name, node, state, owner, expiry, graceEnd, resolver, seat });
      const { resolvesToOwner, isReserved, isSubname, isEmancipated } = flags;
      expect(answer).to.deep.include({ resolvesToOwner, isReserved, isSubname, isEmancipated, origin: "chain" });
      expect(answer).to.deep.include({ partial: [], offchain: null });
    }
  });

  it("gives a name's records, and the address it resolves to", async () => {
    const { ask, alice } = await load();
    expect((await ask("/v1/names/alice.dim")).address).to.equal(alice.address.toLowerCase());
    const bob = await ask("/v1/names/Bob.DIM");
    expect(bob.address).to.equal(alice.address.toLowerCase());
    const values = new Map<unknown, string>(bob.records.map(Object.values));
    const valueOf = (key: string) => values.get(key);
    expect(valueOf("text:url")).to.equal("https://bob.example");
    expect(valueOf("addr:0")).to.match(/^0x76a914/);
    expect(JSON.parse(valueOf("dim") ?? "")).to.deep.include({ address: moki, metaType: 1, number: 1840839527 });
    expect((await ask("/v1/names/nobody.dim")).records).to.deep.equal([]);
  });

  it("forgets a former owner's records, and keeps those of an owner who moves", async () => {
    const { ask, ans, bob, carol, indexer } = await load();
    await transfer(ans(bob), { name: "bob", to: toAddress(carol.address), keepRecords: true });
    await indexer.sync();
    expect((await ask("/v1/names/bob.dim")).records).to.have.length(5);
    await transfer(ans(carol), { name: "bob", to: toAddress(bob.address) });
    await indexer.sync();
    const answer = await ask("/v1/names/bob.dim");
    expect(answer).to.deep.include({ owner: bob.address, address: null, records: [] });
    await setText(ans(bob), { name: "bob", key: "url", value: "https://new.example" });
    await clearRecords(ans(bob), { name: "bob" });
    await indexer.sync();
    expect((await ask("/v1/names/bob.dim")).records).to.deep.equal([]);
  });

  it("says why a name is none", async () => {
    const { refusal } = await load();
    const { status, code, message } = await refusal("/v1/names/al%20ice.dim");
    expect([status, code]).to.deep.equal([400, "INVALID_NAME"]);
    expect(message).to.contain("disallowed character");
    expect((await refusal("/v1/names/alice.eth")).message).to.contain("does not end in .dim");
    expect((await refusal(`/v1/names/${"a".repeat(2000)}`)).status).to.be.oneOf([400, 414]);
  });

  it("says that it does not know the records of another resolver", async () => {
    const { ask, ans, bob, carol, indexer } = await load();
    await setResolver(ans(bob), { name: "bob", resolver: toAddress(carol.address) });
    await indexer.sync();
    const { records, address, resolver, partial } = await ask("/v1/names/bob.dim");
    expect({ records, address, resolver }).to.deep.equal({ records: [], address: null, resolver: carol.address });
    expect(each(partial, "code")).to.deep.equal(["RECORDS_ELSEWHERE"]);
  });

  it("says that it is behind before it has read anything", async () => {
    const system = await networkHelpers.loadFixture(fixture);
    const { ask, indexer } = await openApi(system.ans());
    const before = await ask("/v1/names/alice.dim");
    expect(each(before.partial, "code")).to.deep.equal(["INDEX_BEHIND"]);
    expect(before.asOf).to.equal(null);
    await indexer.sync();
    const after = await ask("/v1/names/alice.dim");
    expect(after.partial).to.deep.equal([]);
    expect(after.asOf.number).to.equal(Number(await system.publicClient.getBlockNumber()));
  });

  it("lists the names of an owner, page by page, without those that are gone", async () => {
    const { ask, refusal, alice, bob } = await load();
    const all = await ask(`/v1/addresses/${alice.address}/names`);
    expect(namesIn(all)).to.deep.equal(["alice.dim", "alicia.dim"]);
    expect(all).to.deep.include({ next: null, primary: { name: "alice.dim", isVerified: true } });
    const first = await ask(`/v1/addresses/${alice.address.toLowerCase()}/names?limit=1`);
    expect(namesIn(first)).to.deep.equal(["alice.dim"]);
    const second = await ask(`/v1/addresses/${alice.address}/names?limit=1&cursor=${first.next}`);
    expect(namesIn(second)).to.deep.equal(["alicia.dim"]);
    expect(second.next).to.equal(null);
    expect(namesIn(await ask(`/v1/addresses/${bob.address}/names`))).to.deep.equal(["bob.dim", "pay.alice.dim"]);
    expect(await refusal(`/v1/addresses/${bob.address}/names?cursor=nonsense`)).to.include({
      code: "MALFORMED_REQUEST",
    });
    expect((await refusal("/v1/addresses/0x12/names")).status).to.equal(400);
  });

  it("lists the names that have an address", async () => {
    const { ask, alice, bob } = await load();
    const of = async (who: string) => namesIn(await ask(`/v1/addresses/${who}/names?relation=address`));
    expect(await of(alice.address)).to.deep.equal(["bob.dim"]);
    expect(await of(bob.address)).to.deep.equal([]);
  });

  it("shows a primary name that does not resolve back as not verified", async () => {
    const { ask, reverse, bob, carol, indexer } = await load();
    await reverse.connect(carol).setName("alice.dim");
    await indexer.sync();
    expect((await ask(`/v1/addresses/${carol.address}/names`)).primary).to.deep.equal({
      name: "alice.dim",
      isVerified: false,
    });
    expect((await ask(`/v1/addresses/${bob.address}/names`)).primary).to.equal(null);
  });

  it("finds names by how they begin, normalised, and by DIM number", async () => {
    const { ask, refusal } = await load();
    const found = async (query: string) => namesIn(await ask(`/v1/search?${query}`));
    expect(await found("prefix=ali")).to.deep.equal(["alice.dim", "alicia.dim"]);
    expect(await found("prefix=ALICE")).to.deep.equal(["alice.dim"]);
    expect(await found("prefix=alice.")).to.deep.equal(["alice.dim"]);
    expect(await found("prefix=pay.al")).to.deep.equal(["pay.alice.dim"]);
    expect(await found("prefix=zzz")).to.deep.equal([]);
    expect(await found("dim=1840839527")).to.deep.equal(["bob.dim"]);
    expect(await found("dim=1")).to.deep.equal([]);
    expect(await refusal("/v1/search")).to.include({ status: 400, code: "MALFORMED_REQUEST" });
    expect(await refusal("/v1/search?prefix=a%20b")).to.include({ status: 400, code: "INVALID_NAME" });
    expect((await refusal("/v1/search?prefix=a&limit=5000")).status).to.equal(400);
  });

  it("leaves out subnames whose parent passed on, but not those that cannot be taken back", async () => {
    const { ask, ans, alice, bob, carol, indexer } = await load();
    await createSubname(ans(alice), { name: "firm.alice.dim", owner: toAddress(bob.address) });
    await emancipate(ans(alice), { name: "firm.alice.dim" });
    await transfer(ans(alice), { name: "alice", to: toAddress(carol.address) });
    await indexer.sync();
    expect((await ask("/v1/names/pay.alice.dim")).state).to.equal("free");
    expect(namesIn(await ask(`/v1/addresses/${bob.address}/names`))).to.deep.equal(["bob.dim", "firm.alice.dim"]);
  });

  it("shows grace, and leaves out what is free again", async () => {
    const { ask, alice, indexer } = await load();
    const { expiry } = await ask("/v1/names/alicia.dim");
    await time.increaseTo(expiry);
    await indexer.sync();
    expect(await ask("/v1/names/alicia.dim")).to.include({ state: "grace", owner: alice.address, resolver: null });
    expect(namesIn(await ask(`/v1/addresses/${alice.address}/names`))).to.include("alicia.dim");
    await time.increaseTo(expiry + 30 * 86_400);
    await indexer.sync();
    expect(await ask("/v1/names/alicia.dim")).to.include({ state: "free", owner: null });
    expect(namesIn(await ask(`/v1/addresses/${alice.address}/names`))).to.deep.equal([]);
  });

  it("answers for many names at once, each with its own reason where it is none", async () => {
    const { ask, refusal } = await load();
    const { names } = await ask("/v1/batch", { names: ["alice.dim", "no such", "nobody"] });
    expect(names[0]).to.deep.include({ name: "alice.dim", state: "registered", partial: [] });
    expect(names[1]).to.deep.include({ name: "no such" });
    expect(names[1]?.error.code).to.equal("INVALID_NAME");
    expect(names[2]).to.deep.include({ name: "nobody.dim", state: "free" });
    const many = Array.from({ length: 101 }, (_, index) => `name${index}`);
    expect((await refusal("/v1/batch", { names: many })).status).to.equal(400);
  });

  it("answers DIM's AnsCommand", async () => {
    const { ask, refusal } = await load();
    const command = { type: 0x88, sn: 7, command: "ans", names: "bob alice bob.dim founder no/name" };
    expect(await ask("/v1/ans", command)).to.deep.equal({
      ...command,
      records: { bob: `moki@${moki}`, "bob.dim": `moki@${moki}`, founder: "moky@anywhere" },
      missed: ["alice", "no/name"],
    });
    expect((await refusal("/v1/ans", { command: "search", names: "bob" })).status).to.equal(400);
    expect((await refusal("/v1/ans", { command: "ans", names: "a ".repeat(101) })).code).to.equal("MALFORMED_REQUEST");
  });

  it("tells what happened to a name, the newest first, page by page", async () => {
    const { ask } = await load();
    const { entries, next, name } = await ask("/v1/names/bob/history");
    expect(name).to.equal("bob.dim");
    expect(next).to.equal(null);
    const story = each(entries, "event");
    expect(story.toReversed().slice(0, 2)).to.deep.equal(["Transfer", "NameRegistered"]);
    expect(story).to.include.members(["TextChanged", "AddressChanged", "DIMChanged"]);
    const told: Json[] = [];
    let url = "/v1/names/bob/history?limit=2";
    for (;;) {
      const page = await ask(url);
      told.push(...page.entries);
      if (page.next === null) break;
      url = `/v1/names/bob/history?limit=2&cursor=${page.next}`;
    }
    expect(told).to.deep.equal(entries);
    const registered = await ask("/v1/names/bob/history?events=NameRegistered");
    expect(registered.entries).to.have.length(1);
    expect(registered.entries[0]?.args).to.deep.include({ label: "bob", node: namehash("bob.dim") });
  });

  it("serves its own description, and a page to try it out that loads nothing from elsewhere", async () => {
    const { server, ask } = await load();
    const { paths, openapi } = await ask("/openapi.json");
    expect(openapi).to.equal("3.1.0");
    expect(Object.keys(paths)).to.include.members(["/v1/names/{name}", "/v1/search", "/v1/ans", "/v1/status"]);
    const page = await server.inject({ url: "/docs/" });
    expect(page.statusCode).to.equal(200);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).to.contain("default-src 'self'");
    expect(policy).to.not.match(/https?:\/\/|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(page.payload).to.not.match(/(?:src|href)="(?:https?:)?\/\//);
  });
});
