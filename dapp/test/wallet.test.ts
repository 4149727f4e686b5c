import { expect } from "chai";

import { stack } from "./helpers/stack.ts";
import { connect, expectAccessible, type Visit, visit, visitWithWallet } from "./helpers/visit.ts";

describe("the wallet", function () {
  this.timeout(240_000);
  let visitor: Visit | undefined;

  before(async () => void (await stack()));
  afterEach(async () => {
    const complaints = visitor?.complaints ?? [];
    await visitor?.end();
    visitor = undefined;
    expect(complaints).to.deep.equal([]);
  });

  it("connects one that announces itself, and stays connected when the page is loaded again", async () => {
    const made = await visitWithWallet();
    visitor = made;
    const { page, go, wallet } = made;
    await go();
    await connect(page);
    await page.reload();
    await page.getByRole("button", { name: new RegExp(`^${wallet.account.address.slice(0, 6)}`) }).waitFor();
  });

  it("offers the test wallet, whose faucet gives DIMT and ETH", async () => {
    visitor = await visit();
    const { page, go } = visitor;
    await go();
    await page.getByRole("button", { name: "Connect wallet" }).click();
    await expectAccessible(page, "the wallet's window");
    await page.getByRole("button", { name: "Test wallet" }).click();
    await page.getByRole("button", { name: /^Get 10,000 test DIMT/ }).click();
    await page.getByText("10000", { exact: true }).waitFor();
  });

  it("says in words that the person refused", async () => {
    const made = await visitWithWallet();
    visitor = made;
    await made.go();
    made.wallet.rejectNext("eth_requestAccounts");
    await made.page.getByRole("button", { name: "Connect wallet" }).click();
    await made.page.getByRole("button", { name: "Pocket" }).click();
    await made.page.getByRole("alert").getByText("refused to sign").waitFor();
    await made.page.getByRole("button", { name: "Pocket" }).click();
    await made.page.getByRole("button", { name: /^0x/ }).waitFor();
  });

  it("offers to switch from another network", async () => {
    const made = await visitWithWallet();
    visitor = made;
    await made.go();
    await connect(made.page);
    await made.wallet.setChain(1);
    await made.page.getByText("Your wallet is on another network").waitFor();
    await made.page.getByRole("button", { name: "Switch to the local network" }).click();
    await made.page.getByText("Your wallet is on another network").waitFor({ state: "detached" });
  });
});
