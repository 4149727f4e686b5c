import type { Parameters } from "../parameters/Parameters.ts";
import { ParameterError } from "../parameters/read.ts";
import { problemsOf } from "../parameters/rules.ts";
import { localChain } from "../parameters/rules/chains.ts";
import type { Deployment } from "./Deployment.ts";

/** Refuses parameters that make no sense, or not on this network: one line a problem, each saying what to do. */
export function checkNetwork(deployment: Deployment, parameters: Parameters): void {
  const { chainId } = deployment;
  const problems = problemsOf(parameters);
  if (parameters.chainId !== chainId) {
    problems.unshift(
      `The parameters are for chain ${parameters.chainId}, the network is chain ${chainId}: choose other parameters or another network.`,
    );
  }
  problems.push(...problemsOfDeployer(deployment, parameters));
  if (problems.length > 0) throw new ParameterError(problems.join("\n"));
}

/** The deployer's key is for deploying alone: at the end it holds nothing and may do nothing. */
function problemsOfDeployer({ chainId, deployer }: Deployment, parameters: Parameters): string[] {
  const { allocation, fees, timelock } = parameters;
  const problems = allocation
    .filter(({ to }) => to === deployer)
    .map(
      ({ name }) =>
        `allocation gives ${name} to the deployer ${deployer}, who must hold no DIMT: name another account.`,
    );
  if (chainId === localChain) return problems;
  const named = { "timelock.foundation": timelock.foundation, "fees.treasury": fees.treasury };
  for (const [path, account] of Object.entries(named)) {
    if (account === undefined || account !== deployer) continue;
    problems.push(`${path} is the deployer ${deployer}, whose key is for deploying alone: name another account.`);
  }
  return problems;
}
