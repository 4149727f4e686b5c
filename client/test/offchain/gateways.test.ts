import { expect } from "chai";

import { startGateway, type TestGateway } from "../../../gateway/test/helpers/gateways.ts";
import { startWorld, type World } from "../../../gateway/test/helpers/world.ts";
import {
  audit,
  changedRecords,
  type Evidence,
  fetchEvidence,
  getRecords,
  nextEvidence,
  publish,
  signGrant,
  signProfile,
  signRelease,
  signTransfer,
} from "../../src/index.ts";
import { toAddress } from "../helpers/system.ts";

const name = "bob.acme.dim";
const local = { allowPrivate: true } as const;

describe("Names off-chain at the gateways that service providers run", function () {
  this.timeout(120_000);
  let world: World;
  let gateways: TestGateway[];

  before(async () => {
    world = await startWorld({ seats: 2 });
    gateways = [];
    for (const seat of [1, 2]) {
      const gateway = await startGateway(world, seat);
      await world.setGateways(seat, [`${gateway.url}/{sender}/{data}.json`]);
      gateways.push(gateway);
    }
    await world.setPolicy({ seats: [1, 2] }, toAddress(world.dave.address));
  });
  after(async () => {
    for (const each of gateways) await each.close();
    await world.end();
  });

  /** Publishes everywhere, and says how each took it. */
  async function told(evidence: Evidence) {
    const results = await publish(world.as(world.owner), { evidence, ...local });
    return results.map((each) => ("reason" in each ? `${each.outcome}: ${each.reason}` : each.outcome));
  }

  it("are granted, described, handed on and released", async () => {
    const { as, owner } = world;
    const [issuer, bob, carol] = [world.dave, world.bob, world.carol].map((each) => toAddress(each.address));
    if (issuer === undefined || bob === undefined || carol === undefined) throw new Error("There are three.");
    const expires = (await world.chainTime()) + 86_400;
    const granted = nextEvidence(undefined, {
      kind: "grant",
      signed: await signGrant(as(issuer), { name, owner: bob, expires }),
    });
    expect(await told(granted)).to.deep.equal(["accepted", "accepted"]);

    const records = changedRecords([], { texts: { url: "https://bob.example" }, addresses: { eth: bob } });
    const signed = await signProfile(as(bob), { evidence: granted, records });
    const bobs = nextEvidence(granted, { kind: "profile", signed });
    expect(await told(bobs)).to.deep.equal(["accepted", "accepted"]);
    expect(await told(bobs), "once more, for a receipt").to.deep.equal(["accepted", "accepted"]);
    const found = await getRecords(as(owner), { name, wish: { texts: ["url", "avatar"], addresses: ["eth"] } });
    expect(found).to.deep.include({ texts: { url: "https://bob.example", avatar: null }, addresses: { eth: bob } });
    expect((await fetchEvidence(as(owner), { name, ...local })).evidence).to.deep.equal(bobs);
    const { gateways, faults } = await audit(as(owner), { name, evidence: bobs, ...local });
    expect(gateways.map(({ seat, verdict }) => [seat, verdict])).to.deep.equal([
      [1, "newest"],
      [2, "newest"],
    ]);
    expect(faults).to.deep.equal([]);

    const transfer = await signTransfer(as(bob), { evidence: bobs, to: carol });
    const carols = nextEvidence(bobs, { kind: "transfer", signed: transfer });
    expect(await told(carols)).to.deep.equal(["accepted", "accepted"]);
    const release = await signRelease(as(carol), { evidence: carols });
    const released = nextEvidence(carols, { kind: "release", signed: release });
    expect(await told(released)).to.deep.equal(["accepted", "accepted"]);
    const [outdated] = await told(bobs);
    expect(outdated).to.include("refused: The profile is not valid: its epoch is 1");
    expect((await audit(as(owner), { name, evidence: released, ...local })).gateways[0]).to.deep.include({
      verdict: "newest",
    });
  });

  it("are found unknown", async () => {
    const unknown = { name: "nobody.acme.dim", ...local };
    const found = await fetchEvidence(world.as(world.owner), unknown);
    expect(found).to.deep.equal({ evidence: null, asked: 2, failures: [] });
    const { gateways, newest } = await audit(world.as(world.owner), unknown);
    expect(gateways.map(({ verdict, reason }) => [verdict, reason])).to.deep.equal([
      ["newest", ""],
      ["newest", ""],
    ]);
    expect(newest).to.equal(0n);
  });
});
