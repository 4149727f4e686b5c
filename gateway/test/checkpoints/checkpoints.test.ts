import { createServer, type Server } from "node:http";

import {
  checkpointTree,
  checkpointTypes,
  encodeLookup,
  type Evidence,
  grantCollector,
  offchainDomain,
  type PublishedCheckpoint,
  publicResolverAbi,
  treeRoot,
} from "@ans/client";
import { expect } from "chai";
import { createPublicClient, custom, encodeFunctionData, type Hex, namehash, zeroHash } from "viem";

import { signerCalled, statementSigner, type TestSigner } from "../../../client/test/helpers/offchain.ts";
import { listen, shut } from "../../../test/helpers/listen.ts";
import { rejection } from "../../../test/helpers/rejection.ts";
import { acceptCheckpoint } from "../../src/checkpoints/acceptCheckpoint.ts";
import { packEntries } from "../../src/checkpoints/packEntries.ts";
import { pullCheckpoints } from "../../src/checkpoints/pullCheckpoints.ts";
import { createTrees } from "../../src/checkpoints/trees.ts";
import { offlineGateway } from "../helpers/offlineGateway.ts";
import { describeStores } from "../helpers/stores.ts";

const ZONE = "acme.dim";
const NOW = Math.floor(Date.now() / 1000);
const [issuer, bob] = [signerCalled("issuer"), signerCalled("bob")];

type Offline = Awaited<ReturnType<typeof offlineGateway>>;

// A chain without contracts.
const request = async ({ method }: { method: string }) => (method === "eth_getCode" ? "0x" : zeroHash);
/** As JSON holds it. */
const wire = ({ epoch, ...rest }: PublishedCheckpoint) => ({ ...rest, epoch: String(epoch) });

describe("The checkpoints of a gateway", () => {
  let offline: Offline;
  let sign: ReturnType<typeof statementSigner>;

  beforeEach(async () => {
    offline = await offlineGateway({ peers: { allowPrivate: true } }, { threshold: 0 });
    const publicClient = createPublicClient({ transport: custom({ request }) });
    offline.gateway.ans = { ...offline.gateway.ans, publicClient };
    sign = statementSigner(offline.gateway.ans.chainId, offline.gateway.resolver);
  });
  afterEach(() => offline.close());

  async function granted(name: string, { by = issuer, expires = NOW + 1000, epoch = 1 } = {}): Promise<Evidence> {
    const { name: _, ...grant } = await sign.grant(by, { name, owner: bob.address, epoch, expires });
    return { name, grant, transfers: [] };
  }

  async function checkpointOf(
    evidences: readonly Evidence[],
    change: Partial<PublishedCheckpoint> = {},
    by: TestSigner = issuer,
  ): Promise<PublishedCheckpoint> {
    const collector = grantCollector(ZONE);
    for (const evidence of evidences) collector.add(evidence);
    const epoch = change.epoch ?? BigInt(NOW);
    const root = treeRoot(checkpointTree(collector.entries(epoch)));
    const checkpoint = { name: ZONE, root, epoch, expires: NOW + 100, ...change };
    const { chainId } = offline.gateway.ans;
    const message = {
      zone: namehash(checkpoint.name),
      root: checkpoint.root,
      epoch,
      expires: BigInt(checkpoint.expires),
    };
    const signature = await by.signTypedData({
      domain: offchainDomain(chainId, offline.gateway.resolver),
      types: checkpointTypes,
      primaryType: "Checkpoint",
      message,
    });
    return { ...checkpoint, signature };
  }

  async function hold(...names: string[]): Promise<Evidence[]> {
    const evidences = await Promise.all(names.map(async (name) => await granted(name)));
    for (const evidence of evidences) await offline.gateway.store.accept(evidence);
    return evidences;
  }

  const ask = async (name: string) => {
    const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(name), "url"] });
    const data = encodeLookup(name, call);
    return await offline.server.inject({ url: `/0x${"aa".repeat(20)}/${data}` });
  };
  it("are kept where the same names stand, and deny all others until they end", async () => {
    const held = await hold("a.acme.dim", "b.acme.dim");
    expect((await ask("c.acme.dim")).statusCode).to.equal(503);
    const payload = wire(await checkpointOf(held));
    const kept = await offline.server.inject({ method: "POST", url: "/v1/checkpoints", payload });
    expect([kept.statusCode, kept.json()]).to.deep.equal([201, { names: 2 }]);
    const again = await offline.server.inject({ method: "POST", url: "/v1/checkpoints", payload });
    expect([again.statusCode, again.json()]).to.deep.equal([200, { names: 2 }]);

    const denied = await ask("c.acme.dim");
    expect(denied.statusCode).to.equal(200);
    const data: Hex = denied.json().data;
    expect(data.length % 64, "the kind stands before whole words").to.equal(2 + 8);
    expect((await ask("a.acme.dim")).statusCode, "it is granted, and has no profile").to.equal(503);

    offline.gateway.clock = { ...offline.gateway.clock, answers: () => NOW + 100 };
    expect((await ask("d.acme.dim")).statusCode, "the checkpoint is over").to.equal(503);
  });

  it("are listed, given with all that is in them, and proven from", async () => {
    const checkpoint = await checkpointOf(await hold("a.acme.dim"));
    await acceptCheckpoint(offline.gateway, checkpoint);
    const get = async (url: string) => (await offline.server.inject({ url })).json();
    expect(await get("/v1/checkpoints")).to.deep.equal({ checkpoints: [{ ...wire(checkpoint), names: 1 }] });
    expect(await get("/v1/checkpoints?after=acme.dim")).to.deep.equal({ checkpoints: [] });
    expect((await get("/v1/checkpoints/acme.dim/entries")).entries).to.have.lengthOf(2 + 128);
    expect((await get("/v1/checkpoints/other.dim/entries")).error.code).to.equal("NOT_FOUND");
    const node = namehash("a.acme.dim");
    const { siblings, end } = await get("/v1/proofs/a.acme.dim");
    expect([siblings, end.key]).to.deep.equal([[], node]);
    expect((await get("/v1/proofs/b.acme.dim")).end.key).to.equal(node);
    expect((await get("/v1/proofs/a..dim")).error.code).to.equal("MALFORMED_REQUEST");
  });

  it("leave out what ended, was released, or was granted by an issuer from before", async () => {
    const held = await hold("a.acme.dim");
    const ended = await granted("ended.acme.dim", { expires: NOW - 1 });
    const former = await granted("former.acme.dim", { by: bob });
    const first = await granted("released.acme.dim");
    const { name: _, ...release } = await sign.release(bob, { name: first.name, epoch: 1, revision: 1, deadline: NOW });
    for (const each of [ended, former, { ...first, release }]) await offline.gateway.store.accept(each);
    await offline.gateway.store.accept(await granted("a.other.dim"));
    expect(await acceptCheckpoint(offline.gateway, await checkpointOf(held))).to.deep.equal({ names: 1, isNew: true });
  });

  it("give way to none of a lower epoch, and to the next one at once", async () => {
    const held = await hold("a.acme.dim");
    await acceptCheckpoint(offline.gateway, await checkpointOf(held));
    expect((await ask("b.acme.dim")).statusCode).to.equal(200);
    held.push(...(await hold("b.acme.dim")));
    const lower = await rejection(
      acceptCheckpoint(offline.gateway, await checkpointOf(held, { epoch: BigInt(NOW - 1) })),
    );
    expect(lower).to.have.property("code", "LOWER_SEQUENCE");
    const twin = await rejection(acceptCheckpoint(offline.gateway, await checkpointOf(held)));
    expect(twin).to.have.property("code", "LOWER_SEQUENCE");
    await acceptCheckpoint(offline.gateway, await checkpointOf(held, { epoch: BigInt(NOW + 1) }));
    expect((await ask("b.acme.dim")).statusCode).to.equal(503);
    expect((await ask("c.acme.dim")).statusCode).to.equal(200);
  });

  it("are refused where other names stand, and where nobody may sign them", async () => {
    const held = await hold("a.acme.dim");
    const code = async (checkpoint: PublishedCheckpoint) => {
      const error = await rejection(acceptCheckpoint(offline.gateway, checkpoint));
      return "code" in error ? error.code : error;
    };
    expect(await code(await checkpointOf([]))).to.equal("CONFLICT");
    expect(await code(await checkpointOf(held, {}, bob))).to.equal("BAD_SIGNATURE");
    expect(await code(await checkpointOf(held, { expires: NOW - 10 }))).to.equal("RULE_BROKEN");
    expect(await code(await checkpointOf([], { epoch: 1n << 60n }))).to.equal("RULE_BROKEN");
    expect(await code(await checkpointOf([], { name: "a.acme.dim" }))).to.equal("NO_ZONE");
    expect(await offline.gateway.store.checkpoints({ limit: 10 })).to.deep.equal([]);
  });

  it("are refused by a zone that asks seats", async () => {
    const checkpoint = await checkpointOf([]);
    const asking = await offlineGateway();
    const error = await rejection(acceptCheckpoint(asking.gateway, checkpoint));
    expect(error).to.have.property("code", "RULE_BROKEN");
    await asking.close();
  });

  describe("are fetched from others", () => {
    let other: Server;
    let url: string;
    let answers: Record<string, unknown>;
    before(async () => {
      other = createServer((request, response) => {
        const body = answers[request.url ?? ""];
        response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
        response.end(JSON.stringify(body ?? { error: { code: "NOT_FOUND", message: "No." } }));
      });
      url = await listen(other);
    });
    after(() => shut(other));

    const entriesOf = (evidences: readonly Evidence[]) => {
      const collector = grantCollector(ZONE);
      for (const evidence of evidences) collector.add(evidence);
      return `0x${packEntries(collector.entries(BigInt(NOW))).toString("hex")}`;
    };
    const entriesPath = `/v1/checkpoints/${ZONE}/entries`;

    it("with names that do not stand here yet", async () => {
      const theirs = [await granted("a.acme.dim"), await granted("b.acme.dim")];
      const checkpoint = await checkpointOf(theirs);
      answers = {
        "/v1/checkpoints": { checkpoints: [wire(checkpoint)] },
        [entriesPath]: { entries: entriesOf(theirs) },
      };
      expect(await pullCheckpoints(offline.gateway, url)).to.deep.equal({ taken: 1, refused: [] });
      expect((await ask("c.acme.dim")).statusCode).to.equal(200);
      expect(await pullCheckpoints(offline.gateway, url), "once").to.deep.equal({ taken: 0, refused: [] });
    });

    it("and not believed", async () => {
      const theirs = [await granted("a.acme.dim")];
      const good = await checkpointOf(theirs);
      const forged = await checkpointOf(theirs, { epoch: BigInt(NOW + 1) }, bob);
      const list = { checkpoints: [wire(forged), wire(good)] };
      answers = { "/v1/checkpoints": list, [entriesPath]: { entries: entriesOf([]) } };
      const nothing = { taken: 0, refused: [forged.signature, good.signature] };
      expect(await pullCheckpoints(offline.gateway, url)).to.deep.equal(nothing);
      answers = { "/v1/checkpoints": list, [entriesPath]: { entries: "0x12" } };
      expect(await pullCheckpoints(offline.gateway, url)).to.deep.equal(nothing);
      expect(await pullCheckpoints(offline.gateway, url, () => true)).to.deep.equal({ taken: 0, refused: [] });
      answers = { "/v1/checkpoints": list, [entriesPath]: { entries: entriesOf(theirs) } };
      expect(await pullCheckpoints(offline.gateway, url)).to.deep.equal({ taken: 1, refused: [forged.signature] });
      answers = { "/v1/checkpoints": [] };
      expect((await rejection(pullCheckpoints(offline.gateway, url))).message).to.contain("no list");
    });
  });
});

describe("createTrees", () => {
  it("builds trees, gives paths in those that it keeps, and says what makes none", async () => {
    const trees = createTrees();
    const entry = { key: namehash("a.acme.dim"), value: namehash("value") };
    const root = await trees.build(packEntries([entry]));
    expect(root).to.equal(treeRoot(checkpointTree([entry])));
    expect(await trees.pathTo(root, entry.key)).to.deep.equal({ siblings: [], end: entry });
    expect(await trees.build(new Uint8Array())).to.equal(zeroHash);
    expect(await trees.pathTo(zeroHash, entry.key)).to.deep.equal({ siblings: [], end: undefined });
    expect((await rejection(trees.build(packEntries([entry, entry])))).message).to.contain("once");
    await trees.forget(root);
    expect(await trees.pathTo(root, entry.key)).to.equal(undefined);
    await trees.close();
  });
});

describeStores("The checkpoints of a store", ({ open, openAgain }) => {
  it("are kept, each zone's newest alone", async () => {
    const store = await open();
    const checkpoint = { name: "acme.dim", root: zeroHash, epoch: 5n, expires: 9, signature: "0x1234" } as const;
    await store.setCheckpoint(checkpoint, Buffer.alloc(128, 1));
    await store.setCheckpoint({ ...checkpoint, epoch: 4n }, Buffer.alloc(64));
    await store.setCheckpoint({ ...checkpoint, name: "beta.dim" }, Buffer.alloc(0));
    const again = await openAgain(store);
    expect(await again.checkpoints({ limit: 10 })).to.deep.equal([
      { ...checkpoint, names: 2 },
      { ...checkpoint, name: "beta.dim", names: 0 },
    ]);
    expect(await again.checkpointEntries(namehash("acme.dim"))).to.have.lengthOf(128);
    await again.setCheckpoint({ ...checkpoint, epoch: 6n }, Buffer.alloc(64));
    expect((await again.checkpoints({ limit: 1 }))[0]).to.include({ epoch: 6n, names: 1 });
    expect(await again.checkpointEntries(namehash("other.dim"))).to.equal(undefined);
  });
});
