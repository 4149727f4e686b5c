import { expect } from "chai";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { registered } from "./helpers/registered.ts";
import { stack } from "./helpers/stack.ts";
import { connect, expectAccessible, visitWithWallet } from "./helpers/visit.ts";

/** Where the pictures go, for people to look at. */
const folder = join(import.meta.dirname, "..", "..", "cache", "screens");

const widths = [390, 768, 1440];

describe("every screen", function () {
  this.timeout(400_000);
  before(async () => {
    await stack();
    mkdirSync(folder, { recursive: true });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`fits phone, tablet and desktop, and is accessible, ${colorScheme}`, async () => {
      const { person } = await stack();
      const account = await person();
      const records = {
        texts: { url: "https://alice.example", description: "A person who keeps bees", email: "alice@alice.example" },
        addresses: { btc: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", eth: account.address },
      };
      const [name = "", second = ""] = await registered(account, 2, { records });
      const screens: Record<string, string> = {
        home: "/",
        search: `/?q=${encodeURIComponent("alice a1ice newname Admin x..y 你好 bob.alice.dim")}`,
        register: "/register/brandnewname.dim?years=2",
        names: "/names",
        renew: `/renew/${name},${second}`,
        profile: `/name/${name}`,
        records: `/name/${name}/records`,
        subnames: `/name/alice.dim/subnames`,
        transfer: `/name/${name}/transfer`,
        history: `/name/${name}/history`,
      };
      const { page, go, complaints, end } = await visitWithWallet({ account, colorScheme });
      await go();
      await connect(page);
      for (const [screen, path] of Object.entries(screens)) {
        await go(path);
        await page.locator("h1").first().waitFor();
        await page.waitForLoadState("networkidle");
        await page
          .getByText(/^(Asking the chain|Loading) …$/)
          .first()
          .waitFor({ state: "detached" });
        for (const width of widths) {
          await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
          await page.waitForLoadState("networkidle");
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${screen} at ${width} pixels is too wide by`).to.be.at.most(0);
          await page.screenshot({ path: join(folder, `${screen}-${width}-${colorScheme}.png`), fullPage: true });
        }
        await expectAccessible(page, path);
      }
      expect(complaints).to.deep.equal([]);
      await end();
    });
  }

  it("reflows at 320 pixels", async () => {
    const { page, go, end } = await visitWithWallet({ viewport: { width: 320, height: 640 } });
    for (const path of ["/", "/?q=alice", "/register/brandnewname.dim", "/names", "/name/alice.dim"]) {
      await go(path);
      await page.waitForLoadState("networkidle");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, path).to.be.at.most(0);
    }
    await end();
  });
});
