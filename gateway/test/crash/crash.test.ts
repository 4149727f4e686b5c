import { expect } from "chai";

import { drawn } from "../../../client/test/helpers/offchain.ts";
import { describeDatabases } from "../helpers/stores.ts";
import { startWorld, type World } from "../helpers/world.ts";
import { crash } from "./crash.ts";

// `npm run test:crash` does the same 200 times.
const kills = 4;

describeDatabases("A gateway that is killed while it writes", (makeDatabase) => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(async () => {
    await world?.end();
  });

  it(`serves whatever it acknowledged (${kills} kills)`, async function () {
    this.timeout(300_000);
    const { address } = await makeDatabase();
    const numbers = drawn("crash");
    const report = await crash({ world, store: address, kills, draw: () => numbers.below(1_000) / 1_000 });
    expect(report.kills).to.equal(kills);
    expect(report.acknowledged).to.be.greaterThan(kills);
  });
});
