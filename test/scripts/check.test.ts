import { expect } from "chai";
import { join } from "node:path";
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  encodeFunctionData,
  http,
  keccak256,
  parseAbi,
  toHex,
  zeroHash,
  type Abi,
} from "viem";

import { readManifest, type Manifest } from "../../scripts/deployment/manifest.ts";
import { writeParameters } from "../helpers/parameters.ts";
import { endGroup, runs, scratchFolder, startNode, type Program } from "../helpers/processes.ts";

const someone = "0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199";
const powers: Abi = parseAbi([
  "function transferOwnership(address)",
  "function setRegistrar(string,address)",
  "function setPrices(uint256[5])",
  "function setPremiumStart(uint256)",
  "function setReserved(string[],bool)",
  "function setFeeRouter(address)",
  "function setShares((uint16,uint16,uint16,uint16))",
  "function setPayee(uint8,address)",
  "function grantRole(bytes32,address)",
  "function revokeRole(bytes32,address)",
  "function updateDelay(uint256)",
]);

describe("scripts/check.ts", function () {
  this.timeout(180_000);

  let node: Program;
  let url: string;
  let folder: string;
  let remove: () => void;
  let manifest: Manifest;

  before(async () => {
    ({ folder, remove } = scratchFolder());
    ({ node, url } = await startNode());
    const { code, output } = await run("deploy");
    expect(code, output).to.equal(0);
    manifest = readManifest(join(folder, "deployments", "chain-31337"));
  });
  after(async () => {
    await endGroup(node);
    remove();
  });

  const run = (script: string, ...options: string[]) =>
    runs(["node", `scripts/${script}.ts`, "--rpc", url, ...options], { ANS_RECORDS: folder });
  const at = (name: string) => manifest.contracts[name].address;

  /** Runs `change`, checks, and puts the chain back. */
  async function linesAfter(change: () => Promise<void>, ...options: string[]): Promise<string[]> {
    const chain = createTestClient({ mode: "hardhat", transport: http(url) });
    const id = await chain.snapshot();
    await change();
    const { code, output } = await run("check", ...options);
    await chain.revert({ id });
    expect(code, output).to.equal(1);
    return output.trim().split("\n");
  }

  /** Calls a function as the timelock, which owns everything. */
  async function asTimelock(name: string, functionName: string, args: unknown[]): Promise<void> {
    const transport = http(url);
    const account = at("TimelockController");
    const chain = createTestClient({ mode: "hardhat", transport });
    await chain.impersonateAccount({ address: account });
    await chain.setBalance({ address: account, value: 10n ** 18n });
    const wallet = createWalletClient({ account, transport });
    const data = encodeFunctionData({ abi: powers, functionName, args });
    const hash = await wallet.sendTransaction({ to: at(name), data, chain: null });
    await createPublicClient({ transport, pollingInterval: 20 }).waitForTransactionReceipt({ hash });
  }

  it("names everything that governance changed, one line each", async () => {
    const role = keccak256(toHex("PROPOSER_ROLE"));
    const proposer = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    const changes: [string, string, unknown[]][] = [
      ["NameRegistrar", "setPrices", [[9n, 8n, 7n, 6n, 5n]]],
      ["NameRegistrar", "setPremiumStart", [1n]],
      ["NameRegistrar", "setReserved", [["admin", "moky"], false]],
      ["NameRegistrar", "setFeeRouter", [someone]],
      ["NameRegistrar", "transferOwnership", [someone]],
      ["FeeRouter", "setShares", [[5000, 1000, 2000, 2000]]],
      ["FeeRouter", "setPayee", [1, someone]],
      ["FeeRouter", "transferOwnership", [someone]],
      ["ANSRegistry", "setRegistrar", ["dim", someone]],
      ["ANSRegistry", "transferOwnership", [someone]],
      ["TimelockController", "grantRole", [role, someone]],
      ["TimelockController", "revokeRole", [role, proposer]],
      ["TimelockController", "grantRole", [zeroHash, someone]],
      ["TimelockController", "updateDelay", [7n]],
    ];
    const lines = await linesAfter(async () => {
      for (const change of changes) await asTimelock(...change);
    });
    const timelock = at("TimelockController");
    expect(lines.toSorted()).to.deep.equal(
      [
        `ANSRegistry.owner() is "${someone}", should be "${timelock}".`,
        `ANSRegistry.registrarOf(dim) is "${someone}", should be "${at("NameRegistrar")}".`,
        `NameRegistrar.owner() is "${someone}", should be "${timelock}".`,
        `NameRegistrar.feeRouter() is "${someone}", should be "${at("FeeRouter")}".`,
        ...[2048, 1024, 512, 128, 16].map(
          (price, i) =>
            `NameRegistrar.pricePerYear(${i + 1}) in DIMT wei is "${9 - i}", should be "${price}000000000000000000".`,
        ),
        `NameRegistrar.premiumStart() in DIMT wei is "1", should be "100000000000000000000000000".`,
        `The reserved word admin is "free for all", should be "reserved".`,
        `The reserved word moky is "free for all", should be "reserved".`,
        `FeeRouter.owner() is "${someone}", should be "${timelock}".`,
        `FeeRouter.shares() is {"seat":5000,"verifier":1000,"reserve":2000,"treasury":2000}, should be {"seat":4000,"verifier":1000,"reserve":3000,"treasury":2000}.`,
        `FeeRouter.payeeOf(reserve) is "${someone}", should be "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC".`,
        `TimelockController.getMinDelay() is "7", should be "60".`,
        `The holders of the timelock's role PROPOSER is ["${someone}"], should be ["${proposer}"].`,
        `The holders of the timelock's role DEFAULT_ADMIN is ${JSON.stringify([someone, timelock].toSorted())}, should be ["${timelock}"].`,
      ].toSorted(),
    );
  });

  it("names what was deployed with other figures than those of the file", async () => {
    const file = writeParameters(folder, "local.json5", [
      ["minAge: 3, maxAge: 86400", "minAge: 4, maxAge: 86401"],
      ["gracePeriod: 2592000", "gracePeriod: 2592001"],
      ['amount: "4000000000"', 'amount: "3999999999"'],
      ['amount: "800000000"', 'amount: "800000001"'],
      ["cliffDays: 365, days: 1460", "cliffDays: 366, days: 1461"],
      ['["x-batch-gateway:true"]', '["https://gateway.example"]'],
    ]);
    const lines = await linesAfter(async () => {}, "--parameters", file);
    expect(lines.map((line) => line.replace(/ is .*/, "")).toSorted()).to.deep.equal([
      "ANSRegistry.GRACE_PERIOD()",
      "FoundationVesting.cliff()",
      "FoundationVesting.duration()",
      "NameRegistrar.MAX_COMMITMENT_AGE()",
      "NameRegistrar.MIN_COMMITMENT_AGE()",
      `The DIMT wei allotted to Ecosystem (0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65)`,
      `The DIMT wei allotted to Reserve (0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC)`,
      "UniversalResolver.batchGateways()",
    ]);
  });

  it("names a contract that is not there, and one that is another", async () => {
    const lines = await linesAfter(async () => {
      const chain = createTestClient({ mode: "hardhat", transport: http(url) });
      await chain.setCode({ address: at("FeeRouter"), bytecode: "0x" });
      await chain.setCode({ address: at("DIMToken"), bytecode: "0x6000" });
    });
    expect(lines.toSorted()).to.deep.equal([
      `The code of DIMToken at ${at("DIMToken")} is "another", should be "that of the sources".`,
      `The code of FeeRouter at ${at("FeeRouter")} is "absent", should be "there".`,
    ]);
  });

  it("says where there is nothing to check", async () => {
    const empty = scratchFolder();
    const { code, output } = await runs(["node", "scripts/check.ts", "--rpc", url], { ANS_RECORDS: empty.folder });
    empty.remove();
    expect(output).to.match(/^There is no plan in .*chain-31337: deploy first, with npm run deploy\./);
    expect(code).to.equal(1);
  });

  for (const [what, options, sentence] of [
    [
      "a network that is not configured",
      ["--network", "elsewhere"],
      /has no network elsewhere: choose one of .*localhost/,
    ],
    [
      "a network without an address",
      ["--network", "live"],
      /^ANS_RPC_URL is not set: keep it with `npx hardhat keystore set ANS_RPC_URL`/,
    ],
    [
      "a node that does not answer",
      ["--rpc", "http://127.0.0.1:1"],
      /^No node answers at http:\/\/127.0.0.1:1: start one/,
    ],
    ["an option that is none", ["--bogus"], /^Unknown option '--bogus'/],
  ] as const) {
    it(`says in one sentence what is wrong with ${what}`, async () => {
      const { code, output } = await runs(["node", "scripts/check.ts", ...options], { ANS_RECORDS: folder });
      expect(output).to.match(sentence);
      expect(output.trim().split("\n")).to.have.length(1);
      expect(code).to.equal(1);
    });
  }
});
