import { expect } from "chai";

import { fuzz } from "./fuzz.ts";

// `npm run fuzz` sends a hundred times as many, others each time.
describe("hostile requests", function () {
  this.timeout(120_000);

  it("crash nothing, are answered with the right status, and harm nobody else", async () => {
    const { requests, statuses, others, grown } = await fuzz(1000, 0x616e73);
    expect(requests).to.be.at.least(1000);
    expect(statuses.get(200)).to.be.greaterThan(10);
    expect(statuses.get(400)).to.be.greaterThan(100);
    expect(others).to.be.greaterThan(0);
    expect(grown).to.be.lessThan(64e6);
  });
});
