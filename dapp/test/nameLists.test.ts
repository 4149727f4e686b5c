import { renew, setRecords } from "@ans/client";
import cors from "@fastify/cors";
import { expect } from "chai";
import Fastify, { type FastifyInstance } from "fastify";
import type { PrivateKeyAccount } from "viem";

import { queryRoutes } from "../../gateway/src/query/queryRoutes.ts";
import { closeIndexes, openIndex } from "../../gateway/test/indexer/indexes.ts";
import { configOf, serveDapp, type Served } from "../server/index.ts";
import { registered } from "./helpers/registered.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { type Visit, visit } from "./helpers/visit.ts";

describe("The names of an account, and their history", function () {
  this.timeout(240_000);
  let open: Visit | undefined;
  let server: FastifyInstance;
  let served: Served;
  let owner: PrivateKeyAccount;
  let names: string[];
  let url: string;

  before(async () => {
    const { as, gate, person } = await stack();
    owner = await person();
    names = await registered(owner, 2, { records: { texts: { url: "https://a.example" } } });
    const context = as(owner);
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

  it("are told by a gateway, while nothing has happened to them since", async () => {
    open = await visit();
    const { page, complaints } = open;
    await page.goto(`${served.url}#/address/${owner.address}`);
    await page.getByText(`Told by ${url} up to block`).waitFor();
    for (const name of names) await page.getByRole("link", { name, exact: true }).waitFor();
    await page.goto(`${served.url}#/name/${names[0] ?? ""}/history`);
    await page.getByText(`Told by ${url} up to block`).waitFor();
    await page.getByText(/^Registered by 0x/).waitFor();
    await page.getByText("Website was changed").waitFor();
    expect(complaints).to.deep.equal([]);
  });

  it("are read from the chain where the gateway is behind: the expiry is never an old one", async () => {
    const { as } = await stack();
    const [name = "", other = ""] = names;
    // The index has not read it: it stands still from now on.
    const { expiry } = await renew(as(owner), { name, years: 3 });
    await setRecords(as(owner), { name: other, records: { texts: { email: "a@b.example" } } });
    open = await visit();
    const { page } = open;
    await page.goto(`${served.url}#/address/${owner.address}`);
    await page.getByText("Read from the chain’s events.").waitFor();
    const until = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(expiry * 1000);
    await page.getByRole("listitem").filter({ hasText: name }).getByText(`Until ${until}.`).waitFor();
    await page.goto(`${served.url}#/name/${other}/history`);
    await page.getByText(`Told by ${url} up to block`).waitFor();
    await page.getByText("Email was changed").waitFor();
    await page.getByText("Website was changed").waitFor();
  });

  it("are read from the chain where no gateway answers", async () => {
    await server.close();
    open = await visit();
    const { page } = open;
    await page.goto(`${served.url}#/address/${owner.address}`);
    await page.getByText("Read from the chain’s events.").waitFor();
    for (const name of names) await page.getByRole("link", { name, exact: true }).waitFor();
    await page.goto(`${served.url}#/name/${names[0] ?? ""}/history`);
    await page.getByText(/^Registered by 0x/).waitFor();
    await page.getByText("Read from the chain’s events.").waitFor();
  });
});
