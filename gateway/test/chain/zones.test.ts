import { dnsEncode } from "@ans/client";
import { expect } from "chai";
import { namehash } from "viem";

import { rejection } from "../../../test/helpers/rejection.ts";
import { parseDnsName } from "../../src/ccip/parseDnsName.ts";
import type { Zone } from "../../src/chain/Zone.ts";
import { createZones } from "../../src/chain/zones.ts";

const wireOf = (name: string) => Buffer.from(dnsEncode(name).slice(2), "hex");
const nodeOf = (name: string) => namehash(name).slice(2);
const asked = parseDnsName(wireOf("bob.acme.dim"));

const zoneOf = (name: string, change: Partial<Zone> = {}): Zone => ({
  node: namehash(name),
  issuer: "0x00000000000000000000000000000000000000AA",
  seats: [],
  threshold: 1,
  freshness: 60,
  gateways: [],
  replaced: false,
  ...change,
});

describe("The zones that a gateway remembers", () => {
  let now: number;
  let chain: Map<string, Zone>;
  let reads: string[];
  let isSilent: boolean;
  let zones: ReturnType<typeof createZones>;

  beforeEach(() => {
    now = 1_000_000;
    chain = new Map([["acme.dim", zoneOf("acme.dim")]]);
    reads = [];
    isSilent = false;
    const nameOf = new Map(["dim", "acme.dim", "bob.acme.dim"].map((name) => [wireOf(name).toString("hex"), name]));
    const read = async (wire: Buffer) => {
      const name = nameOf.get(wire.toString("hex")) ?? "";
      reads.push(name);
      if (isSilent) throw new Error("the chain is silent");
      const zone = chain.get(name) ?? [...chain].find(([each]) => name.endsWith(`.${each}`))?.[1];
      return zone && { ...zone };
    };
    zones = createZones(read, 10, () => now);
  });

  it("are none before one was announced, and the chain is not asked", async () => {
    expect(await zones.find(asked)).to.equal(undefined);
    expect(reads).to.deep.equal([]);
  });

  it("are read once they are announced, and again after 30 seconds", async () => {
    zones.changed([nodeOf("acme.dim")]);
    const first = await zones.find(asked);
    expect(first).to.deep.equal(zoneOf("acme.dim"));
    now += 29_999;
    expect(await zones.find(asked)).to.equal(first);
    expect(reads).to.deep.equal(["acme.dim"]);
    now += 1;
    expect(await zones.find(asked), "the same, as long as nothing is different").to.equal(first);
    expect(reads).to.have.lengthOf(2);
  });

  it("are read once for all who ask at the same time", async () => {
    zones.changed([nodeOf("acme.dim")]);
    await Promise.all(Array.from({ length: 20 }, async () => await zones.find(asked)));
    expect(reads).to.have.lengthOf(1);
  });

  it("are replaced as soon as they are announced again, also for whoever holds them", async () => {
    zones.changed([nodeOf("acme.dim")]);
    const before = await zones.find(asked);
    chain.set("acme.dim", zoneOf("acme.dim", { threshold: 2 }));
    zones.changed([nodeOf("acme.dim")]);
    expect(before?.replaced).to.equal(true);
    const after = await zones.find(asked);
    expect(after).to.deep.equal(zoneOf("acme.dim", { threshold: 2 }));
    expect(after).to.not.equal(before);
  });

  it("are replaced where the chain says something else without an announcement", async () => {
    zones.changed([nodeOf("acme.dim")]);
    const before = await zones.find(asked);
    chain.set("acme.dim", zoneOf("acme.dim", { freshness: 5 }));
    now += 30_000;
    expect((await zones.find(asked))?.freshness).to.equal(5);
    expect(before?.replaced).to.equal(true);
  });

  it("end, and begin again", async () => {
    zones.changed([nodeOf("acme.dim")]);
    const before = await zones.find(asked);
    chain.clear();
    zones.changed([nodeOf("acme.dim")]);
    expect(await zones.find(asked)).to.equal(undefined);
    expect(before?.replaced).to.equal(true);
    chain.set("acme.dim", zoneOf("acme.dim"));
    expect(await zones.find(asked), "that there is none is remembered too").to.equal(undefined);
    zones.changed([nodeOf("acme.dim")]);
    expect(await zones.find(asked)).to.deep.equal(zoneOf("acme.dim"));
  });

  it("are the nearest at or above a name", async () => {
    chain.set("bob.acme.dim", zoneOf("bob.acme.dim"));
    zones.changed([nodeOf("acme.dim"), nodeOf("bob.acme.dim")]);
    expect((await zones.find(asked))?.node).to.equal(namehash("bob.acme.dim"));
  });

  it("hold on while the chain is silent, if they were ever read", async () => {
    zones.changed([nodeOf("acme.dim")]);
    isSilent = true;
    expect((await rejection(zones.find(asked))).message).to.equal("the chain is silent");
    isSilent = false;
    const known = await zones.find(asked);
    isSilent = true;
    now += 30_000;
    expect(await zones.find(asked)).to.equal(known);
    expect((await rejection(zones.findNow(asked))).message, "who publishes is told").to.equal("the chain is silent");
  });

  it("are asked of the chain for who publishes, and are known from then on", async () => {
    expect((await zones.findNow(asked))?.node).to.equal(namehash("acme.dim"));
    expect((await zones.find(asked))?.node).to.equal(namehash("acme.dim"));
    chain.clear();
    expect(await zones.findNow(asked)).to.equal(undefined);
  });
});
