import { expect } from "chai";

import { registered } from "./helpers/registered.ts";
import { newStack, stack } from "./helpers/stack.ts";
import { connect, expectAccessible, visitWithWallet } from "./helpers/visit.ts";

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
    await first.page.getByLabel(`Name off chain below ${zone}`).fill("bob");
    await first.page.getByLabel("Who gets the name off chain").fill(bob.address);
    await expectAccessible(first.page, "the zone");
    const sent = first.wallet.requests.filter((method) => method === "eth_sendTransaction").length;
    await first.page.getByRole("button", { name: "Sign and publish" }).click();
    await first.page.getByText("Signed and kept.").waitFor();
    await first.page.getByText("keeps it, and gave a receipt.").first().waitFor();
    expect(first.wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(sent);
    await first.end();

    const second = await visitWithWallet({ account: bob });
    await second.go(`/name/${name}`);
    await connect(second.page);
    await second.page.getByText("It lives off chain").waitFor();
    await second.page.getByRole("link", { name: "Edit records" }).click();
    await second.page.getByLabel("Add a record").selectOption({ label: "Website" });
    await second.page.getByLabel("Website", { exact: true }).fill("https://bob.example");
    await second.page.getByLabel("Add a record").selectOption({ label: "Ethereum address" });
    await second.page.getByLabel("Ethereum address", { exact: true }).fill(bob.address);
    await second.page.getByRole("button", { name: "Sign and publish" }).click();
    await second.page.getByText("Signed and kept.").waitFor();
    expect(second.wallet.requests).to.not.include("eth_sendTransaction");
    await second.page.getByRole("link", { name: "Profile" }).click();
    await second.page.getByRole("link", { name: "https://bob.example" }).waitFor();
    await second.end();
  });
});
