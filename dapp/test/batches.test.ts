import { balances, getZone, positions, whois } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";
import { parseEther } from "viem";

import { batching, mute } from "./helpers/batcher.ts";
import { freshName } from "./helpers/freshName.ts";
import { newSeat } from "./helpers/provider.ts";
import { registered } from "./helpers/registered.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { connect, visitWithWallet } from "./helpers/visit.ts";
import type { Methods, Wallet } from "./helpers/wallet.ts";

/** What a wallet was asked to send. */
const sent = ({ requests }: Wallet) =>
  requests.filter((method) => method === "eth_sendTransaction" || method === "wallet_sendCalls");

const ready = (page: Page) => page.getByText("The name is reserved. Register it now").waitFor();
const last = (page: Page) => page.getByRole("button", { name: "Register", exact: true }).click();

/** Somebody whose wallet makes several calls at once and signs no typed data, before a page, with it connected. */
async function batcher(path: string, changed: (usual: Methods) => Methods = () => ({}), limits: { gas?: bigint } = {}) {
  const { person } = await stack();
  const account = await person();
  const usual = await batching(account, limits);
  const visitor = await visitWithWallet({ account, methods: { ...mute, ...usual, ...changed(usual) } });
  await visitor.go(path);
  await connect(visitor.page);
  return { ...visitor, account, limits };
}

describe("a wallet that makes several calls at once", function () {
  this.timeout(240_000);
  before(async () => void (await stack()));

  it("allows the payment and registers in one transaction, where it can sign no permit", async () => {
    const { as } = await stack();
    const label = freshName();
    const { page, wallet, account, complaints, end } = await batcher(`/register/${label}`);
    await page.getByRole("button", { name: "Begin" }).click();
    await ready(page);
    await last(page);
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    expect(sent(wallet)).to.deep.equal(["eth_sendTransaction", "wallet_sendCalls"]);
    const { owner } = await whois(as(account), { name: label });
    expect(owner).to.equal(account.address);
    expect((await balances(as(account))).allowance).to.equal(0n);
    await page.getByRole("button", { name: "Transactions" }).click();
    await page.getByText("Register a name").waitFor();
    expect(complaints).to.deep.equal([]);
    await end();
  });

  it("reserves several names with one confirmation, and registers them with another", async () => {
    const { as } = await stack();
    const names = [freshName(), freshName(), freshName()];
    const { page, wallet, account, end } = await batcher(`/register/${names.join(",")}`);
    await page.getByText("Your wallet will ask 3 times: once to reserve").waitFor();
    await page.getByRole("button", { name: "Begin" }).click();
    await ready(page);
    await last(page);
    await page.getByRole("heading", { name: "They are yours" }).waitFor();
    expect(sent(wallet)).to.deep.equal(["wallet_sendCalls", "wallet_sendCalls"]);
    for (const name of names) expect((await whois(as(account), { name })).owner).to.equal(account.address);
    await end();
  });

  it("renews and delegates in one transaction each", async () => {
    const { as } = await stack();
    const [{ seat }, [name = ""]] = [await newSeat(), await registered(await (await stack()).person())];
    const { page, go, wallet, account, end } = await batcher(`/renew/${name}`);
    await page.getByRole("button", { name: "Renew", exact: true }).click();
    await page.getByText("is yours to keep until").waitFor();
    await go(`/providers/${seat}`);
    await page.getByLabel("Amount in DIMT").fill("500");
    await page.getByRole("button", { name: "Delegate 500 DIMT" }).click();
    await page.getByText("500 DIMT are delegated.").waitFor();
    expect(sent(wallet)).to.deep.equal(["wallet_sendCalls", "wallet_sendCalls"]);
    expect((await positions(as(account), { delegator: account.address }))[0]?.amount).to.equal(parseEther("500"));
    await end();
  });

  it("is asked what became of its calls also when the page was loaded again meanwhile", async () => {
    const { as } = await stack();
    const [name = ""] = await registered(await (await stack()).person());
    const before = await whois(as(distributor), { name });
    let isUnderWay = true;
    const { page, wallet, end } = await batcher(`/renew/${name}`, (usual) => ({
      wallet_getCallsStatus: async (params) => {
        const said = Object(await usual.wallet_getCallsStatus?.(params));
        return isUnderWay ? { ...said, status: 100, receipts: [] } : said;
      },
    }));
    await page.getByRole("button", { name: "Renew", exact: true }).click();
    await page.getByRole("button", { name: "1 under way" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "1 under way" }).click();
    const line = page.getByRole("listitem").filter({ hasText: "Renew a name" });
    await line.getByText("in the wallet").waitFor();
    isUnderWay = false;
    await line.getByText("done", { exact: true }).waitFor();
    await line.getByText(/^0x[0-9a-f]{64}$/).waitFor();
    expect(sent(wallet)).to.deep.equal(["wallet_sendCalls"]);
    expect((await whois(as(distributor), { name })).expiry).to.equal((before.expiry ?? 0) + 365 * 86_400);
    await end();
  });

  it("opens a name for names off chain in one transaction", async () => {
    const { as, person } = await stack();
    const account = await person();
    const [name = ""] = await registered(account);
    const { page, go, wallet, end } = await visitWithWallet({ account, methods: await batching(account) });
    await go(`/name/${name}/subnames`);
    await connect(page);
    await page.getByRole("button", { name: `Open ${name} for names off chain` }).click();
    await page.getByLabel(`Name off chain below ${name}`).waitFor();
    expect(sent(wallet)).to.deep.equal(["wallet_sendCalls"]);
    expect((await getZone(as(account), { name }))?.issuer).to.equal(account.address);
    await end();
  });

  it("loses nothing when it is refused, reverted, or carried out in part, and says which it was", async () => {
    const limits: { gas?: bigint } = {};
    let status: number | undefined;
    const label = freshName();
    const partly = (usual: Methods): Methods => ({
      wallet_getCallsStatus: async (params) => {
        const said = Object(await usual.wallet_getCallsStatus?.(params));
        return status === undefined ? said : { ...said, status };
      },
    });
    const { page, wallet, end } = await batcher(`/register/${label}`, partly, limits);
    await page.getByRole("button", { name: "Begin" }).click();
    await ready(page);
    wallet.rejectNext("wallet_sendCalls");
    await last(page);
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    limits.gas = 120_000n;
    await last(page);
    await page.getByRole("alert").getByText("were reverted together: they changed nothing").waitFor();
    status = 600;
    await last(page);
    await page.getByRole("alert").getByText("carried out only a part of the calls").waitFor();
    status = undefined;
    limits.gas = undefined;
    await last(page);
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    await end();
  });

  it("is asked one by one where it says nothing of that: an approval, then the registration", async () => {
    const { page, wallet, go, end } = await visitWithWallet({ methods: mute });
    await go(`/register/${freshName()}`);
    await connect(page);
    await page.getByRole("button", { name: "Begin" }).click();
    await ready(page);
    await last(page);
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    expect(sent(wallet)).to.deep.equal(["eth_sendTransaction", "eth_sendTransaction", "eth_sendTransaction"]);
    await end();
  });
});
