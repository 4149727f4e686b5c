// `npm start`: a chain on this machine with all of ANS on it, sample names and people who can pay.
//
//   npm start                      on port 8545
//   npm start -- --port 9545       on another one
import { parseArgs } from "node:util";

import { getAddress } from "viem";

import { build } from "./deployment/build.ts";
import { checkNetwork } from "./deployment/checkNetwork.ts";
import { deploy } from "./deployment/deploy.ts";
import { connectTo } from "./deployment/Deployment.ts";
import { DeploymentError } from "./deployment/DeploymentError.ts";
import { planOf } from "./deployment/plan.ts";
import { run } from "./deployment/run.ts";
import { checkPort } from "./local/checkPort.ts";
import { endWithTerminal } from "./local/endWithTerminal.ts";
import { registerSamples } from "./local/registerSamples.ts";
import { welcome } from "./local/welcome.ts";
import { chooseParameters } from "./parameters/choose.ts";

const host = "127.0.0.1";

endWithTerminal();
await run(async (hre) => {
  const port = portAsked();
  await checkPort(host, port);
  console.log("Compiling the contracts (the first time takes a minute) ...");
  await build(hre);

  const server = await hre.network.createServer("node", host, port);
  const url = `http://${host}:${(await server.listen()).port}`;
  console.log("Deploying them ...");
  const deployment = await connectTo(hre, "localhost", url);
  const parameters = chooseParameters(deployment.chainId);
  checkNetwork(deployment, parameters);
  const manifest = await deploy(deployment, parameters, await planOf(deployment, parameters, console.log));

  console.log("Registering sample names ...");
  const distribution = parameters.allocation.find(({ name }) => name === "Distribution");
  if (distribution === undefined) {
    throw new DeploymentError(
      "local.json5 has no allocation named Distribution: add one, sample names are paid from it.",
    );
  }
  await registerSamples(url, manifest, getAddress(distribution.to));
  console.log(welcome(url, deployment.records));
});
if (process.exitCode === 1) process.exit();

function portAsked(): number {
  const { values } = parseArgs({ options: { port: { type: "string", default: process.env.ANS_PORT ?? "8545" } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new DeploymentError(`${values.port} is no port: give a number from 1 to 65535, as --port 9545.`);
  }
  return port;
}
