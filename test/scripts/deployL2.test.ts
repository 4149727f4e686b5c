import { join } from "node:path";

import { commit, createAns, prepareRegistration, register, setResolver } from "@ans/client";
import { expect } from "chai";
import { namehash } from "ethers";
import { network } from "hardhat";
import { createPublicClient, createWalletClient, http } from "viem";

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

  it("leaves a pair on which a name works that is kept on the L2", async () => {
    const transport = http(url);
    const manifest = manifestNow();
    const publicClient = createPublicClient({ transport, pollingInterval: 20 });
    const ans = createAns({ publicClient, walletClient: createWalletClient({ account: ALICE, transport }), manifest });
    const registration = prepareRegistration(ans, { name: "acme" });
    await commit(ans, { registration });
    await between.provider.request({ method: "evm_increaseTime", params: [5] });
    await between.provider.request({ method: "evm_mine" });
    await register(ans, { registration, years: 1 });

    const resolver = await between.ethers.getContractAt(
      "L2Resolver",
      resolverNow(),
      await between.ethers.getSigner(ALICE),
    );
    const [issuer, bob] = [await l2.provider.getSigner(0), await l2.provider.getSigner(1)];
    await setResolver(ans, { name: "acme", resolver: resolverNow() });
    await (await resolver.setL2Issuer(namehash("acme.dim"), issuer.address)).wait();
    const factory = await between.ethers.getContractFactory("L2Names", issuer);
    const names = factory.attach(await resolver.L2_NAMES());
    const expires = BigInt((await l2.provider.getBlock("latest"))?.timestamp ?? 0) + 86_400n;
    await (await names.grant(namehash(NAME), bob.address, expires)).wait();
    const records = [{ key: "addr:60", value: ADDRESS.toLowerCase() }];
    await (await names.connect(bob).setRecords(issuer.address, namehash(NAME), records)).wait();
    await between.bringState();

    const universal = await between.ethers.getContractAt(
      "UniversalResolver",
      manifest.contracts.UniversalResolver.address,
    );
    const registry = await between.ethers.getContractAt("ANSRegistry", manifest.contracts.ANSRegistry.address);
    const { viem, ethers } = await clientsOver({ url, universal, registry });
    try {
      expect(await viem.getEnsAddress({ name: NAME })).to.equal(ADDRESS);
      expect(await ethers.resolveName(NAME)).to.equal(ADDRESS);
    } finally {
      ethers.destroy();
    }
  });
});
