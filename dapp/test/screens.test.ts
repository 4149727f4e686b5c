import { expect } from "chai";
import type { BrowserContextOptions, Page } from "playwright-core";

import { type Persona, persona } from "./helpers/persona.ts";
import { picture } from "./helpers/pictures.ts";
import { connect, settled, visitWithWallet } from "./helpers/visit.ts";

/** Every page of the app, by the name of its picture. */
function screensOf({ account, names, proposal }: Persona): Record<string, string> {
  const [name = "", second = ""] = names;
  return {
    home: "/",
    search: `/?q=${encodeURIComponent("alice a1ice newname Admin x..y 你好 bob.alice.dim")}`,
    register: "/register/brandnewname.dim?years=2",
    names: "/names",
    address: `/address/${account.address}`,
    renew: `/renew/${name},${second}`,
    profile: `/name/${name}`,
    "profile-free": "/name/nobodyhasthis.dim",
    records: `/name/${name}/records`,
    subnames: `/name/${name}/subnames`,
    transfer: `/name/${name}/transfer`,
    history: `/name/${name}/history`,
    providers: "/providers",
    network: "/providers/network",
    seat: "/providers/1",
    "seat-own": "/providers/2",
    stakes: "/providers/mine",
    join: "/providers/join",
    governance: "/governance",
    propose: "/governance/propose",
    proposal: `/governance/${proposal}`,
    nowhere: "/nowhere",
  };
}

describe("every screen", function () {
  this.timeout(600_000);
  let somebody: Persona;

  before(async () => {
    somebody = await persona();
  });

  for (const locale of ["en-US", "zh-CN"]) {
    it(`fits phone, tablet and desktop, and is accessible with a wallet, light and dark, ${locale}`, async () => {
      // Two browsers, so that one is at work while the other waits for a page to be done.
      const looks = (["light", "dark"] as const).map((colorScheme) => ({ colorScheme, locale }));
      await Promise.all(
        looks.map(async (each) => await openEach(each, async (page, screen) => await picture(page, screen, each))),
      );
    });
  }

  it("reflows at 320 pixels", async () => {
    await openEach({ viewport: { width: 320, height: 640 } }, async (page, screen) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, screen).to.be.at.most(0);
    });
  });

  /** Opens every screen with a wallet, and looks at it when it has all that it asks for. */
  async function openEach(
    options: BrowserContextOptions,
    look: (page: Page, screen: string) => Promise<void>,
  ): Promise<void> {
    const { account } = somebody;
    const { page, go, complaints, end } = await visitWithWallet({ account, ...options });
    await go();
    await connect(page);
    for (const [screen, path] of Object.entries(screensOf(somebody))) {
      // From nothing, so that it is known when the page has all that it asks for.
      await page.goto("about:blank");
      await go(path);
      await settled(page);
      await look(page, screen);
    }
    expect(complaints).to.deep.equal([]);
    await end();
  }
});
