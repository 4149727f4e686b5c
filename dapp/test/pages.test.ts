import { expect } from "chai";

import { stack } from "./helpers/stack.ts";
import { expectAccessible, visit } from "./helpers/visit.ts";

/** Every page that needs no wallet. */
const pages = [
  "/",
  "/?q=alice%20newname",
  "/register/newname",
  "/renew/alice.dim",
  "/name/alice.dim",
  "/name/alice.dim/subnames",
  "/name/alice.dim/history",
  "/name/bob.acme.dim/receipts",
  "/name/alice.dim/records",
  "/name/alice.dim/transfer",
  "/address/0xBcd4042DE499D14e55001CcbB24a551F3b954096",
  "/names",
  "/providers",
  "/providers/network",
  "/providers/1",
  "/providers/mine",
  "/providers/join",
  "/governance",
  "/governance/propose",
  "/nowhere",
];

describe("every page", function () {
  this.timeout(240_000);
  before(async () => void (await stack()));

  for (const colorScheme of ["light", "dark"] as const) {
    for (const locale of ["en-US", "zh-CN"]) {
      it(`is accessible, ${colorScheme}, ${locale}, and asks nobody but its host, the node and the gateways`, async () => {
        const { url, gate, gateways } = await stack();
        const { page, go, complaints, end } = await visit({ colorScheme, locale });
        const asked = new Set<string>();
        page.on("request", (request) => asked.add(new URL(request.url()).origin));
        for (const path of pages) {
          await go(path);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await page.waitForLoadState("networkidle");
          await expectAccessible(page, path);
        }
        const known = [url, gate.url, ...gateways].map((each) => new URL(each).origin);
        expect([...asked].filter((origin) => !known.includes(origin))).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
        await end();
      });
    }
  }

  it("says what to do at an address that there is not", async () => {
    const { page, go, end } = await visit();
    await go("/nowhere");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await page.getByRole("link", { name: "Search for a name" }).click();
    await page.getByRole("searchbox").waitFor();
    await end();
  });

  it("says that the node does not answer, and recovers by itself", async () => {
    const { gate } = await stack();
    const { page, go, end } = await visit();
    await gate.shut();
    try {
      await go("/providers");
      await page.getByText("does not answer. What is shown may be old").waitFor();
      await gate.open();
      await page.getByText("Northwind").waitFor();
      await page.getByText("does not answer. What is shown may be old").waitFor({ state: "detached" });
    } finally {
      await gate.open();
      await end();
    }
  });
});
