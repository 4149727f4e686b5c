import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { Gateway, hashOutputRootProof, OPRollup } from "@unruggable/gateways";
import { BrowserProvider, ContractFactory, JsonRpcProvider, type Signer } from "ethers";

import { launch } from "./processes.ts";
import type { Wallet } from "./stock.ts";

const artifacts = join(import.meta.dirname, "../../node_modules/@unruggable/gateways/artifacts");

/** Seconds by which a proven state may be older than the newest one. */
export const WINDOW = 600;

/** A second chain: an anvil of its own. End `program` after use. */
export async function startL2() {
  const program = launch(["anvil", "--host", "127.0.0.1", "--port", "0", "--chain-id", "31338"]);
  const [, address] = await program.says(/Listening on ([\d.]+:\d+)/);
  const url = `http://${address}`;
  const provider = new JsonRpcProvider(url, 31338, { staticNetwork: true, cacheTimeout: -1 });
  return { program, provider, url };
}

/**
 * What an OP-Stack L2 has on the first chain, and the stock verifier of its storage, from the artifacts of Unruggable
 * Gateways. Its gateway answers at `url`.
 */
export async function deployVerifier(ethers: HardhatEthers, url: string) {
  const [deployer] = await ethers.getSigners();
  const oracle = await ethers.deployContract("OutputOracle");
  const machine = await deployArtifact(deployer, "GatewayVM", []);
  const hooks = await deployArtifact(deployer, "EthVerifierHooks", []);
  const finder = await deployArtifact(deployer, "OPOutputFinder", []);
  const portal = await oracle.getAddress();
  const verifier = await deployArtifact(deployer, "OPVerifier", [[url], WINDOW, hooks, portal, finder, 0], machine);
  return { oracle, finder, verifier };
}

/** A stock gateway between the chains; nothing is kept from one question to the next. */
export function openGateway(wallet: Wallet, l2: JsonRpcProvider, portal: string, finder: string) {
  const l1 = new BrowserProvider(wallet, 31337, { staticNetwork: true, cacheTimeout: -1 });
  const rollup = new OPRollup({ provider1: l1, provider2: l2 }, { OptimismPortal: portal, OutputFinder: finder });
  rollup.latestBlockTag = "latest";
  const gateway = new Gateway(rollup);
  gateway.disableCache();

  /** What a proposer posts to the oracle: the output root of the newest block of the L2. */
  const newestOutput = async () => {
    const block = BigInt(await l2.getBlockNumber());
    return { outputRoot: hashOutputRootProof(await rollup.createCommit(0n, block)), block };
  };
  const answer = async (sender: string, callData: string) =>
    (await gateway.handleRead(sender, callData, { protocol: "raw" })).data;
  return { newestOutput, answer };
}

async function deployArtifact(deployer: Signer, name: string, args: unknown[], machine?: string): Promise<string> {
  const { abi, bytecode } = JSON.parse(readFileSync(join(artifacts, `${name}.sol`, `${name}.json`), "utf8"));
  let code: string = bytecode.object;
  for (const { start } of bytecode.linkReferences["contracts/GatewayVM.sol"]?.GatewayVM ?? []) {
    const at = 2 + 2 * start;
    code = code.slice(0, at) + (machine ?? "").slice(2).toLowerCase() + code.slice(at + 40);
  }
  // The rest of an ABI may name types of Solidity that ethers does not know.
  const constructors = abi.filter(({ type }: { type: string }) => type === "constructor");
  const contract = await new ContractFactory(constructors, code, deployer).deploy(...args);
  return await contract.getAddress();
}
