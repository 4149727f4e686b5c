// Resolves a name with stock viem and stock ethers, which know nothing of ANS but its addresses:
//   node docs/examples/resolve.ts alice.dim
import { readFileSync } from "node:fs";

import { EnsPlugin, JsonRpcProvider, Network } from "ethers";
import { createPublicClient, http } from "viem";
import { normalize } from "viem/ens";

const url = process.env.ANS_RPC_URL ?? "http://127.0.0.1:8545";
const file = process.env.ANS_MANIFEST ?? "deployments/chain-31337/manifest.json";
const { chainId, contracts } = JSON.parse(readFileSync(file, "utf8"));
const name = normalize(process.argv[2] ?? "alice.dim");

// viem: name the universal resolver, once in the chain's definition or with each call.
const viem = createPublicClient({ transport: http(url) });
const universalResolverAddress = contracts.UniversalResolver.address;
const address = await viem.getEnsAddress({ name, universalResolverAddress });
const text = await viem.getEnsText({ name, key: "url", universalResolverAddress });
const primary = address && (await viem.getEnsName({ address, universalResolverAddress }));
console.log("viem:  ", { address, url: text, primary });

// ethers: name the registry in the network.
const network = new Network("ans", chainId).attachPlugin(new EnsPlugin(contracts.ANSRegistry.address, chainId));
const ethers = new JsonRpcProvider(url, network, { staticNetwork: network });
const resolved = await ethers.resolveName(name);
console.log("ethers:", { address: resolved, primary: resolved && (await ethers.lookupAddress(resolved)) });
ethers.destroy();
