import { expect } from "chai";

import { mutantsOf, mutate } from "../../scripts/mutation/mutants.ts";
import { shuffle } from "../../scripts/mutation/shuffle.ts";

const source = `
// a < b is not code
contract Purse {
    error Empty(string reason);
    function take(uint256 amount) external onlyOwner returns (uint256 left) {
        if (amount > held) revert Empty("a > b");
        left = held - amount;
        _pay(owner, left);
    }
}
`;

describe("mutants", () => {
  const mutants = mutantsOf("Purse.sol", source);

  it("change one operator, guard, call or order of arguments in code, and nothing elsewhere", () => {
    expect(mutants.map(({ line, operator, from, to }) => [line, operator, from, to])).to.deep.equal([
      [5, "guard", "onlyOwner", ""],
      [6, "guard", 'if (amount > held) revert Empty("a > b");', ""],
      [6, "boundary", ">", ">="],
      [6, "boundary", ">", "<"],
      [7, "arithmetic", "-", "+"],
      [8, "call", "_pay(owner, left);", ""],
      [8, "arguments", "_pay(owner, left)", "_pay(left, owner)"],
    ]);
  });

  it("are the source but for what they change", () => {
    const minus = mutants.find(({ operator }) => operator === "arithmetic");
    expect(minus && mutate(source, minus)).to.equal(source.replace("held - amount", "held + amount"));
  });

  it("are chosen in the same order by the same seed, and in another by another", () => {
    expect(shuffle(mutants, "one")).to.deep.equal(shuffle(mutants.toReversed(), "one"));
    expect(shuffle(mutants, "one")).to.not.deep.equal(shuffle(mutants, "two"));
    expect(shuffle(mutants, "one")).to.have.members(mutants);
  });
});
