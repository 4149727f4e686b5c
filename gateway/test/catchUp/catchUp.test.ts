import { expect } from "chai";

import { createCatchUp } from "../../src/catchUp/catchUp.ts";

const [one, two, three] = ["https://one.example", "https://two.example", "https://three.example"];
const PATIENCE = 60_000;

/** What a page of a feed brought: the end of it, if nothing. */
const pulled = (read: number) => ({ next: "", read, accepted: read, refused: 0 });

describe("createCatchUp", () => {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const begin = (origin: "empty" | "doubtful" = "doubtful") => createCatchUp(origin, PATIENCE, () => now);

  it("is done when every feed was read to its end", () => {
    const { told, standing } = begin();
    told({ url: one, pulled: pulled(0) });
    told({ url: two, pulled: pulled(200) });
    expect(standing([one, two])).to.deep.equal({
      isDone: false,
      reason: `and has not been read to the end yet from ${two}`,
    });
    told({ url: two, pulled: pulled(0) });
    expect(standing([one, two])).to.deep.equal({ isDone: true, without: [] });
  });

  it("waits for silent ones only for some time, and never goes on without any", () => {
    const { told, standing } = begin();
    told({ url: one, failure: new Error("silent") });
    now = PATIENCE;
    expect(standing([one, two]).isDone, "one was not asked yet").to.equal(false);
    told({ url: two, failure: new Error("silent") });
    expect(standing([one, two]).isDone, "nobody answers").to.equal(false);
    told({ url: two, pulled: pulled(0) });
    now = PATIENCE - 1;
    expect(standing([one, two]).isDone, "too early").to.equal(false);
    now = PATIENCE;
    expect(standing([one, two])).to.deep.equal({ isDone: true, without: [one] });
  });

  it("waits for one that answers for as long as it has something to say", () => {
    const { told, standing } = begin();
    told({ url: one, pulled: pulled(0) });
    told({ url: two, failure: new Error("silent") });
    told({ url: two, pulled: pulled(200) });
    now = 100 * PATIENCE;
    expect(standing([one, two]).isDone).to.equal(false);
  });

  it("takes what joins the directory meanwhile into account, and forgets what leaves it", () => {
    const { told, standing } = begin();
    told({ url: one, pulled: pulled(0) });
    expect(standing([one, two, three]).isDone).to.equal(false);
    expect(standing([one]).isDone).to.equal(true);
  });

  it("has nobody to hear from where the directory is empty: only an empty store may do without", () => {
    expect(begin("empty").standing([]).isDone).to.equal(true);
    expect(begin().standing([])).to.deep.equal({
      isDone: false,
      reason: "and no other gateway is in the directory; see peers.catchUp",
    });
  });

  it("is not misled by what happens with the directory", () => {
    const { told, standing } = begin();
    told({ url: undefined, failure: new Error("the chain is silent") });
    expect(standing([one]).isDone).to.equal(false);
  });
});
