import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { allowedGas, flatOperations, stakingExcesses, stakingLimits } from "../../bench/gas/staking/limits.ts";
import { measureStakingGas } from "../../bench/gas/staking/measure.ts";
import { stakingSnapshot } from "../../bench/gas/staking/table.ts";

const file = join(import.meta.dirname, "../../snapshots/gas-staking.json");
const committed: Record<string, Record<string, number>> = JSON.parse(readFileSync(file, "utf8"));
const rows = await measureStakingGas();
const measured = stakingSnapshot(rows);

describe("gas of seats", () => {
  it("is measured for every operation that has a limit", () => {
    expect(Object.keys(measured)).to.have.members(Object.keys(stakingLimits));
  });

  for (const { operation, seats, gas } of rows) {
    it(`${operation} at ${seats}: as in the snapshot, and within its limit`, () => {
      expect(gas, "run `npm run bench:gas -- --update` and commit the snapshot").to.equal(
        committed[operation]?.[seats],
      );
      expect(gas).to.be.at.most(allowedGas(operation) ?? 0);
    });
  }

  for (const operation of Object.keys(stakingExcesses)) {
    it(`${operation}: still above its limit, or it is no exception any more`, () => {
      expect(Math.max(...Object.values(measured[operation] ?? {}))).to.be.above(stakingLimits[operation] ?? 0);
    });
  }

  for (const operation of flatOperations) {
    it(`${operation}: the same with 1,024 seats as with 100, within 3 %`, () => {
      const { 100: few = 0, 1024: many = Infinity } = measured[operation] ?? {};
      expect(many / few).to.be.below(1.03);
    });
  }
});
