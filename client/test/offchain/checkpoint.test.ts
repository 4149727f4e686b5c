import { expect } from "chai";
import { type Hex, keccak256, numberToHex, zeroHash } from "viem";

import { InvalidMessageError } from "../../src/errors/offchain.ts";
import { checkpointTree } from "../../src/offchain/checkpoint/checkpointTree.ts";
import { pathTo } from "../../src/offchain/checkpoint/pathTo.ts";
import { branchHash } from "../../src/offchain/checkpoint/branchHash.ts";
import { leafHash } from "../../src/offchain/checkpoint/leafHash.ts";
import { treeRoot } from "../../src/offchain/checkpoint/treeRoot.ts";

const word = (bits: string): Hex => numberToHex(BigInt(`0b${bits.padEnd(256, "0")}`), { size: 32 });
const value = (of: string) => keccak256(word(of));
const entry = (bits: string) => ({ key: word(bits), value: value(bits) });

describe("checkpointTree", () => {
  it("is nothing without entries, and a leaf with one", () => {
    expect(treeRoot(checkpointTree([]))).to.equal(zeroHash);
    expect(treeRoot(checkpointTree([entry("1")]))).to.equal(leafHash(entry("1")));
  });

  it("branches where keys first differ, with nothing beside a path that they share", () => {
    const [a, b, c] = [entry("000"), entry("001"), entry("1")];
    const pair = branchHash(leafHash(a), leafHash(b));
    const shared = branchHash(branchHash(pair, zeroHash), leafHash(c));
    expect(treeRoot(checkpointTree([c, b, a]))).to.equal(shared);
    expect(pathTo(checkpointTree([a, b, c]), a.key)).to.deep.equal({
      siblings: [leafHash(c), zeroHash, leafHash(b)],
      end: a,
    });
    expect(pathTo(checkpointTree([a, b, c]), word("01")).end).to.equal(undefined);
    expect(pathTo(checkpointTree([a, b, c]), word("11")).end).to.deep.equal(c);
  });

  it("does not depend on the order of entries, nor on capitals", () => {
    const entries = Array.from({ length: 50 }, (_, i) => ({ key: keccak256(numberToHex(i + 1)), value: value("1") }));
    const root = treeRoot(checkpointTree(entries));
    expect(treeRoot(checkpointTree(entries.toReversed()))).to.equal(root);
    const capital = entries.map(({ key, ...rest }) => ({ key: `0x${key.slice(2).toUpperCase()}` as const, ...rest }));
    expect(treeRoot(checkpointTree(capital))).to.equal(root);
  });

  it("refuses a key twice, and what is not 32 bytes", () => {
    expect(() => checkpointTree([entry("1"), entry("1")])).to.throw(InvalidMessageError, /once/);
    expect(() => checkpointTree([{ key: "0x12", value: value("1") }])).to.throw(
      InvalidMessageError,
      /entries\[0\]\.key/,
    );
  });
});
