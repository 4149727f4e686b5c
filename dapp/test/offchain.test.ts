import { readFile } from "node:fs/promises";

import { getSeat, openZone, parseKept } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";

import { readManifest } from "../../scripts/deployment/manifest.ts";
import { configOf, serveDapp } from "../server/index.ts";
import { ownGateway } from "./helpers/ownGateway.ts";
import { newSeat } from "./helpers/provider.ts";
import { registered } from "./helpers/registered.ts";
import { distributor, newStack, stack } from "./helpers/stack.ts";
import { connect, expectAccessible, visitWithWallet } from "./helpers/visit.ts";

const policy = { threshold: 1, freshness: 60, gateways: [] };

const isKept = (page: Page) => page.getByText("Signed and kept.").waitFor();

/** Grants a name below a zone that is open, from the zone's page. */
async function grant(page: Page, zone: string, owner = ""): Promise<void> {
  await page.getByLabel(`Name off chain below ${zone}`).fill("bob");
  await page.getByLabel("Who gets the name off chain").fill(owner);
  await page.getByRole("button", { name: "Sign and publish" }).click();
  await isKept(page);
}

/** Changes the website of a name, from its page of records. */
async function sign(page: Page, website: string): Promise<void> {
  await page.getByLabel("Add a record").selectOption({ label: "Website" });
  await page.getByLabel("Website", { exact: true }).fill(website);
  await page.getByRole("button", { name: "Sign and publish" }).click();
  await isKept(page);
}

describe("a subname off chain", function () {
  this.timeout(240_000);
  before(async () => void (await newStack()));

  it("is granted and given records by signatures alone, and service providers acknowledge both", async () => {
    const { person } = await stack();
    const [company, bob] = [await person(), await person()];
    const [zone = ""] = await registered(company);
    const name = `bob.${zone}`;

    const first = await visitWithWallet({ account: company });
    await first.go(`/name/${zone}/subnames`);
    await connect(first.page);
    await first.page.getByRole("button", { name: `Open ${zone} for names off chain` }).click();
    await first.page.getByLabel(`Name off chain below ${zone}`).waitFor();
    await expectAccessible(first.page, "the zone");
    const sent = first.wallet.requests.filter((method) => method === "eth_sendTransaction").length;
    await grant(first.page, zone, bob.address);
    await first.page.getByText("keeps it, and gave a receipt.").first().waitFor();
    await first.page.getByRole("link", { name, exact: true }).waitFor();
    expect(first.wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(sent);
    await first.end();

    const second = await visitWithWallet({ account: bob });
    await second.go(`/name/${name}`);
    await connect(second.page);
    await second.page.getByText("It lives off chain").waitFor();
    await second.page.getByRole("link", { name: "Edit records" }).click();
    await second.page.getByLabel("Add a record").selectOption({ label: "Ethereum address" });
    await second.page.getByLabel("Ethereum address", { exact: true }).fill(bob.address);
    await sign(second.page, "https://bob.example");
    expect(second.wallet.requests).to.not.include("eth_sendTransaction");
    await second.page.getByRole("link", { name: "Profile" }).click();
    await second.page.getByRole("link", { name: "https://bob.example" }).waitFor();
    await second.end();
  });

  it("is handed on, then taken back by who granted it, and the receipts for all of it stay", async () => {
    const { person, as } = await stack();
    const [company, carol] = [await person(), await person()];
    const [zone = ""] = await registered(company);
    const name = `bob.${zone}`;
    await openZone(as(company), { name: zone, issuer: company.address, policy: { ...policy, seats: [1, 2] } });
    const { page, go, wallet, complaints, end } = await visitWithWallet({ account: company });
    await go(`/name/${zone}/subnames`);
    await connect(page);
    await grant(page, zone);
    await page.getByRole("link", { name, exact: true }).click();

    await page.getByRole("link", { name: "Transfer" }).click();
    await page.getByLabel("To whom: an address, or a name").fill(carol.address);
    await expectAccessible(page, "the hand-over");
    wallet.rejectNext("eth_signTypedData_v4");
    await page.getByRole("button", { name: `Sign the hand-over of ${name}` }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await page.getByRole("button", { name: `Sign the hand-over of ${name}` }).click();
    await isKept(page);

    await page.getByRole("button", { name: `Take ${name} back` }).click();
    await page.getByRole("button", { name: `Sign the release of ${name}` }).click();
    await page.getByText("Nobody has this name.").first().waitFor();
    expect(wallet.requests).to.not.include("eth_sendTransaction");

    await page.getByRole("link", { name: "Receipts" }).click();
    await page.reload();
    // Of the grant, the hand-over and the release, beyond the reach of owners, by each seat that runs a gateway.
    for (const update of ["epoch 1, revision 0", "epoch 2, revision 0", "epoch 10, revision 0"]) {
      await page.getByRole("row").filter({ hasText: update }).nth(1).waitFor();
    }
    await page.getByRole("button", { name: "Ask every provider" }).click();
    await page.getByText("answers with the newest").nth(1).waitFor();
    expect(await page.getByText("is at fault").count()).to.equal(0);
    await expectAccessible(page, "the receipts");
    // A gateway that has not heard of the name says so with 404, which browsers complain about.
    expect(complaints.filter((each) => !each.includes("404"))).to.deep.equal([]);
    await end();
  });

  it("has its receipts saved to a file, and taken from it in another browser", async () => {
    const { person, as } = await stack();
    const company = await person();
    const [zone = ""] = await registered(company);
    const name = `bob.${zone}`;
    await openZone(as(company), { name: zone, issuer: company.address, policy: { ...policy, seats: [1, 2] } });
    const first = await visitWithWallet({ account: company });
    await first.go(`/name/${zone}/subnames`);
    await connect(first.page);
    await grant(first.page, zone);
    await first.page.getByRole("link", { name, exact: true }).click();
    await first.page.getByRole("link", { name: "Receipts" }).click();
    const saved = first.page.waitForEvent("download");
    await first.page.getByRole("button", { name: "Save the receipts" }).click();
    const buffer = await readFile(await (await saved).path());
    expect(parseKept(buffer.toString())).to.deep.include({ name });
    await first.end();

    const second = await visitWithWallet({ account: company });
    await second.go(`/name/${name}/receipts`);
    await second.page.getByText("There is none here.").waitFor();
    await second.page.getByText("Add receipts from a file").click();
    const box = second.page.getByLabel("File with receipts");
    await box.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await second.page.getByRole("alert").getByText("holds no receipts, or is damaged").waitFor();
    await box.setInputFiles({ name: "receipts.json", mimeType: "application/json", buffer });
    await second.page.getByText("The receipts are kept here now.").waitFor();
    await second.page.getByRole("row").filter({ hasText: "epoch 1, revision 0" }).nth(1).waitFor();
    await second.page.getByRole("button", { name: "Ask for receipts again" }).click();
    await isKept(second.page);
    await second.end();
  });

  it("shows which provider answers with less than its receipt, and has it slashed for that", async () => {
    const { person, as, pass, gate, gateways, manifest } = await stack();
    const [company, forgetful] = [await person(), await newSeat()];
    const gateway = await ownGateway(forgetful);
    const [zone = ""] = await registered(company);
    const name = `bob.${zone}`;
    const { seat } = forgetful;
    await openZone(as(company), { name: zone, issuer: company.address, policy: { ...policy, seats: [1, seat] } });
    const site = await serveDapp({
      config: configOf({
        rpc: gate.url,
        manifest: readManifest(manifest.replace("/manifest.json", "")),
        gateways: [...gateways, gateway.url],
        faucet: distributor,
      }),
    });
    const { page, go, end } = await visitWithWallet({ account: company, at: site.url });
    try {
      await go(`/name/${zone}/subnames`);
      await connect(page);
      await grant(page, zone);
      await gateway.backUp();
      await page.getByRole("link", { name, exact: true }).click();
      await page.getByRole("link", { name: "Edit records" }).click();
      await sign(page, "https://new.example");
      // Later than the delay that a seat is allowed; the gateway learns of the time when it starts.
      await pass(120);
      await gateway.restore();
      await page.getByRole("link", { name: "Receipts" }).click();
      await page.reload();
      const ask = page.getByRole("button", { name: "Ask every provider" });
      const line = (who: string) => page.getByRole("listitem").filter({ hasText: who });
      const newest = line("Seat 1").getByText("answers with the newest");
      // The gateway of seat 1 learns of the time when it next looks at the chain; until then its answers are too old.
      for (let times = 0; times < 100 && !(await newest.isVisible()); times++) {
        await ask.click();
        await line("Seat 1").waitFor();
      }
      await newest.waitFor();
      await line(`Seat ${seat}`).getByText("answers with less").waitFor();
      await page.getByText(`Seat ${seat} is at fault, and its own signatures prove it.`).waitFor();
      await expectAccessible(page, "a fault");
      const { self } = await getSeat(as(company), { seat });
      await page.getByRole("button", { name: `Report seat ${seat} on chain` }).click();
      await page.getByText(`Seat ${seat} was slashed by 250,000 DIMT.`).waitFor();
      const after = await getSeat(as(company), { seat });
      expect(after.self).to.equal((self * 95n) / 100n);
      expect(after.status).to.equal("jailed");
    } finally {
      await end();
      await site.close();
      await gateway.close();
    }
  });
});
