import { expect } from "chai";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPublicClient, createTestClient, http, keccak256, parseEther, toHex, type Address } from "viem";
import { privateKeyToAddress } from "viem/accounts";

import { readManifest } from "../../scripts/deployment/manifest.ts";
import { writeParameters } from "../helpers/parameters.ts";
import { endGroup, launch, runs, scratchFolder, startNode, type Program } from "../helpers/processes.ts";

/** The contracts that others make in their constructors. */
const within = [
  "CheckpointedRecords",
  "Guardian",
  "RecordWriter",
  "SeatKeys",
  "SeatVotes",
  "ServiceProvidersExtension",
];

const names = [
  "ANSGovernor",
  "ANSRegistry",
  "ANSTimelock",
  "AnswerFaults",
  "CheckpointedRecords",
  "DIMToken",
  "FeeRouter",
  "FoundationVesting",
  "GatewayDuty",
  "Guardian",
  "HandoverController",
  "NameRegistrar",
  "OffchainResolver",
  "PublicResolver",
  "RecordDuty",
  "RecordWriter",
  "ReverseRegistrar",
  "SPLens",
  "SeatKeys",
  "SeatProfiles",
  "SeatVotes",
  "ServiceProviders",
  "ServiceProvidersExtension",
  "SignedRecords",
  "UniversalResolver",
  "ValidatorCommittee",
];

describe("scripts/deploy.ts", function () {
  this.timeout(400_000);

  let node: Program;
  let url: string;
  let folder: string;
  let remove: () => void;

  beforeEach(() => ({ folder, remove } = scratchFolder()));
  afterEach(async () => {
    await endGroup(node);
    remove();
  });

  const records = (chainId: number) => join(folder, "deployments", `chain-${chainId}`);
  const journal = () => join(records(31_337), "journal.jsonl");
  const script = (name: string, ...options: string[]) => ["node", `scripts/${name}.ts`, "--rpc", url, ...options];
  const environment = () => ({ ANS_RECORDS: folder });
  const deploy = (...options: string[]) => runs(script("deploy", ...options), environment());
  const check = (...options: string[]) => runs(script("check", ...options), environment());

  /** The contracts that transactions created, in the order of the chain. */
  async function created(): Promise<Address[]> {
    const chain = createPublicClient({ transport: http(url) });
    const found: Address[] = [];
    const last = await chain.getBlockNumber();
    for (let blockNumber = 1n; blockNumber <= last; blockNumber++) {
      const { transactions } = await chain.getBlock({ blockNumber });
      for (const hash of transactions) {
        const { contractAddress } = await chain.getTransactionReceipt({ hash });
        if (contractAddress) found.push(contractAddress);
      }
    }
    return found;
  }

  /** Starts to deploy and kills the process as soon as the journal has `lines` lines. */
  async function deployUntil(lines: number): Promise<void> {
    const program = launch(script("deploy"), environment());
    await program.says(/ETH\.\n[^]*ETH\.\n/);
    const reached = new Promise<void>((resolve) => {
      const look = () => {
        if (!existsSync(journal())) return;
        if (readFileSync(journal(), "utf8").split("\n").length < lines) return;
        clearInterval(poll);
        resolve();
      };
      const poll = setInterval(look, 1);
    });
    await Promise.race([reached, program.ended]);
    await endGroup(program);
    expect(existsSync(join(records(31_337), "manifest.json")), "it was killed half-way").to.equal(false);
  }

  const noted = () => BigInt(readFileSync(journal(), "utf8").split('"TRANSACTION_SEND"').length - 1);
  const blocks = () => createPublicClient({ transport: http(url) }).getBlockNumber();

  async function expectOneSet(): Promise<void> {
    const manifest = readManifest(records(31_337));
    expect(Object.keys(manifest.contracts).toSorted()).to.deep.equal(names);
    const made = names.filter((name) => !within.includes(name)).map((name) => manifest.contracts[name].address);
    expect((await created()).map((address) => address.toLowerCase()).toSorted()).to.deep.equal(
      made.map((address) => address.toLowerCase()).toSorted(),
    );
    const { code, output } = await check();
    expect(output).to.match(/^Chain 31337 is as it should be: \d+ facts checked\.\n$/);
    expect(code).to.equal(0);
  }

  describe("on a local chain", () => {
    beforeEach(async () => ({ node, url } = await startNode()));

    it("deploys everything, says what it costs, and writes the manifest", async () => {
      const { code, output } = await deploy();
      expect(code, output).to.equal(0);
      expect(output).to.match(/Estimated cost: \d{8} gas x [\d.]+ gwei = 0\.\d+ ETH\./);
      const manifest = readManifest(records(31_337));
      expect(manifest).to.include({ chainId: 31_337, block: 1 });
      expect(manifest.parameters).to.match(/^0x[0-9a-f]{64}$/);
      for (const name of names) {
        expect(output).to.include(manifest.contracts[name].address);
        expect(manifest.contracts[name].abiHash).to.match(/^0x[0-9a-f]{64}$/);
        expect(manifest.contracts[name].block).to.be.greaterThan(0);
      }
      await expectOneSet();

      const before = await blocks();
      const again = await deploy();
      expect(again.code, "a second run").to.equal(0);
      expect(again.output).to.match(/An earlier run has paid for \d{8} gas\.\nEstimated cost: 0 gas x .* = 0 ETH\./);
      expect(await blocks(), "a second run sends nothing").to.equal(before);
      expect(readManifest(records(31_337))).to.deep.equal(manifest);
    });

    for (const lines of [12, 120]) {
      it(`ends with one set of contracts when killed after ${lines} lines of its journal`, async () => {
        await deployUntil(lines);
        const { code, output } = await deploy();
        expect(code, output).to.equal(0);
        await expectOneSet();
      });
    }

    it("ends with one set of contracts when killed again and again", async () => {
      for (const lines of [10, 60, 110]) await deployUntil(lines);
      const { code, output } = await deploy();
      expect(code, output).to.equal(0);
      await expectOneSet();
    });

    it("takes over a transaction that went out but was not written down", async () => {
      // Killed while another one is on its way, a run leaves two that are not written down: then it goes on a while.
      for (let until = 90; until === 90 || (await blocks()) !== noted(); until += 8) await deployUntil(until);
      const lines = readFileSync(journal(), "utf8").split("\n");
      const sent = lines.findLastIndex((line) => line.includes('"TRANSACTION_SEND"'));
      const [future] = /"futureId":"[^"]+"/.exec(lines[sent]) ?? [""];
      const completed = lines.findIndex((line) => line.includes(future) && line.includes("STATE_COMPLETE"));
      const others = lines.filter(
        (line, i) => i < sent || (!line.includes(future) && (completed < 0 || i < completed)),
      );
      writeFileSync(journal(), others.join("\n"));
      const { code, output } = await deploy();
      expect(code, output).to.equal(0);
      await expectOneSet();
    });

    it("drops half a line at the end of its journal", async () => {
      await deployUntil(30);
      appendFileSync(journal(), '\n{"futureId":"Registry#ANSR');
      const { code, output } = await deploy();
      expect(code, output).to.equal(0);
      await expectOneSet();
    });

    it("starts anew when the chain it began on is gone", async () => {
      await deploy();
      await endGroup(node);
      ({ node, url } = await startNode());
      const { code, output } = await deploy();
      expect(output).to.include("Removed the records of an earlier local chain that is gone.");
      expect(code).to.equal(0);
      await expectOneSet();
    });

    it("does not go on with other parameters than it was begun with", async () => {
      await deployUntil(20);
      const file = writeParameters(folder, "local.json5", [["gracePeriod: 2592000", "gracePeriod: 2592001"]]);
      const { code, output } = await deploy("--parameters", file);
      expect(code).to.equal(1);
      expect(output).to.match(/^The parameters are not those this deployment was begun with: put them back, or move /);
    });

    it("says every nonsense before it sends anything", async () => {
      const file = writeParameters(folder, "local.json5", [
        ["chainId: 31337", "chainId: 31338"],
        ["seat: 4000", "seat: 9000"],
      ]);
      const { code, output } = await deploy("--parameters", file);
      expect(code).to.equal(1);
      expect(output.trim().split("\n")).to.have.length(8);
      expect(output).to.match(/^The parameters are for chain 31338, the network is chain 31337: choose other/);
      expect(output).to.include("fees.shares.seat is 9000: give 2000 to 7000 basis points.");
      expect(output).to.include("fees.shares add up to 15000");
      expect(await blocks()).to.equal(0n);
    });
  });

  describe("on a live chain", () => {
    const key = keccak256(toHex("a key for this test alone"));
    const deployer = privateKeyToAddress(key);
    let file: string;

    beforeEach(async () => {
      ({ node, url } = await startNode("--chain-id", "4711"));
      // Everything as on the main network, with accounts that are nobody's in place of those to be filled in.
      let next = 0x1000;
      const text: [RegExp, string][] = Array.from({ length: 4 }, () => [
        /(to|foundation): "0x0{40}"/,
        `$1: "${privateKeyToAddress(toHex(++next, { size: 32 }))}"`,
      ]);
      file = writeParameters(folder, "mainnet.json5", [["chainId: 1,", "chainId: 4711,"], ...text]);
    });

    const live = (name: string, ...options: string[]) =>
      runs(["node", `scripts/${name}.ts`, "--network", "live", "--parameters", file, ...options], {
        ...environment(),
        ANS_RPC_URL: url,
        ANS_DEPLOYER_KEY: key,
      });
    const fund = (value: bigint) =>
      createTestClient({ mode: "hardhat", transport: http(url) }).setBalance({ address: deployer, value });

    it("deploys with the key it is given, and leaves the deployer without any right", async () => {
      await fund(parseEther("10"));
      const { code, output } = await live("deploy", "--yes");
      expect(code, output).to.equal(0);
      expect(output).to.include(`${deployer} has 10 ETH.`);
      const { code: checked, output: facts } = await live("check");
      expect(facts).to.match(/^Chain 4711 is as it should be/);
      expect(checked).to.equal(0);
    });

    it("sends nothing that nobody confirmed", async () => {
      await fund(parseEther("10"));
      const { code, output } = await live("deploy");
      expect(code).to.equal(1);
      expect(output).to.include("Nobody is there to confirm: add --yes to send without being asked.");
      expect(await blocks()).to.equal(0n);
    });

    it("sends nothing that the deployer cannot pay", async () => {
      await fund(parseEther("0.001"));
      const { code, output } = await live("deploy", "--yes");
      expect(code).to.equal(1);
      expect(output).to.match(new RegExp(`${deployer} needs 0\\.\\d+ ETH more: send it there and try again\\.`));
      expect(await blocks()).to.equal(0n);
    });

    it("refuses a deployer who would govern", async () => {
      const text = readFileSync(file, "utf8").replace(/foundation: "0x\w+"/, `foundation: "${deployer}"`);
      writeFileSync(file, text.replace("treasury: 2000 }", `treasury: 2000 }, treasury: "${deployer}"`));
      const { code, output } = await live("deploy", "--yes");
      expect(code).to.equal(1);
      expect(output).to.include(`timelock.foundation is the deployer ${deployer}, whose key is for deploying alone`);
      expect(output).to.include(`fees.treasury is the deployer ${deployer}, whose key is for deploying alone`);
    });

    it("refuses a deployer who would hold DIMT", async () => {
      const text = readFileSync(file, "utf8").replace(/to: "0x\w+"/, `to: "${deployer}"`);
      writeFileSync(file, text);
      const { code, output } = await live("deploy", "--yes");
      expect(code).to.equal(1);
      expect(output).to.include(`allocation gives Distribution to the deployer ${deployer}, who must hold no DIMT`);
    });

    it("asks for parameters of its own", async () => {
      const { output } = await runs(["node", "scripts/deploy.ts", "--network", "live"], {
        ...environment(),
        ANS_RPC_URL: url,
        ANS_DEPLOYER_KEY: key,
      });
      expect(output).to.include("No file in deployments/parameters/ is for chain 4711: copy mainnet.json5");
    });
  });
});
