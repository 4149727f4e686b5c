// Deploys ANS to a network, or goes on where a run that was interrupted stopped. See docs/deploying.md.
//
//   npm run deploy -- --network localhost            a node on this machine
//   npm run deploy -- --network live                 any chain; asks before it sends (--yes: does not ask)
//   npm run deploy -- --network live --parameters x  with deployments/parameters/x.json5
import { chooseParameters } from "./parameters/choose.ts";
import { build } from "./deployment/build.ts";
import { checkNetwork } from "./deployment/checkNetwork.ts";
import { confirm } from "./deployment/confirm.ts";
import { checkCost } from "./deployment/cost.ts";
import { deploy } from "./deployment/deploy.ts";
import { connectTo } from "./deployment/Deployment.ts";
import { optionsOf } from "./deployment/options.ts";
import { planOf } from "./deployment/plan.ts";
import { rehearse } from "./deployment/rehearse.ts";
import { allRooms } from "./deployment/rooms.ts";
import { run } from "./deployment/run.ts";

await run(async (hre) => {
  const options = optionsOf("deploy.ts");
  const network = options.network ?? hre.globalOptions.network ?? "localhost";
  const deployment = await connectTo(hre, network, options.rpc);
  const parameters = chooseParameters(deployment.chainId, options.parameters);
  checkNetwork(deployment, parameters);
  const plan = await planOf(deployment, parameters, console.log);

  await build(hre);
  const gas = await rehearse(hre, deployment.chainId, allRooms(parameters, BigInt(plan.vestingStart)));
  await checkCost(deployment, gas, console.log);
  await confirm(deployment, network, options.yes);

  const { contracts, block } = await deploy(deployment, parameters, plan, process.stdout.isTTY);
  for (const [name, { address }] of Object.entries(contracts)) console.log(`${name.padEnd(20)} ${address}`);
  console.log(`Deployed from block ${block} on; recorded in ${deployment.records}.`);
  console.log(`Next: npm run check -- --network ${network}`);
});
