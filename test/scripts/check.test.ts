import { expect } from "chai";
import { join } from "node:path";
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  encodeFunctionData,
  http,
  isAddress,
  keccak256,
  parseAbi,
  toHex,
  zeroHash,
  type Abi,
} from "viem";

import { readManifest, type Manifest } from "../../scripts/deployment/manifest.ts";
import { readPlan } from "../../scripts/deployment/plan.ts";
import { writeParameters } from "../helpers/parameters.ts";
import { endGroup, runs, scratchFolder, startNode, type Program } from "../helpers/processes.ts";

const someone = "0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199";
const powers: Abi = parseAbi([
  "struct Figures { uint96 seatCapPerDay; uint96 minSelf; uint24 lease; uint24 unbondSelf; uint24 unbondDelegation; uint8 maxSlashesPerDay; uint8 maxDisplacementsPerDay; }",
  "function transferOwnership(address)",
  "function setRegistrar(string,address)",
  "function setPrices(uint256[5])",
  "function setPremiumStart(uint256)",
  "function setReserved(string[],bool)",
  "function setFeeRouter(address)",
  "function setShares((uint16,uint16,uint16,uint16))",
  "function setPayee(uint8,address)",
  "function setParameters(Figures)",
  "function scheduleModule(address,uint8)",
  "function setGuardian(address)",
  "function updateDelay(uint256)",
  "function grantRole(bytes32,address)",
  "function revokeRole(bytes32,address)",
  "function setLeastDelay(uint256)",
  "function fundReserve(uint256)",
  "function approve(address,uint256)",
  "function transfer(address,uint256)",
]);

describe("scripts/check.ts", function () {
  this.timeout(400_000);

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

  /** Calls a function of a contract as somebody: an address, or another contract. */
  async function as(caller: string, name: string, functionName: string, args: unknown[]): Promise<void> {
    const transport = http(url);
    const account = isAddress(caller) ? caller : at(caller);
    const chain = createTestClient({ mode: "hardhat", transport });
    await chain.impersonateAccount({ address: account });
    await chain.setBalance({ address: account, value: 10n ** 18n });
    const wallet = createWalletClient({ account, transport });
    const data = encodeFunctionData({ abi: powers, functionName, args });
    const hash = await wallet.sendTransaction({ to: at(name), data, chain: null });
    await createPublicClient({ transport, pollingInterval: 20 }).waitForTransactionReceipt({ hash });
  }
  /** Calls a function as the timelock, which owns everything. */
  const asTimelock = (name: string, functionName: string, args: unknown[]) =>
    as("ANSTimelock", name, functionName, args);

  it("names everything that governance changed about names, one line each", async () => {
    const changes: [string, string, unknown[]][] = [
      ["NameRegistrar", "setPrices", [[9n, 8n, 7n, 6n, 5n]]],
      ["NameRegistrar", "setPremiumStart", [1n]],
      ["NameRegistrar", "setReserved", [["admin", "moky"], false]],
      ["NameRegistrar", "setFeeRouter", [someone]],
      ["NameRegistrar", "transferOwnership", [someone]],
      ["FeeRouter", "setShares", [[5000, 1000, 2000, 2000]]],
      ["FeeRouter", "setPayee", [0, someone]],
      ["FeeRouter", "setPayee", [2, someone]],
      ["FeeRouter", "transferOwnership", [someone]],
      ["ANSRegistry", "setRegistrar", ["dim", someone]],
      ["ANSRegistry", "transferOwnership", [someone]],
    ];
    const lines = await linesAfter(async () => {
      for (const change of changes) await asTimelock(...change);
    });
    const timelock = at("ANSTimelock");
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
        `FeeRouter.payeeOf(verifier) is "${someone}", should be "${at("RecordDuty")}".`,
        `FeeRouter.payeeOf(treasury) is "${someone}", should be "${timelock}".`,
      ].toSorted(),
    );
  });

  it("names everything that governance changed about service providers, one line each", async () => {
    const figures = {
      seatCapPerDay: 1000n * 10n ** 18n,
      minSelf: 1_000_000n * 10n ** 18n,
      lease: 86_400,
      unbondSelf: 1_209_601,
      unbondDelegation: 86_401,
      maxSlashesPerDay: 4,
      maxDisplacementsPerDay: 33,
    };
    const changes: [string, string, unknown[]][] = [
      ["ServiceProviders", "setParameters", [figures]],
      ["ServiceProviders", "scheduleModule", [at("GatewayDuty"), 0]],
      ["ServiceProviders", "scheduleModule", [someone, 3]],
      ["ServiceProviders", "setGuardian", [someone]],
      ["ServiceProviders", "transferOwnership", [someone]],
      ["RecordDuty", "transferOwnership", [someone]],
      ["AnswerFaults", "transferOwnership", [someone]],
      ["ValidatorCommittee", "transferOwnership", [someone]],
    ];
    const lines = await linesAfter(async () => {
      for (const change of changes) await asTimelock(...change);
    });
    const timelock = at("ANSTimelock");
    expect(lines.toSorted()).to.deep.equal(
      [
        ...["ServiceProviders", "RecordDuty", "AnswerFaults", "ValidatorCommittee"].map(
          (name) => `${name}.owner() is "${someone}", should be "${timelock}".`,
        ),
        `ServiceProviders.guardian() is "${someone}", should be "${at("Guardian")}".`,
        `ServiceProviders.parameters().seatCapPerDay is "1000000000000000000000", should be "0".`,
        `ServiceProviders.parameters().minSelf is "1000000000000000000000000", should be "5000000000000000000000000".`,
        `ServiceProviders.parameters().lease is 86400, should be 172800.`,
        `ServiceProviders.parameters().unbondSelf is 1209601, should be 1209600.`,
        `ServiceProviders.parameters().unbondDelegation is 86401, should be 604800.`,
        `ServiceProviders.parameters().maxSlashesPerDay is 4, should be 3.`,
        `ServiceProviders.parameters().maxDisplacementsPerDay is 33, should be 32.`,
        `The rights of the module GatewayDuty is 0, should be 1.`,
        `The scheduled rights of the module GatewayDuty is 0, should be 1.`,
        `The rights of the module ${someone} is 3, should be 0.`,
        `The scheduled rights of the module ${someone} is 3, should be 0.`,
      ].toSorted(),
    );
  });

  it("names everything that changed about government, one line each", async () => {
    const [proposer, canceller] = ["PROPOSER_ROLE", "CANCELLER_ROLE"].map((role) => keccak256(toHex(role)));
    const foundation = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    const changes: [string, string, string, unknown[]][] = [
      ["ANSTimelock", "ANSTimelock", "updateDelay", [70n]],
      ["HandoverController", "ANSTimelock", "grantRole", [proposer, someone]],
      ["HandoverController", "ANSTimelock", "revokeRole", [canceller, foundation]],
      ["HandoverController", "ANSTimelock", "grantRole", [zeroHash, someone]],
    ];
    const lines = await linesAfter(async () => {
      for (const change of changes) await as(...change);
    });
    expect(lines.toSorted()).to.deep.equal(
      [
        `ANSTimelock.getMinDelay() is "70", should be "60".`,
        `The holders of the timelock's role PROPOSER is ${JSON.stringify([foundation, someone].toSorted())}, should be ["${foundation}"].`,
        `The holders of the timelock's role CANCELLER is [], should be ["${foundation}"].`,
        `The holders of the timelock's role DEFAULT_ADMIN is ${JSON.stringify([at("HandoverController"), someone].toSorted())}, should be ["${at("HandoverController")}"].`,
      ].toSorted(),
    );
  });

  it("names DIMT that the deployer holds, and lets others add to the reserve", async () => {
    const distributor = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
    const { deployer } = readPlan(join(folder, "deployments", "chain-31337")) ?? {};
    const lines = await linesAfter(async () => {
      await as(distributor, "DIMToken", "transfer", [deployer, 5n]);
      await as(distributor, "DIMToken", "approve", [at("ServiceProviders"), 7n]);
      await as(distributor, "ServiceProviders", "fundReserve", [7n]);
    });
    expect(lines).to.deep.equal([`The DIMT wei that the deployer holds is "5", should be "0".`]);
  });

  it("names what was deployed with other figures than those of the file", async () => {
    const file = writeParameters(folder, "local.json5", [
      ["minAge: 3, maxAge: 86400", "minAge: 4, maxAge: 86401"],
      ["gracePeriod: 2592000", "gracePeriod: 2592001"],
      ['amount: "4000000000"', 'amount: "3999999999"'],
      ['amount: "800000000"', 'amount: "800000001"'],
      ["cliffDays: 365, days: 1460", "cliffDays: 366, days: 1461"],
      ['["x-batch-gateway:true"]', '["https://gateway.example"]'],
      ["timelock: { delay: 60", "timelock: { delay: 61"],
      [/validators: \{[^}]*\},/, ""],
      ["seats: [2, 4, 4]", "seats: [2, 4, 8]"],
      ["votingDelay: 10", "votingDelay: 11"],
      ["votingPeriod: 3600", "votingPeriod: 3601"],
      ["lateQuorumExtension: 60", "lateQuorumExtension: 61"],
      ["proposalThreshold: 1", "proposalThreshold: 2"],
      ["quorumPercent: 20", "quorumPercent: 21"],
    ]);
    const lines = await linesAfter(async () => {}, "--parameters", file);
    const { deployer } = readPlan(join(folder, "deployments", "chain-31337")) ?? {};
    expect(lines.map((line) => line.replace(/ is .*/, "")).toSorted()).to.deep.equal([
      "ANSGovernor.lateQuorumVoteExtension()",
      "ANSGovernor.proposalThreshold()",
      "ANSGovernor.quorumNumerator()",
      "ANSGovernor.votingDelay()",
      "ANSGovernor.votingPeriod()",
      "ANSRegistry.GRACE_PERIOD()",
      "ANSTimelock.LEAST_DELAY()",
      "ANSTimelock.getMinDelay()",
      "FoundationVesting.cliff()",
      "FoundationVesting.duration()",
      "HandoverController.figures()",
      "NameRegistrar.MAX_COMMITMENT_AGE()",
      "NameRegistrar.MIN_COMMITMENT_AGE()",
      `The DIMT wei allotted to Ecosystem (0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65)`,
      `The DIMT wei allotted to Reserve (${deployer})`,
      "The DIMT wei that the deployer paid into the reserve",
      "UniversalResolver.batchGateways()",
      "ValidatorCommittee",
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
