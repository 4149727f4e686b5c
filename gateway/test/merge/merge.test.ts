import type { Evidence } from "@ans/client";
import { expect } from "chai";
import * as fc from "fast-check";

import { isSameState, merge, outcomeOf, stateOf } from "../../src/merge/merge.ts";
import type { NameState } from "../../src/merge/NameState.ts";
import { updateOf } from "../../src/merge/updateOf.ts";
import { carelessEvidences } from "../helpers/carelessEvidences.ts";
import { granted, profiled, revoked, transferred } from "../helpers/evidence.ts";

const name = "bob.acme.dim";
const stateFrom = (evidence: Evidence) => stateOf(updateOf(evidence));

/** What is known after any number of evidences. */
const states = fc
  .array(carelessEvidences(name), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(stateFrom).reduce(merge));

const expectSame = (a: NameState, b: NameState) =>
  expect(isSameState(a, b), `${show(a)} is not ${show(b)}`).to.equal(true);
const show = ({ sequence, updates }: NameState) =>
  `${sequence} ${JSON.stringify(updates.map(({ evidence }) => evidence))}`;

describe("merge", () => {
  it("does not depend on the order", () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expectSame(merge(a, b), merge(b, a));
      }),
    );
  });

  it("does not depend on what is merged first", () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expectSame(merge(merge(a, b), c), merge(a, merge(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it("changes nothing that is known already", () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expectSame(merge(a, a), a);
        expectSame(merge(merge(a, b), b), merge(a, b));
      }),
    );
  });

  it("never lowers a sequence, and never holds more than two updates", () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const { sequence, updates } = merge(a, b);
        expect(sequence).to.equal(a.sequence > b.sequence ? a.sequence : b.sequence);
        expect(updates.length).to.be.within(1, 2);
        for (const update of updates) expect(update.sequence).to.equal(sequence);
      }),
    );
  });

  it("says `known` exactly of what stands alone already", () => {
    fc.assert(
      fc.property(states, carelessEvidences(name), (state, evidence) => {
        const update = updateOf(evidence);
        const isKnown = state.updates.length === 1 && state.updates[0].hash === update.hash;
        expect(outcomeOf(state, update) === "known").to.equal(isKnown);
      }),
    );
  });

  it("keeps, of two authorities for one update, the one that lasts longer", () => {
    const [short, long] = [profiled(granted(name, { expires: 4_000_000_000 }), 1), profiled(granted(name), 1)];
    for (const [a, b] of [
      [short, long],
      [long, short],
    ] as const) {
      expect(merge(stateFrom(a), stateFrom(b)).updates.map(({ evidence }) => evidence)).to.deep.equal([long]);
    }
  });

  it("takes a release of the issuer as one, whatever it rests on", () => {
    const [one, other] = [revoked(granted(name), 9), revoked(transferred(granted(name), "carol"), 9)];
    expect(merge(stateFrom(one), stateFrom(other)).updates).to.have.lengthOf(1);
  });

  it("keeps the signature that was there first", () => {
    const first = profiled(granted(name), 1);
    const again: Evidence = { ...first, grant: { ...first.grant, signature: "0x99" } };
    expect(merge(stateFrom(first), stateFrom(again)).updates[0].evidence).to.equal(first);
  });
});
