import { whois } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";

import { readManifest } from "../../scripts/deployment/manifest.ts";
import { configOf, headersOf, serveDapp, type Served } from "../server/index.ts";
import { ConfigError, parseConfig } from "../src/config/loadConfig.ts";
import { freshName } from "./helpers/freshName.ts";
import { type Phone, phone } from "./helpers/phone.ts";
import { type Relay, startRelay } from "./helpers/relay.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { expectAccessible, type Visit, visit } from "./helpers/visit.ts";

const projectId = "0123456789abcdef0123456789abcdef";

/** The app, where WalletConnect is configured. */
async function site(relay?: string): Promise<Served> {
  const { gate, manifest, gateways } = await stack();
  const read = readManifest(manifest.replace("/manifest.json", ""));
  const config = configOf({ rpc: gate.url, manifest: read, gateways, faucet: distributor });
  return await serveDapp({ config: { ...config, walletConnect: { projectId, relay } } });
}

const choose = async (page: Page) => {
  await page.getByRole("button", { name: "Connect wallet" }).click();
  await page.getByRole("button", { name: "WalletConnect" }).click();
};
const linkIn = async (page: Page) =>
  (await page.getByRole("link", { name: "Open a wallet on this device" }).getAttribute("href")) ?? "";

describe("WalletConnect", function () {
  this.timeout(240_000);
  const ending: (() => Promise<void>)[] = [];
  let relay: Relay;
  let wallet: Phone;
  let address: string;

  before(async () => {
    const { person, rpc } = await stack();
    const account = await person();
    relay = await startRelay();
    wallet = await phone(relay.url, projectId, account, { id: 31_337, rpc });
    ({ address } = account);
  });
  afterEach(async () => {
    for (const end of ending.splice(0).toReversed()) await end();
    await wallet.end();
  });
  after(async () => {
    await wallet.close();
    await relay.close();
  });

  async function opened(relay: string): Promise<Visit> {
    const served = await site(relay);
    ending.push(served.close);
    const visitor = await visit({ at: served.url });
    ending.push(visitor.end);
    return visitor;
  }

  it("is not offered where it is not configured", async () => {
    const { page, go, end } = await visit();
    await go();
    await page.getByRole("button", { name: "Connect wallet" }).click();
    await page.getByRole("button", { name: "Test wallet" }).waitFor();
    expect(await page.getByRole("button", { name: "WalletConnect" }).count()).to.equal(0);
    await end();
  });

  it("is not loaded, and asks nobody, before it is chosen; then a name is registered with a wallet elsewhere", async () => {
    const { as } = await stack();
    const { page, go, complaints } = await opened(relay.url);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("websocket", (socket) => asked.push(socket.url()));
    const label = freshName();
    await go(`/register/${label}`);
    await page.getByRole("button", { name: "Connect wallet" }).click();
    await page.getByRole("button", { name: "WalletConnect" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => /walletConnectSession|WalletConnectLink|^ws/.test(url))).to.deep.equal([]);
    const before = relay.visits();

    await page.getByRole("button", { name: "WalletConnect" }).click();
    await page.getByRole("img", { name: "Code to scan with a wallet" }).waitFor();
    await expectAccessible(page, "the code");
    expect(relay.visits()).to.equal(before + 1);
    const link = await linkIn(page);
    expect(link).to.match(/^wc:[0-9a-f]{64}@2\?/);
    await wallet.scan(link);
    await page.getByRole("button", { name: new RegExp(`^${address.slice(0, 6)}`) }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: new RegExp(`^${address.slice(0, 6)}`) }).waitFor();

    wallet.rejectNext();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await page.getByRole("button", { name: "Send the first transaction" }).click();
    await page.getByText("The name is reserved. Register it now").waitFor();
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    expect((await whois(as(distributor), { name: label })).owner).to.equal(address);
    expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(3);

    await wallet.end();
    await page.getByRole("button", { name: "Connect wallet" }).waitFor();
    const { url, gate, gateways } = await stack();
    const known = [url, gate.url, relay.url, ...gateways].map((each) => new URL(each).host);
    const strange = asked
      .map((each) => new URL(each))
      .filter(({ host, hostname }) => !known.includes(host) && hostname !== "127.0.0.1");
    expect(strange.map(String)).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
  });

  it("says in words that the person refused, and can be tried again", async () => {
    const { page, go } = await opened(relay.url);
    await go();
    await choose(page);
    await page.getByRole("img", { name: "Code to scan with a wallet" }).waitFor();
    const first = await linkIn(page);
    await wallet.refuse(first);
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await page.getByRole("button", { name: "WalletConnect" }).click();
    await page.waitForFunction(
      (old) => ![null, undefined, old].includes(document.querySelector('a[href^="wc:"]')?.getAttribute("href")),
      first,
    );
    await wallet.scan(await linkIn(page));
    await page.getByRole("button", { name: new RegExp(`^${address.slice(0, 6)}`) }).waitFor();
  });

  it("says what to do where its relay does not answer, and leaves the other wallets to choose from", async () => {
    const { page, go } = await opened("ws://127.0.0.1:1");
    await go();
    await choose(page);
    await page.getByRole("alert").getByText("relay does not answer").waitFor();
    await page.getByRole("button", { name: "Test wallet" }).click();
    await page.getByRole("button", { name: "Disconnect" }).waitFor();
  });

  it("widens what the page may ask by its relay alone, and only where it is configured", async () => {
    const { gate, manifest, gateways } = await stack();
    const config = configOf({
      rpc: gate.url,
      manifest: readManifest(manifest.replace("/manifest.json", "")),
      gateways,
      faucet: distributor,
    });
    const policy = (walletConnect?: { projectId: string; relay?: string }) =>
      headersOf({ ...config, walletConnect })["content-security-policy"]?.split("; ") ?? [];
    expect(policy().join()).to.not.include("walletconnect");
    const widened = policy({ projectId }).filter((each) => !policy().includes(each));
    expect(widened).to.have.length(1);
    expect(widened[0]).to.match(/^connect-src .* wss:\/\/relay\.walletconnect\.org$/);
    expect(policy({ projectId, relay: "wss://relay.example/v2" }).join()).to.include(" wss://relay.example");
  });

  it("is refused in a configuration that is wrong", () => {
    const config = { chainId: 1, rpc: "https://node.example", manifest: {}, gateways: [] };
    expect(parseConfig({ ...config, walletConnect: { projectId } }).walletConnect).to.deep.equal({ projectId });
    for (const walletConnect of [
      {},
      projectId,
      null,
      { projectId: "mine" },
      { projectId, relay: "https://relay.example" },
    ]) {
      expect(() => parseConfig({ ...config, walletConnect }), JSON.stringify(walletConnect)).to.throw(
        ConfigError,
        "walletConnect",
      );
    }
  });
});
