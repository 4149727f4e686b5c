import { expect } from "chai";
import { decodeRlp, id, Wallet, ZeroAddress } from "ethers";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { network } from "hardhat";
import { createPublicClient, getAddress, http, parseAbi, type Address } from "viem";

import { amended } from "../../scripts/genesis/amended.ts";
import { beginningOf } from "../../scripts/genesis/beginning.ts";
import { optionsOf } from "../../scripts/genesis/options.ts";
import { outOf } from "../../scripts/genesis/out.ts";
import { endGroup, launch, runs, scratchFolder, type Program } from "../helpers/processes.ts";

const adapterAddress: Address = "0x0000000000000000000000000000000000007777";
const abi = parseAbi(["function getValidators() view returns (address[])", "function admin() view returns (address)"]);

const founders = [1, 2, 3, 4, 5].map((i) => new Wallet(id(`founder ${i}`)).address);
const admin = getAddress(new Wallet(id("admin")).address);
const validators = [1, 2, 3, 4].map((i) => new Wallet(id(`validator ${i}`)).address);
const asked = ["--founders", founders.join(","), "--admin", admin];

/** What a genesis file holds, as far as it is looked at here. */
type Genesis = {
  config: Record<string, unknown> & { qbft: object; transitions?: { qbft: object[] } };
  extraData: string;
  gasLimit: string;
  baseFeePerGas: string;
  alloc: Record<string, { balance: string; code?: string; storage?: Record<string, string> }>;
};

const script = (...options: string[]) => runs(["node", "scripts/genesis.ts", ...options]);

describe("scripts/genesis.ts", function () {
  this.timeout(120_000);

  let folder: string;
  let remove: () => void;
  const programs: Program[] = [];

  beforeEach(() => ({ folder, remove } = scratchFolder()));
  afterEach(async () => {
    for (const program of programs.splice(0)) await endGroup(program);
    remove();
  });

  const at = (name: string) => join(folder, name);
  const read = (name: string): Genesis => JSON.parse(readFileSync(at(name), "utf8"));

  /** Writes a genesis file and reads it back. */
  async function written(...options: string[]): Promise<Genesis> {
    const { code, output } = await script(...asked, "--out", at("genesis.json"), ...options);
    expect(code, output).to.equal(0);
    return read("genesis.json");
  }

  /** An anvil that was started with a genesis file. */
  async function anvil(name: string) {
    const program = launch(["anvil", "--init", at(name), "--host", "127.0.0.1", "--port", "0"]);
    programs.push(program);
    const [, url] = await program.says(/Listening on ([\d.]+:\d+)/);
    return createPublicClient({ transport: http(`http://${url}`) });
  }

  it("writes a chain that begins with its founders, and that a real node loads", async () => {
    const genesis = await written("--chain-id", "4242", "--transition-block", "50000");
    expect(genesis.config).to.deep.include({
      chainId: 4242,
      londonBlock: 0,
      cancunTime: 0,
      osakaTime: 0,
      zeroBaseFee: true,
      qbft: { epochlength: 30_000, blockperiodseconds: 2, requesttimeoutseconds: 4 },
      transitions: {
        qbft: [{ block: 50_000, validatorselectionmode: "contract", validatorcontractaddress: adapterAddress }],
      },
    });
    expect(genesis.config, "so that block.coinbase is who made the block").not.to.have.nested.property(
      "qbft.miningbeneficiary",
    );
    const sorted = founders.map((founder) => founder.toLowerCase()).toSorted();
    expect(decodeRlp(genesis.extraData)).to.deep.equal([`0x${"00".repeat(32)}`, sorted, [], "0x", []]);

    const chain = await anvil("genesis.json");
    expect(await chain.getChainId()).to.equal(4242);
    expect(await chain.readContract({ address: adapterAddress, abi, functionName: "getValidators" })).to.deep.equal(
      founders,
    );
    expect(await chain.readContract({ address: adapterAddress, abi, functionName: "admin" })).to.equal(admin);
    expect((await chain.getBlock({ blockNumber: 0n })).gasLimit).to.equal(30_000_000n);
  });

  it("writes a chain that asks the adapter from the first block on", async () => {
    const options = ["--mode", "contract", "--period", "5", "--gas-limit", "100000000"];
    const genesis = await written(...options, "--base-fee", "7", "--fund", `${admin}=1.5`);
    expect(genesis.config.qbft).to.deep.equal({
      epochlength: 30_000,
      blockperiodseconds: 5,
      requesttimeoutseconds: 10,
      validatorcontractaddress: adapterAddress,
    });
    expect(genesis.config).not.to.have.any.keys("transitions", "zeroBaseFee");
    expect(genesis.extraData).to.equal(`0xe5a0${"00".repeat(32)}c0c080c0`);
    expect([genesis.gasLimit, genesis.baseFeePerGas]).to.deep.equal(["0x5f5e100", "0x7"]);
    const chain = await anvil("genesis.json");
    expect(await chain.getChainId(), "ANS in ASCII").to.equal(0x414e53);
    expect(await chain.getBalance({ address: admin })).to.equal(15n * 10n ** 17n);
    expect(await chain.readContract({ address: adapterAddress, abi, functionName: "getValidators" })).to.deep.equal(
      founders,
    );
  });

  it("has code wherever Besu calls in every block", async () => {
    const { alloc, config } = await written();
    for (const address of [
      "0x000f3df6d732807ef1319fb7b8bb8522d0beac02",
      "0x0000f90827f1c53a10cb7a02335b175320002935",
      String(config.withdrawalRequestContractAddress),
      String(config.consolidationRequestContractAddress),
    ]) {
      expect(alloc[address]?.code, address).to.equal("0x00");
    }
    expect(config).to.include.keys("depositContractAddress", "blobSchedule");
  });

  it("writes the same file again for the same words", async () => {
    await written();
    const { code } = await script(...asked, "--out", at("again.json"));
    expect(code).to.equal(0);
    expect(readFileSync(at("again.json"), "utf8")).to.equal(readFileSync(at("genesis.json"), "utf8"));
  });

  it("puts the adapter on a chain where it then follows a source, and survives it", async () => {
    const { alloc } = await written();
    const { ethers, networkHelpers } = await network.create();
    for (const [address, { code, storage = {} }] of Object.entries(alloc)) {
      if (code !== undefined) await networkHelpers.setCode(address, code);
      for (const [slot, value] of Object.entries(storage)) await networkHelpers.setStorageAt(address, slot, value);
    }
    await networkHelpers.impersonateAccount(admin);
    await networkHelpers.setBalance(admin, 10n ** 18n);
    const adapter = await ethers.getContractAt("ValidatorAdapter", adapterAddress, await ethers.getSigner(admin));
    expect(await adapter.getValidators()).to.deep.equal(founders);

    const source = await ethers.deployContract("ValidatorsScriptedSource");
    await source.answer(validators);
    await adapter.setSource(source);
    expect(await adapter.getValidators()).to.deep.equal(validators);
    await source.answer([...founders, ...validators]);
    await adapter.refresh();
    await source.answerBytes("0xdead");
    expect(await adapter.getValidators(), "garbled").to.deep.equal([...founders, ...validators]);
    await networkHelpers.setCode(await source.getAddress(), "0x");
    expect(await adapter.getValidators(), "killed").to.deep.equal([...founders, ...validators]);
  });

  it("amends a genesis: first to the adapter, later away from it", async () => {
    const genesis = await written();
    const amend = ["--amend", at("genesis.json"), "--out", at("genesis.json")];
    expect((await script(...amend, "--mode", "contract", "--transition-block", "100")).code).to.equal(0);
    const escape = ["--mode", "blockheader", "--validators", validators.join(","), "--transition-block", "200"];
    expect((await script(...amend, ...escape)).code).to.equal(0);
    const { config, ...rest } = read("genesis.json");
    expect(config.transitions).to.deep.equal({
      qbft: [
        { block: 100, validatorselectionmode: "contract", validatorcontractaddress: adapterAddress },
        { block: 200, validatorselectionmode: "blockheader", validators },
      ],
    });
    const { config: former, ...same } = genesis;
    expect(rest, "nothing else changes").to.deep.equal(same);
    expect(config).to.deep.equal({ ...former, transitions: config.transitions });
    expect(await (await anvil("genesis.json")).getChainId()).to.equal(former.chainId);
  });

  it("says how it is used, and ends with one sentence when it is used otherwise", async () => {
    const { code, output } = await script("--help");
    expect(code).to.equal(0);
    expect(output).to.match(/--founders LIST +4 to 21/);
    const refused = await script("--founders", "x", "--out", at("x.json"));
    expect(refused.code).to.equal(1);
    expect(refused.output).to.equal("--founders has x, which is no address: give 0x and 40 hexadecimal digits.\n");
  });

  describe("refuses", () => {
    const [first = ""] = founders;
    const wrong = `${first.slice(0, -1)}${first.endsWith("0") ? "1" : "0"}`;
    for (const [options, sentence] of [
      [["--admin", admin], /^--founders is missing: give 4 to 21 addresses/],
      [["--founders", validators.join(",")], /^--admin is missing: give an address/],
      [["--founders", validators.slice(1).join(","), "--admin", admin], /^--founders has 3 addresses: give 4 to 21/],
      [
        ["--founders", `${first},${first}`, "--admin", admin],
        /^--founders names 0x\w+ twice: name each validator once/,
      ],
      [["--founders", ZeroAddress, "--admin", admin], /^--founders has the zero address: give one/],
      [[...asked, "--admin", wrong], /whose checksum is wrong: copy it again/],
      [[...asked, "--admin", ZeroAddress], /^--admin has the zero address/],
      [[...asked, "--chain-id", "0"], /^--chain-id is 0: give a whole number from 1 to 2147483647/],
      [[...asked, "--period", "1.5"], /^--period is 1.5: give a whole number from 1 to 60/],
      [[...asked, "--gas-limit", "4699999"], /^--gas-limit is 4699999: give a whole number from 4700000 to/],
      [[...asked, "--base-fee", "1"], /^--base-fee makes gas cost coins that nobody has: give them .* with --fund/],
      [[...asked, "--fund", admin], /^--fund has 0x\w+: give an address and its coins/],
      [[...asked, "--fund", "x=1"], /^--fund has x, which is no address/],
      [[...asked, "--fund", `${first}=1`, "--fund", `${first}=2`], /^--fund has 0x\w+, which has its place/],
      [[...asked, "--fund", `${adapterAddress}=1`], /^--fund has 0x0+7777, which has its place/],
      [[...asked, "--mode", "votes"], /^--mode is votes: give blockheader or contract/],
      [[...asked, "--mode", "contract", "--transition-block", "9"], /leave out --transition-block/],
      [[...asked, "--transition-block", "0"], /^--transition-block is 0: give a whole number from 1/],
      [[...asked, "--validators", first], /^--validators is for an amended genesis: leave it out/],
      [[...asked, "--speed", "9"], /^Unknown option '--speed': see --help/],
      [[...asked, "now"], /^Unexpected argument 'now': see --help|^Unexpected argument 'now'/],
    ] as const) {
      const title = options
        .join(" ")
        .replace(asked.join(" "), "…")
        .replaceAll(/(0x\w{4})\w{36}/g, "$1…");
      it(`a new genesis with ${title}`, () => {
        expect(() => beginningOf(optionsOf([...options]))).to.throw(sentence);
      });
    }

    for (const [options, sentence] of [
      [["--mode", "contract"], /^--transition-block is missing: give the first block/],
      [["--transition-block", "9"], /^--mode is missing: give contract, or blockheader/],
      [["--transition-block", "9", "--mode", "blockheader"], /^--validators is missing: give 4 to 31/],
      [["--transition-block", "9", "--mode", "contract", "--validators", "x"], /leave out --validators/],
      [["--transition-block", "9", "--mode", "contract", "--chain-id", "9"], /^--chain-id is for a new genesis/],
      [["--transition-block", "100", "--mode", "contract"], /has a transition at block 100 already: give a later/],
    ] as const) {
      it(`an amendment with ${options.join(" ")}`, () => {
        const transitions = { qbft: [{ block: 100, validatorselectionmode: "contract" }] };
        writeFileSync(at("old.json"), JSON.stringify({ config: { qbft: {}, transitions } }));
        expect(() => amended(at("old.json"), optionsOf(["--amend", at("old.json"), ...options]))).to.throw(sentence);
      });
    }

    it("an amendment of what is no genesis file of such a chain, or not there", () => {
      const options = optionsOf(["--amend", "x", "--transition-block", "9", "--mode", "contract"]);
      for (const text of ["{", "null", '{"config":{"clique":{}}}']) {
        writeFileSync(at("other.json"), text);
        expect(() => amended(at("other.json"), options)).to.throw(
          /other.json is no genesis file of a QBFT chain: name/,
        );
      }
      expect(() => amended(at("none.json"), options)).to.throw(/^There is no .*none.json: name/);
    });

    it("to write nowhere, or over the genesis of another chain", () => {
      writeFileSync(at("old.json"), "{}");
      const amend = ["--amend", at("old.json")];
      expect(() => outOf(optionsOf(asked))).to.throw(/^--out is missing: say where/);
      expect(() => outOf(optionsOf([...asked, "--out", at("old.json")]))).to.throw(/is there already: remove it/);
      expect(outOf(optionsOf([...amend, "--out", at("old.json")]))).to.equal(at("old.json"));
      expect(outOf(optionsOf([...amend, "--out", at("new.json")]))).to.equal(at("new.json"));
    });
  });
});
