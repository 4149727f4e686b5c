import { expect } from "chai";

import { fuzz } from "./fuzz.ts";

// `npm run fuzz` sends a hundred times as many, others each time.
describe("hostile requests", function () {
  this.timeout(120_000);

  it("crash nothing, and are answered with the right status", async () => {
    const statuses = await fuzz(1000, 0x616e73);
    expect(statuses.get(200)).to.be.greaterThan(10);
    expect(statuses.get(400)).to.be.greaterThan(100);
  });
});
