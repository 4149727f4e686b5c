import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { limits } from "../../bench/gas/limits.ts";
import { measureGas } from "../../bench/gas/measure.ts";

const file = join(import.meta.dirname, "../../snapshots/gas.json");
const snapshot = new Map<string, number>(Object.entries(JSON.parse(readFileSync(file, "utf8"))));
const rows = await measureGas();

describe("gas", () => {
  it("is measured for every operation that has a limit", () => {
    expect(rows.map(({ operation }) => operation)).to.have.members(Object.keys(limits));
  });

  for (const { operation, gas } of rows) {
    it(`${operation}: as in the snapshot, and within its limit`, () => {
      expect(gas, "run `npm run bench:gas -- --update` and commit the snapshot").to.equal(snapshot.get(operation));
      expect(gas).to.be.at.most(limits[operation] ?? 0);
    });
  }
});
