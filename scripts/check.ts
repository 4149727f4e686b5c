// Reads a deployment back from the chain and says every difference from what it should be, one line each.
//
//   npm run check -- --network localhost
//   npm run check -- --network live --parameters mainnet
import { codeFacts } from "./check/code.ts";
import { committeeFacts } from "./check/committee.ts";
import { differences } from "./check/Fact.ts";
import { feeFacts } from "./check/fees.ts";
import { governanceFacts } from "./check/governance.ts";
import { l2Facts } from "./check/l2.ts";
import { moduleFacts } from "./check/modules.ts";
import { ownerFacts } from "./check/owners.ts";
import { registrarFacts } from "./check/registrar.ts";
import { registryFacts } from "./check/registry.ts";
import { reserveFacts } from "./check/reserve.ts";
import { resolverFacts } from "./check/resolvers.ts";
import { stakingFacts } from "./check/staking.ts";
import type { Subject } from "./check/Subject.ts";
import { timelockFacts } from "./check/timelock.ts";
import { tokenFacts } from "./check/token.ts";
import { build } from "./deployment/build.ts";
import { connectTo } from "./deployment/Deployment.ts";
import { DeploymentError } from "./deployment/DeploymentError.ts";
import { readManifest } from "./deployment/manifest.ts";
import { optionsOf } from "./deployment/options.ts";
import { readPlan } from "./deployment/plan.ts";
import { run } from "./deployment/run.ts";
import { chooseParameters } from "./parameters/choose.ts";

const rooms = [
  tokenFacts,
  reserveFacts,
  registryFacts,
  registrarFacts,
  feeFacts,
  stakingFacts,
  moduleFacts,
  committeeFacts,
  resolverFacts,
  l2Facts,
  ownerFacts,
  timelockFacts,
  governanceFacts,
];

await run(async (hre) => {
  const options = optionsOf("check.ts");
  const network = options.network ?? hre.globalOptions.network ?? "localhost";
  const deployment = await connectTo(hre, network, options.rpc, true);
  const { records, chainId } = deployment;
  const plan = readPlan(records);
  if (plan === undefined)
    throw new DeploymentError(`There is no plan in ${records}: deploy first, with npm run deploy.`);
  const parameters = chooseParameters(chainId, options.parameters);
  const subject: Subject = { deployment, plan, parameters, manifest: readManifest(records) };

  await build(hre);
  const code = await codeFacts(subject);
  const absent = code.some(({ is }) => is === "absent");
  const facts = absent ? code : [...code, ...(await Promise.all(rooms.map((room) => room(subject)))).flat()];
  const lines = differences(facts);
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log(`Chain ${chainId} is as it should be: ${facts.length} facts checked.`);
});
