import { join } from "node:path";

import { expect } from "chai";
import { HDNodeWallet } from "ethers";
import { network } from "hardhat";

import { answered, complaint, printed } from "../../client/test/helpers/answers.ts";
import { start } from "../../client/test/helpers/command.ts";
import { type Manifest, readManifest } from "../../scripts/deployment/manifest.ts";
import { startGateway } from "../helpers/gateway.ts";
import { deployVerifier, openGateway, startL2 } from "../helpers/l2.ts";
import { endGroup, type Program, runs, scratchFolder, startNode } from "../helpers/processes.ts";
import { clientsOver } from "../helpers/stock.ts";

/** Who holds DIMT on a local chain, see deployments/parameters/local.json5; the node signs for it. */
const ALICE = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const ADDRESS = "0x71bE63f3384f5fb98995898A86B02Fb2426c5788";
const NAME = "bob.acme.dim";
const NOBODY = "0x00000000000000000000000000000000000bad00";

describe("scripts/deploy-l2.ts", function () {
  this.timeout(300_000);

  let node: Program;
  let url: string;
  let folder: string;
  let remove: () => void;
  let l2: Awaited<ReturnType<typeof startL2>>;
  let server: Awaited<ReturnType<typeof startGateway>>;
  let between: Awaited<ReturnType<typeof connectChains>>;

  before(async () => {
    ({ folder, remove } = scratchFolder());
    ({ node, url } = await startNode());
    l2 = await startL2();
    server = await startGateway({ get: async (data) => await between.answer(data) });
    const { code, output } = await script("deploy");
    expect(code, output).to.equal(0);
    between = await connectChains();
  });
  after(async () => {
    l2?.provider.destroy();
    for (const program of [node, l2?.program]) if (program !== undefined) await endGroup(program);
    await server?.close();
    remove?.();
  });

  const script = async (name: string, ...options: string[]) =>
    await runs(["node", `scripts/${name}.ts`, "--rpc", url, ...options], { ANS_RECORDS: folder });
  const deployL2 = async (verifier: string, ...options: string[]) => {
    return await script(
      "deploy-l2",
      "--l2-network",
      "localhost",
      "--l2-rpc",
      l2.url,
      "--verifier",
      verifier,
      ...options,
    );
  };
  const manifestNow = (): Manifest => readManifest(join(folder, "deployments", "chain-31337"));
  const resolverNow = () => manifestNow().contracts["L2Resolver_31338"].address;

  /** What an L2 has on the first chain, and a stock gateway between the two. */
  async function connectChains() {
    const { ethers, provider } = await network.create({ network: "localhost", override: { url } });
    const { oracle, finder, verifier } = await deployVerifier(ethers, server.get);
    const gateway = openGateway(provider, l2.provider, await oracle.getAddress(), finder);
    return {
      ethers,
      provider,
      verifier,
      answer: async (data: string) => await gateway.answer(resolverNow(), data),
      /** Brings the newest state of the L2 to the first chain. */
      bringState: async () => {
        const { outputRoot, block } = await gateway.newestOutput();
        await (await oracle.propose(outputRoot, block)).wait();
      },
    };
  }

  const ans = async (...words: string[]) => {
    const manifest = join(folder, "deployments", "chain-31337", "manifest.json");
    const home = join(folder, "home");
    const env = { ANS_RPC_URL: url, ANS_L2_RPC_URL: l2.url, ANS_MANIFEST: manifest, ANS_HOME: home };
    return await start(words, env).ended;
  };
  /** What stock clients make of the name here, once the newest state of the L2 is here. */
  const resolved = async () => {
    await between.bringState();
    const contract = async (name: string) =>
      await between.ethers.getContractAt(name, manifestNow().contracts[name].address);
    const universal = await contract("UniversalResolver");
    const { viem, ethers } = await clientsOver({ url, universal, registry: await contract("ANSRegistry") });
    try {
      return [await viem.getEnsAddress({ name: NAME }), await ethers.resolveName(NAME)];
    } finally {
      ethers.destroy();
    }
  };

  it("refuses what is no verifier of the L2, in one sentence, and sends nothing", async () => {
    for (const [verifier, options, says] of [
      ["none", [], "Give the address of the verifier of the L2's storage"],
      [NOBODY, [], `${NOBODY.slice(0, 20)}.* is no verifier that knows a state of chain 31338`],
      [between.verifier, [], "is no verifier that knows a state of chain 31338"],
      [between.verifier, ["--l2-rpc", url], "Both nodes are of chain 31337"],
      [
        between.verifier,
        ["--l2-network", "l2", "--l2-rpc", "http://127.0.0.1:1"],
        "ANS_DEPLOYER_KEY is not set|No node answers",
      ],
    ] as const) {
      const { code, output } = await deployL2(verifier, ...options);
      expect(code, output).to.equal(1);
      expect(output).to.match(new RegExp(says, "i"));
    }
    expect(await l2.provider.getBlockNumber()).to.equal(0);
  });

  it("asks before it sends to a chain that is not local", async () => {
    await between.bringState();
    const { code, output } = await deployL2(between.verifier);
    expect(code, output).to.equal(1);
    expect(output).to.include("add --yes to send without being asked");
    expect(await l2.provider.getBlockNumber()).to.equal(0);
  });

  it("makes both contracts once, and notes the resolver in the manifest, which stays", async () => {
    const { code, output } = await deployL2(between.verifier, "--yes");
    expect(code, output).to.equal(0);
    expect(output.match(/Estimated cost: \d+ gas/g)).to.have.length(2);
    const [, names = ""] = /^L2Names +(0x\w{40}) on chain 31338$/m.exec(output) ?? [];
    expect(await l2.provider.getCode(names)).to.not.equal("0x");
    const resolver = await between.ethers.getContractAt("L2Resolver", resolverNow());
    expect(await resolver.L2_NAMES()).to.equal(names);
    expect(await resolver.VERIFIER()).to.equal(between.verifier);
    expect(await resolver.REGISTRY()).to.equal(manifestNow().contracts.ANSRegistry.address);

    const [before, blocks] = [manifestNow(), await between.ethers.provider.getBlockNumber()];
    const again = await deployL2(between.verifier, "--yes");
    expect(again.code, again.output).to.equal(0);
    expect(again.output).to.not.include("Estimated cost");
    const first = await script("deploy");
    expect(first.code, first.output).to.equal(0);
    expect(manifestNow()).to.deep.equal(before);
    expect(await between.ethers.provider.getBlockNumber()).to.equal(blocks);
    const check = await script("check");
    expect(check.output).to.match(/^Chain 31337 is as it should be/);
  });

  it("refuses another verifier for the same L2", async () => {
    const { verifier, oracle } = await deployVerifier(between.ethers, server.get);
    await oracle.propose(`0x${"11".repeat(32)}`, 0);
    const { code, output } = await deployL2(verifier, "--yes");
    expect(code, output).to.equal(1);
    expect(output).to.include(`Chain 31338 has a resolver here already, ${resolverNow()}, with the verifier`);
  });

  describe("and `ans l2` after it", () => {
    const [issuer, bob, carol] = [0, 1, 2].map((index) => accountOf(index));
    it("have a name kept on the L2", async () => {
      printed(await ans("register", "acme", "--years", "1", "--account", ALICE));
      expect(complaint(await ans("l2", "show", NAME))).to.include(
        "or a name above it, on chain 31338 is not registered",
      );
      expect(complaint(await ans("l2", "grant", NAME, bob, "--until", "2090-01-01"))).to.include(
        `Neither ${NAME} nor a name above it is kept on chain 31338`,
      );
      const zone = await ans("l2", "zone", "acme", "--issuer", issuer);
      expect(zone.stderr).to.include("The records that acme.dim has on this chain are not answered any more.");
      expect(printed(zone)).to.equal(`acme.dim is kept on chain 31338.\nIts names are granted by ${issuer}.\n`);
      const again = answered(await ans("l2", "zone", "acme", "--issuer", issuer, "--json"));
      expect(again).to.have.property("transactions").with.length(1);
    });

    it("grant it, write its records, and have them resolve here", async () => {
      expect(complaint(await ans("l2", "set", NAME, "--text", "url=x"))).to.include(
        `Nobody has ${NAME}: ask ${issuer}`,
      );
      expect(complaint(await ans("l2", "grant", NAME, bob, "--until", "2090-01-01", "--account", carol))).to.include(
        `${NAME} is given out by ${issuer}, not by ${carol}`,
      );
      const granted = printed(await ans("l2", "grant", NAME, bob, "--until", "2090-01-01"));
      expect(granted).to.equal(`${NAME} belongs to ${bob} until 2090-01-01 00:00:00 UTC.\n`);
      expect(complaint(await ans("l2", "set", NAME))).to.include("Say which records");
      const records = ["--addr", `ETH=${ADDRESS}`, "--text", "url=https://bob.example"];
      expect(complaint(await ans("l2", "set", NAME, ...records, "--account", carol))).to.include(
        `${carol} does not own the subname`,
      );
      expect(printed(await ans("l2", "set", NAME, ...records))).to.equal(
        "Written. They show on chain 31337 with the next state of chain 31338.\n",
      );
      expect(answered(await ans("l2", "show", NAME, "--json"))).to.deep.include({
        name: NAME,
        l2: 31338,
        issuer,
        owner: bob,
      });
      expect(await resolved()).to.deep.equal([ADDRESS, ADDRESS]);
      printed(await ans("l2", "set", NAME, "--addr", "ETH="));
      expect(await resolved()).to.deep.equal([null, null]);
      printed(await ans("l2", "set", NAME, "--addr", `ETH=${ADDRESS}`));
    });

    it("hand it on without its records, and take it back", async () => {
      expect(await resolved()).to.deep.equal([ADDRESS, ADDRESS]);
      expect(printed(await ans("l2", "transfer", NAME, carol))).to.equal(`${NAME} belongs to ${carol}.\n`);
      expect(await resolved()).to.deep.equal([null, null]);
      printed(await ans("l2", "set", NAME, "--addr", `ETH=${ADDRESS}`));
      expect(await resolved()).to.deep.equal([ADDRESS, ADDRESS]);
      expect(printed(await ans("l2", "revoke", NAME))).to.equal(`${NAME} is nobody's.\n`);
      expect(printed(await ans("l2", "show", NAME))).to.include(`${NAME} is nobody's.`);
      expect(await resolved()).to.deep.equal([null, null]);
    });

    it("say which chain is no L2", async () => {
      const shown = await ans("l2", "show", NAME, "--l2-rpc", url);
      expect(complaint(shown)).to.include("chain 31337 has no resolver in the manifest");
      expect(complaint(await ans("l2", "show", NAME, "--l2-rpc", "none"))).to.include("--l2-rpc none is no address");
    });
  });
});

/** An account that both nodes sign for. */
function accountOf(index: number): string {
  return HDNodeWallet.fromPhrase(`${"test ".repeat(11)}junk`, "", `m/44'/60'/0'/0/${index}`).address;
}
