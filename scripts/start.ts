// `npm start`: a chain on this machine with all of ANS on it: service providers, two of their gateways,
// sample names and people who can pay.
//
//   npm start                      on port 8545
//   npm start -- --port 9545       on another one
import { join } from "node:path";
import { parseArgs } from "node:util";

import { chainTime } from "@ans/client";
import { getAddress, type Address } from "viem";

import { build } from "./deployment/build.ts";
import { checkNetwork } from "./deployment/checkNetwork.ts";
import { deploy } from "./deployment/deploy.ts";
import { connectTo } from "./deployment/Deployment.ts";
import { DeploymentError } from "./deployment/DeploymentError.ts";
import { planOf } from "./deployment/plan.ts";
import { run } from "./deployment/run.ts";
import { accountsOf } from "./local/accounts.ts";
import { checkPort } from "./local/checkPort.ts";
import { endWithTerminal } from "./local/endWithTerminal.ts";
import { delegateSamples, finaliseRecords, openSeats } from "./local/openSeats.ts";
import { publishOffchainNames } from "./local/offchainNames.ts";
import { fillPurses, registerSamples } from "./local/registerSamples.ts";
import { runGateways } from "./local/runGateways.ts";
import { serveApp } from "./local/serveApp.ts";
import { welcome } from "./local/welcome.ts";
import { chooseParameters } from "./parameters/choose.ts";
import type { Parameters } from "./parameters/Parameters.ts";

const host = "127.0.0.1";

endWithTerminal();
await run(async (hre) => {
  const port = portAsked();
  await checkPort(host, port);
  console.log("Compiling the contracts (the first time takes some minutes) ...");
  await build(hre);

  const server = await hre.network.createServer("node", host, port);
  const url = `http://${host}:${(await server.listen()).port}`;
  console.log("Deploying them ...");
  const deployment = await connectTo(hre, "localhost", url);
  const parameters = chooseParameters(deployment.chainId);
  checkNetwork(deployment, parameters);
  const manifest = await deploy(deployment, parameters, await planOf(deployment, parameters, console.log));

  const distributor = distributorOf(parameters);
  const as = accountsOf(url, manifest);
  console.log("Opening the seats of service providers ...");
  await fillPurses(as, distributor);
  await openSeats(as, distributor);
  await delegateSamples(as);
  console.log("Registering sample names ...");
  await registerSamples(as);
  await finaliseRecords(as);
  console.log("Starting gateways and publishing a name off-chain ...");
  const gateways = await runGateways(as, url, join(deployment.records, "manifest.json"));
  await publishOffchainNames(as, await chainTime(as(distributor)));
  console.log("Building the web app ...");
  const app = await serveApp({ rpc: url, manifest, gateways, faucet: distributor, isUsual: port === 8545 });
  console.log(welcome(url, deployment.records, app, gateways));
});
if (process.exitCode === 1) process.exit();

function distributorOf({ allocation }: Parameters): Address {
  const to = allocation.find(({ name }) => name === "Distribution")?.to;
  if (to === undefined) {
    throw new DeploymentError(
      "local.json5 has no allocation named Distribution: add one, sample names and seats are paid from it.",
    );
  }
  return getAddress(to);
}

function portAsked(): number {
  const { values } = parseArgs({ options: { port: { type: "string", default: process.env.ANS_PORT ?? "8545" } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new DeploymentError(`${values.port} is no port: give a number from 1 to 65535, as --port 9545.`);
  }
  return port;
}
