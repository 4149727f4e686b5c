import { renew, setRecords } from "@ans/client";
import { expect } from "chai";
import type { PrivateKeyAccount } from "viem";

import { type IndexedApp, indexedApp } from "./helpers/indexedApp.ts";
import { registered } from "./helpers/registered.ts";
import { stack } from "./helpers/stack.ts";
import { type Visit, visit } from "./helpers/visit.ts";

describe("The names of an account, and their history", function () {
  this.timeout(240_000);
  let open: Visit | undefined;
  let indexed: IndexedApp;
  let owner: PrivateKeyAccount;
  let names: string[];

  before(async () => {
    const { as, person } = await stack();
    owner = await person();
    names = await registered(owner, 2, { records: { texts: { url: "https://a.example" } } });
    indexed = await indexedApp(as(owner));
  });
  after(() => indexed.close());
  afterEach(async () => {
    await open?.end();
    open = undefined;
  });

  it("are told by a gateway, while nothing has happened to them since", async () => {
    open = await visit();
    const { page, complaints } = open;
    await page.goto(`${indexed.app}#/address/${owner.address}`);
    await page.getByText(`Told by ${indexed.gateway} up to block`).waitFor();
    for (const name of names) await page.getByRole("link", { name, exact: true }).waitFor();
    await page.goto(`${indexed.app}#/name/${names[0] ?? ""}/history`);
    await page.getByText(`Told by ${indexed.gateway} up to block`).waitFor();
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
    await page.goto(`${indexed.app}#/address/${owner.address}`);
    await page.getByText("Read from the chain’s events.").waitFor();
    const until = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(expiry * 1000);
    await page.getByRole("listitem").filter({ hasText: name }).getByText(`Until ${until}.`).waitFor();
    await page.goto(`${indexed.app}#/name/${other}/history`);
    await page.getByText(`Told by ${indexed.gateway} up to block`).waitFor();
    await page.getByText("Email was changed").waitFor();
    await page.getByText("Website was changed").waitFor();
  });

  it("are read from the chain where no gateway answers", async () => {
    await indexed.endGateway();
    open = await visit();
    const { page } = open;
    await page.goto(`${indexed.app}#/address/${owner.address}`);
    await page.getByText("Read from the chain’s events.").waitFor();
    for (const name of names) await page.getByRole("link", { name, exact: true }).waitFor();
    await page.goto(`${indexed.app}#/name/${names[0] ?? ""}/history`);
    await page.getByText(/^Registered by 0x/).waitFor();
    await page.getByText("Read from the chain’s events.").waitFor();
  });
});
