import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { builtFiles } from "../server/buildDapp.ts";
import { configOf, serveDapp } from "../server/index.ts";
import { distributor, stack } from "./helpers/stack.ts";

describe("The app's own server", function () {
  this.timeout(240_000);

  it("sends every file as it was when it began, also while the app is built anew", async () => {
    const { rpc, as, person } = await stack();
    const { manifest } = as(await person());
    const served = await serveDapp({ config: configOf({ rpc, manifest, faucet: distributor }) });
    const assets = join(builtFiles, "assets");
    const names = readdirSync(assets);
    expect(names.some((name) => name.endsWith(".woff2"))).to.equal(true);
    renameSync(assets, `${assets}-away`);
    try {
      for (const name of names) {
        const response = await fetch(`${served.url}assets/${name}`);
        expect(response.status, name).to.equal(200);
        expect((await response.bytes()).length, name).to.be.above(0);
      }
      expect((await fetch(`${served.url}assets/nothing.js`)).status).to.equal(404);
    } finally {
      renameSync(`${assets}-away`, assets);
      await served.close();
    }
  });
});
