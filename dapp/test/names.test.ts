import { getKnownRecords, getPrimary, whois } from "@ans/client";
import { expect } from "chai";
import { parseEther } from "viem";

import { registered } from "./helpers/registered.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { connect, expectAccessible, visit, visitWithWallet } from "./helpers/visit.ts";

const year = 365 * 86_400;

describe("looking after names", function () {
  this.timeout(240_000);
  before(async () => void (await stack()));

  it("renews many names in one transaction, with a signature in place of an approval", async () => {
    const { as, person } = await stack();
    const account = await person();
    const names = await registered(account, 3);
    const before = await Promise.all(names.map((name) => whois(as(account), { name })));
    const { page, go, wallet, end } = await visitWithWallet({ account });
    await go("/names");
    await connect(page);
    await page.getByRole("link", { name: names[2] ?? "", exact: true }).waitFor();
    await expectAccessible(page, "the list");
    await page.getByRole("button", { name: "Choose all 3" }).click();
    await page.getByRole("link", { name: "Renew 3 names" }).click();
    await page.getByRole("button", { name: "One year more" }).click();
    await page.getByText("96 DIMT").waitFor();
    await page.getByRole("button", { name: "Renew", exact: true }).click();
    await page.getByText("is yours to keep until").first().waitFor();
    for (const { name, expiry } of before) {
      expect((await whois(as(account), { name })).expiry, name).to.equal((expiry ?? 0) + 2 * year);
    }
    const asked = wallet.requests.filter((method) => /^eth_(send|sign)/.test(method));
    expect(asked).to.deep.equal(["eth_signTypedData_v4", "eth_sendTransaction"]);
    await end();
  });

  it("lets anybody renew anybody's name by a link", async () => {
    const { as } = await stack();
    const before = await whois(as(distributor), { name: "bob.dim" });
    const { page, go, end } = await visitWithWallet();
    await go("/renew/bob.dim?years=1");
    await connect(page);
    await page.getByRole("button", { name: "Renew", exact: true }).click();
    await page.getByText("bob.dim is yours to keep until").waitFor();
    expect((await whois(as(distributor), { name: "bob.dim" })).expiry).to.equal((before.expiry ?? 0) + year);
    await end();
  });

  it("pays with whatever allowance there is: none, a part, exactly enough, all", async () => {
    const { as, person } = await stack();
    const { approve } = await import("@ans/client");
    for (const [allowance, signs] of [
      [0n, true],
      [parseEther("15"), true],
      [parseEther("16"), false],
      [2n ** 256n - 1n, false],
    ] as const) {
      const account = await person();
      const [name = ""] = await registered(account);
      await approve(as(account), { amount: allowance });
      const { page, go, wallet, end } = await visitWithWallet({ account });
      await go(`/renew/${name}`);
      await connect(page);
      await page.getByRole("button", { name: "Renew", exact: true }).click();
      await page.getByText("is yours to keep until").waitFor();
      expect(wallet.requests.includes("eth_signTypedData_v4"), String(allowance)).to.equal(signs);
      await end();
    }
  });

  it("changes any number of records in one transaction, and refuses what is no address of a coin", async () => {
    const { as, person } = await stack();
    const account = await person();
    const [name = ""] = await registered(account, 1, {
      records: { texts: { url: "https://old.example", email: "a@b.example" } },
    });
    const { page, go, wallet, end } = await visitWithWallet({ account });
    await go(`/name/${name}/records`);
    await connect(page);
    await page.getByLabel("Website", { exact: true }).fill("https://new.example");
    await page.getByRole("button", { name: "Remove Email" }).click();
    await page.getByLabel("Add a record").selectOption({ label: "Bitcoin address" });
    await page.getByLabel("Bitcoin address", { exact: true }).fill("bc1qnotanaddress");
    await page.getByRole("alert").getByText("bc1qnotanaddress").waitFor();
    await expectAccessible(page, "the editor");
    expect(await page.getByRole("button", { name: /^Save/ }).isDisabled()).to.equal(true);
    await page.getByLabel("Bitcoin address", { exact: true }).fill("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
    await page.getByLabel("Add a record").selectOption({ label: "DIM identity" });
    await page.getByLabel("DIM identity", { exact: true }).fill("moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk");
    await page.getByRole("button", { name: "Save 4 changes" }).click();
    await page.getByRole("button", { name: "No changes to save" }).waitFor();
    expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(1);
    const records = await getKnownRecords(as(account), { name });
    expect(records?.texts).to.include({ url: "https://new.example", email: null });
    expect(records?.addresses).to.include({ btc: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" });
    expect(records?.dim?.address).to.equal("4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk");
    await end();
  });

  it("removes every record, and makes another name the primary one, each in one transaction", async () => {
    const { as, person } = await stack();
    const account = await person();
    const [name = "", other = ""] = await registered(account, 2, {
      records: { texts: { url: "https://old.example" } },
    });
    const { page, go, wallet, end } = await visitWithWallet({ account });
    await go(`/name/${name}/records`);
    await connect(page);
    await page.getByRole("button", { name: "Remove every record" }).click();
    await page.getByRole("button", { name: "Keep them" }).click();
    await page.getByRole("button", { name: "Remove every record" }).click();
    await page.getByRole("button", { name: "Yes, remove every record" }).click();
    await page.getByLabel("Website", { exact: true }).waitFor({ state: "detached" });
    expect((await getKnownRecords(as(account), { name }))?.texts["url"]).to.equal(null);
    await go(`/name/${other}`);
    await page.getByRole("button", { name: "Make it your primary name" }).click();
    await page.getByText("The primary name of this account.").waitFor();
    expect(await getPrimary(as(account), { address: account.address })).to.deep.equal({ name: other, verified: true });
    expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(2);
    await end();
  });

  for (const keeps of [false, true]) {
    it(`transfers a name in one transaction, its records ${keeps ? "kept" : "wiped"} as was said`, async () => {
      const { as, person } = await stack();
      const [account, other] = [await person(), await person()];
      const [name = ""] = await registered(account, 1, { records: { texts: { url: "https://mine.example" } } });
      const { page, go, wallet, end } = await visitWithWallet({ account });
      await go(`/name/${name}/transfer`);
      await connect(page);
      await page.getByLabel("To whom: an address, or a name").fill(other.address);
      if (keeps) await page.getByRole("radio", { name: /^They are kept/ }).check();
      await page.getByRole("button", { name: new RegExp(keeps ? "^Move" : "^Transfer") }).click();
      await page.getByText("Only the account that holds the name can transfer it").waitFor();
      expect((await whois(as(account), { name })).owner).to.equal(other.address);
      const records = await getKnownRecords(as(account), { name });
      expect(records?.texts["url"] ?? null).to.equal(keeps ? "https://mine.example" : null);
      expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(1);
      await end();
    });
  }

  it("gives a subname, shows it to everybody, and takes it back", async () => {
    const { as, person } = await stack();
    const [account, other] = [await person(), await person()];
    const [name = ""] = await registered(account);
    const { page, go, end } = await visitWithWallet({ account });
    await go(`/name/${name}/subnames`);
    await connect(page);
    await page.getByLabel(`Name below ${name}`).fill("bob");
    await page.getByLabel("Who gets it").fill(other.address);
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("link", { name: `bob.${name}` }).waitFor();
    expect((await whois(as(account), { name: `bob.${name}` })).owner).to.equal(other.address);
    await page.getByRole("button", { name: "Take back" }).click();
    await page.getByText("stops resolving at once").waitFor();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("There is none.").waitFor();
    await end();
  });

  it("shows anybody the profile, the names and the history of what is on chain", async () => {
    const { page, go, complaints, end } = await visit();
    await go("/name/alice.dim");
    await page.getByText("The first name of this chain").first().waitFor();
    await page.getByText("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4").waitFor();
    await page.getByRole("link", { name: "History" }).click();
    await page.getByText(/^Registered by 0x/).waitFor();
    await page.getByText("Subname bob was given").waitFor();
    await page.getByRole("link", { name: "Profile" }).click();
    await page.getByRole("link", { name: /^0xBcd4/ }).click();
    await page.getByRole("link", { name: "alice.dim", exact: true }).waitFor();
    expect(complaints).to.deep.equal([]);
    await end();
  });

  it("saves reminders of every expiry to a calendar file", async () => {
    const { person } = await stack();
    const account = await person();
    const [name = ""] = await registered(account);
    const { page, go, end } = await visitWithWallet({ account });
    await go("/names");
    await connect(page);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save reminders to a calendar file" }).click();
    const chunks = await (await saved).createReadStream().then((stream) => stream.toArray());
    const text = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString();
    expect(text)
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.to.include(`SUMMARY:${name} expires: renew it`);
    await end();
  });
});
