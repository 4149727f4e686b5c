import { expect } from "chai";

import { type Persona, persona } from "./helpers/persona.ts";
import { type Look, picture } from "./helpers/pictures.ts";
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
      await Promise.all(
        (["light", "dark"] as const).map(async (colorScheme) => await lookAtAll({ colorScheme, locale })),
      );
    });
  }

  async function lookAtAll({ colorScheme, locale }: Look): Promise<void> {
    const { account } = somebody;
    const { page, go, complaints, end } = await visitWithWallet({ account, colorScheme, locale });
    await go();
    await connect(page);
    for (const [screen, path] of Object.entries(screensOf(somebody))) {
      // From nothing, so that it is known when the page has all that it asks for.
      await page.goto("about:blank");
      await go(path);
      await settled(page);
      await picture(page, screen, { colorScheme, locale });
    }
    expect(complaints).to.deep.equal([]);
    await end();
  }

  it("reflows at 320 pixels", async () => {
    const { page, go, end } = await visitWithWallet({
      account: somebody.account,
      viewport: { width: 320, height: 640 },
    });
    await go();
    await connect(page);
    for (const [screen, path] of Object.entries(screensOf(somebody))) {
      await page.goto("about:blank");
      await go(path);
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, screen).to.be.at.most(0);
    }
    await end();
  });
});
