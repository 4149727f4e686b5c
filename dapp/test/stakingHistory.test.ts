import { delegate, setCommission } from "@ans/client";
import cors from "@fastify/cors";
import { expect } from "chai";
import Fastify, { type FastifyInstance } from "fastify";
import { parseEther } from "viem";

import { queryRoutes } from "../../gateway/src/query/queryRoutes.ts";
import { closeIndexes, openIndex } from "../../gateway/test/indexer/indexes.ts";
import { configOf, serveDapp, type Served } from "../server/index.ts";
import { newSeat, type OwnSeat } from "./helpers/provider.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { type Visit, visit } from "./helpers/visit.ts";

describe("The history of a seat", function () {
  this.timeout(240_000);
  let open: Visit | undefined;
  let server: FastifyInstance;
  let served: Served;
  let own: OwnSeat;
  let url: string;

  before(async () => {
    const { as, gate } = await stack();
    own = await newSeat();
    await setCommission(as(own.owner), { seat: own.seat, commission: 700 });
    const context = as(own.owner);
    const { database, indexer } = await openIndex(context);
    await indexer.sync();
    server = Fastify();
    await server.register(cors, { origin: "*" });
    await server.register(queryRoutes, {
      source: { context, index: { database, status: () => indexer.status() } },
    });
    url = await server.listen({ host: "127.0.0.1", port: 0 });
    const { manifest } = context;
    served = await serveDapp({ config: configOf({ rpc: gate.url, manifest, gateways: [url], faucet: distributor }) });
  });
  after(async () => {
    await served.close();
    await server.close();
    await closeIndexes();
  });
  afterEach(async () => {
    await open?.end();
    open = undefined;
  });

  it("is told by a gateway, and goes on from the chain where the gateway is behind", async () => {
    const { as, person } = await stack();
    // Something that the index has not read: it stands still from now on.
    await delegate(as(await person()), { seat: own.seat, amount: parseEther("123") });
    open = await visit();
    const { page } = open;
    await page.goto(`${served.url}#/providers/${own.seat}`);
    await page.getByText(`Told by ${url} up to block`).waitFor();
    await page.getByText("The commission: 10 % → 7 %").waitFor();
    await page.getByText(/ delegated 123 DIMT$/).waitFor();
    await page.getByText(/took the seat with 5,000,000 DIMT, at a commission of 10 %$/).waitFor();
    // The figures themselves are never those of an index.
    await page.getByText("123 DIMT", { exact: true }).first().waitFor();
    await page.getByLabel("Show").selectOption("commission");
    expect(await page.getByText("took the seat").count()).to.equal(0);
    await page.getByText("The commission: 10 % → 7 %").waitFor();
    expect(open.complaints).to.deep.equal([]);
  });

  it("is read from the chain where no gateway answers", async () => {
    await server.close();
    open = await visit();
    const { page } = open;
    await page.goto(`${served.url}#/providers/${own.seat}`);
    await page.getByText("Read from the chain’s events.").waitFor();
    await page.getByText("The commission: 10 % → 7 %").waitFor();
  });
});
