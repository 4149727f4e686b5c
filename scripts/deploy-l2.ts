// Puts the names of an L2 where they can be used: L2Names on the L2, and L2Resolver, which reads it by storage proofs, on
// the chain that ANS is deployed to. Goes on where a run that was interrupted stopped. See docs/deploying.md.
//
//   npm run deploy:l2 -- --network live --verifier 0x...                    the L2 at ANS_L2_RPC_URL; asks before it sends
//   npm run deploy:l2 -- --network localhost --l2-network localhost --l2-rpc http://127.0.0.1:9545 --verifier 0x...
import { parseArgs } from "node:util";

import { getAddress, isAddress, zeroAddress } from "viem";

import { build } from "./deployment/build.ts";
import { confirm } from "./deployment/confirm.ts";
import { checkFunds } from "./deployment/cost.ts";
import { connectTo } from "./deployment/Deployment.ts";
import { DeploymentError } from "./deployment/DeploymentError.ts";
import { checkVerifier, deployL2Names, deployL2Resolver } from "./deployment/deployL2.ts";
import { contractsMade } from "./deployment/journal.ts";
import { readManifest } from "./deployment/manifest.ts";
import { rehearse } from "./deployment/rehearse.ts";
import { run } from "./deployment/run.ts";
import { l2NamesModule, l2ResolverModule, l2ResolverName } from "./modules/l2.ts";

await run(async (hre) => {
  const { values } = parseArgs({
    options: {
      network: { type: "string", default: "localhost" },
      rpc: { type: "string" },
      "l2-network": { type: "string", default: "l2" },
      "l2-rpc": { type: "string" },
      verifier: { type: "string", default: "" },
      yes: { type: "boolean", short: "y", default: false },
    },
  });
  const { network, "l2-network": l2Network, yes } = values;
  if (!isAddress(values.verifier)) {
    throw new DeploymentError("Give the address of the verifier of the L2's storage: --verifier 0x...");
  }
  const verifier = getAddress(values.verifier);
  const deployment = await connectTo(hre, network, values.rpc);
  const l2 = await connectTo(hre, l2Network, values["l2-rpc"]);
  const [chainId, l2ChainId] = [deployment.chainId, l2.chainId];
  if (chainId === l2ChainId) {
    throw new DeploymentError(`Both nodes are of chain ${chainId}: give the node of the L2 with --l2-rpc.`);
  }
  const manifest = readManifest(deployment.records);
  await checkVerifier(deployment, manifest, verifier, l2ChainId);

  await build(hre);
  const pair = { registry: manifest.contracts.ANSRegistry.address, verifier, names: zeroAddress, l2ChainId };
  if (!contractsMade(l2.records).some(({ name }) => name === "L2Names")) {
    await checkFunds(l2, await rehearse(hre, l2ChainId, l2NamesModule), console.log);
  }
  if (manifest.contracts[l2ResolverName(l2ChainId)] === undefined) {
    await checkFunds(deployment, await rehearse(hre, chainId, l2ResolverModule(pair)), console.log);
  }
  await confirm(l2, l2Network, yes);
  await confirm(deployment, network, yes);

  const names = await deployL2Names(l2);
  console.log(`L2Names               ${names} on chain ${l2ChainId}`);
  const resolver = await deployL2Resolver(deployment, manifest, { ...pair, names });
  console.log(`${l2ResolverName(l2ChainId).padEnd(21)} ${resolver} on chain ${chainId}`);
  console.log(`Recorded in ${l2.records} and ${deployment.records}.`);
  console.log(`Next: npm run check -- --network ${network}`);
});
