import { expect } from "chai";

import { type Chains, newChains } from "./chain.ts";
import { newHistory } from "./history.ts";
import { play } from "./play.ts";
import { tell } from "./tell.ts";

// The thousand histories of `npm run test:model` take minutes; these few tell at once if something is quite wrong.
const HISTORIES = 16;
const STEPS = 120;

describe("the reference model of the service providers' custody", () => {
  let chains: Chains;

  before(() => {
    chains = newChains();
  });

  after(() => chains.close());

  for (let seed = 0; seed < HISTORIES; seed += 1) {
    it(`agrees with the contract to the wei in history ${seed}`, async () => {
      const history = newHistory(seed, STEPS);
      const disagreement = await play(await chains.for(history.maxSeats), history);
      if (disagreement !== undefined) expect.fail(tell(history, disagreement));
    });
  }
});
