import { openZone, whois } from "@ans/client";
import { expect } from "chai";
import type { PrivateKeyAccount } from "viem";

import { readManifest } from "../../scripts/deployment/manifest.ts";
import { configOf, serveDapp, type Served } from "../server/index.ts";
import { ownGateway, type OwnGateway } from "./helpers/ownGateway.ts";
import { newSeat, until } from "./helpers/provider.ts";
import { registered } from "./helpers/registered.ts";
import { distributor, newStack, stack } from "./helpers/stack.ts";
import { connect, visitWithWallet } from "./helpers/visit.ts";

describe("when the only gateway of a zone is gone", function () {
  this.timeout(240_000);
  let gateway: OwnGateway;
  let site: Served;
  let company: PrivateKeyAccount;
  let zone = "";

  before(async () => {
    await newStack();
    const { person, as, gate, manifest } = await stack();
    const own = await newSeat();
    gateway = await ownGateway(own);
    company = await person();
    [zone = ""] = await registered(company);
    const policy = { seats: [own.seat], threshold: 1, freshness: 60, gateways: [] };
    await openZone(as(company), { name: zone, issuer: company.address, policy });
    const network = { rpc: gate.url, manifest: readManifest(manifest.replace("/manifest.json", "")) };
    site = await serveDapp({ config: configOf({ ...network, gateways: [gateway.url], faucet: distributor }) });
  });
  after(async () => {
    await site.close();
    await gateway.close();
  });

  it("says so in the middle of a grant, and goes on without loss once it is back", async () => {
    const { page, go, wallet, end } = await visitWithWallet({ account: company, at: site.url });
    await go(`/name/${zone}/subnames`);
    await connect(page);
    await page.getByLabel(`Name off chain below ${zone}`).fill("bob");
    const release = wallet.holdNext("eth_signTypedData_v4");
    await page.getByRole("button", { name: "Sign and publish" }).click();
    // The wallet was asked, so that the gateway had been: it goes between the signature and the publication.
    await until(() => wallet.requests.includes("eth_signTypedData_v4"));
    await gateway.stop();
    release();
    await page.getByText("Signed, but nobody keeps it yet.").waitFor();
    expect(await page.getByLabel(`Name off chain below ${zone}`).inputValue()).to.equal("bob");

    // Nobody can say what was signed before, so nothing is signed.
    const signed = wallet.requests.length;
    await page.getByRole("button", { name: "Sign and publish" }).click();
    await page
      .getByRole("alert")
      .getByText(/gateway/i)
      .last()
      .waitFor();
    expect(wallet.requests.slice(signed)).to.not.include("eth_signTypedData_v4");

    await gateway.start();
    await page.getByRole("button", { name: "Sign and publish" }).click();
    await page.getByText("Signed and kept.").waitFor();
    await page.getByRole("link", { name: `bob.${zone}`, exact: true }).click();
    await page.getByText("It lives off chain").waitFor();
    await end();
  });

  it("lists and renews names all the same, from the chain", async () => {
    const { as } = await stack();
    await gateway.stop();
    const before = await whois(as(company), { name: zone });
    const { page, go, end } = await visitWithWallet({ account: company, at: site.url });
    try {
      await go("/names");
      await connect(page);
      await page.getByText("Read from the chain’s events.").waitFor();
      await page.getByRole("link", { name: `Renew ${zone}` }).click();
      await page.getByRole("button", { name: "Renew", exact: true }).click();
      await page.getByText(`${zone} is yours to keep until`).waitFor();
      expect((await whois(as(company), { name: zone })).expiry).to.be.greaterThan(before.expiry ?? 0);
    } finally {
      await end();
      await gateway.start();
    }
  });
});
