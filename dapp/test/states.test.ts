import { expect } from "chai";

import { freshName } from "./helpers/freshName.ts";
import { type Persona, persona } from "./helpers/persona.ts";
import { type Look, picture } from "./helpers/pictures.ts";
import { newStack, stack } from "./helpers/stack.ts";
import { connect, settled, visit, visitWithWallet } from "./helpers/visit.ts";

const looks: Look[] = [
  { colorScheme: "light", locale: "en-US" },
  { colorScheme: "dark", locale: "en-US" },
];

describe("every state of a screen", function () {
  this.timeout(600_000);
  let somebody: Persona;

  before(async () => {
    // On a chain whose seats serve, whatever other tests have done to theirs.
    await newStack();
    somebody = await persona();
  });

  for (const look of looks) {
    it(`fits and is accessible before there is anything, ${look.colorScheme}`, async () => {
      const { page, go, end } = await visit(look);
      await go("/names");
      await settled(page);
      await picture(page, "names-unconnected", look);
      await go("/providers/mine");
      await settled(page);
      await picture(page, "stakes-unconnected", look);
      await page.getByRole("button", { name: "Connect wallet" }).click();
      await page.getByRole("button", { name: "Test wallet" }).waitFor();
      await picture(page, "wallet", look);
      await page.getByRole("button", { name: "Test wallet" }).click();
      await page.getByRole("button", { name: /^Get 10,000/ }).waitFor();
      await picture(page, "account", look);
      await page.getByRole("button", { name: "Close" }).click();
      await settled(page);
      await picture(page, "stakes-empty", look);
      await go("/names");
      await page.getByText("This account holds no name yet.").waitFor();
      await page.getByText("Go on with a registration from a file").click();
      await picture(page, "names-empty", look);
      await go(`/register/${freshName()}`);
      await page.getByText("are missing").waitFor();
      await picture(page, "register-poor", look);
      await end();
    });

    it(`fits and is accessible in every step of a registration, ${look.colorScheme}`, async () => {
      const { page, go, wallet, end } = await visitWithWallet(look);
      await go(`/register/${freshName()}`);
      await connect(page);
      await page.getByText("Add records now").click();
      await page.getByLabel("Add a record").selectOption({ label: "Bitcoin address" });
      await page.getByLabel("Bitcoin address", { exact: true }).fill("bc1qnotanaddress");
      await page.getByText("≤").waitFor();
      await picture(page, "register-records", look);
      await page.getByRole("button", { name: "Remove Bitcoin address" }).click();
      wallet.rejectNext("eth_sendTransaction");
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByRole("alert").getByText("refused to sign").waitFor();
      await picture(page, "register-rejected", look);
      await page.getByRole("button", { name: "Send the first transaction" }).click();
      await page.getByRole("timer").waitFor();
      await page.getByRole("button", { name: "Give up" }).click();
      await picture(page, "register-waiting", look);
      await page.getByRole("button", { name: "Keep it" }).click();
      await page.getByText("The name is reserved. Register it now").waitFor();
      const release = wallet.holdNext("eth_signTypedData_v4");
      await page.getByRole("button", { name: "Register", exact: true }).click();
      await page.getByRole("button", { name: "Stop waiting" }).waitFor();
      await picture(page, "register-ready", look);
      release();
      await page.getByText("It is your primary name.").waitFor();
      await picture(page, "register-done", look);
      await page.getByRole("button", { name: "Transactions" }).click();
      await page.getByRole("dialog").waitFor();
      await picture(page, "transactions", look);
      await end();
    });

    it(`fits and is accessible when something is wrong, or is asked again, ${look.colorScheme}`, async () => {
      const { gate } = await stack();
      const { account, names } = somebody;
      const [name = "", , third = ""] = names;
      const { page, go, wallet, end } = await visitWithWallet({ account, ...look });
      await go(`/name/${name}/records`);
      await connect(page);
      await page.getByLabel("Website", { exact: true }).fill("https://new.example");
      await page.getByLabel("Ethereum address", { exact: true }).fill("0x12");
      await page.getByLabel("Add a record").selectOption({ label: "Text with a key of your own" });
      await page.getByRole("button", { name: "Remove every record" }).click();
      await picture(page, "records-fault", look);
      await go(`/name/${name}/subnames`);
      await page.getByRole("button", { name: "Take back" }).click();
      await picture(page, "subnames-asked", look);
      await go(`/name/${name}/transfer`);
      await page.getByLabel("To whom: an address, or a name").fill("nobody");
      await page.getByText("That is no address.").waitFor();
      await picture(page, "transfer-fault", look);
      await go(`/renew/${third}`);
      await page.getByRole("button", { name: "Renew", exact: true }).click();
      await page.getByText("is yours to keep until").waitFor();
      await picture(page, "renewed", look);
      await go("/providers/mine");
      await page.getByRole("button", { name: /^Take out/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "All of it" }).click();
      await picture(page, "take-out", look);
      await page.getByRole("button", { name: "Move to another seat instead" }).click();
      await page.getByLabel("To", { exact: true }).selectOption({ index: 1 });
      await picture(page, "move", look);
      await page.getByRole("button", { name: "Close" }).click();
      await go("/providers/2");
      for (const part of ["Add to the stake", "Change the commission", "Entry in the directory", "Leave"]) {
        await page.locator("summary").getByText(part, { exact: true }).click();
      }
      await picture(page, "seat-owner", look);
      await wallet.setChain(1);
      await page.getByText("Your wallet is on another network").waitFor();
      await gate.shut();
      try {
        await go("/governance");
        await page.getByText("does not answer. What is shown may be old").waitFor();
        await picture(page, "silent-node", look);
      } finally {
        await gate.open();
      }
      await page.getByText("does not answer. What is shown may be old").waitFor({ state: "detached" });
      expect(await page.getByRole("alert").count(), "but the banner of the network").to.equal(1);
      await end();
    });
  }
});
