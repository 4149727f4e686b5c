import type { Parameters } from "../parameters/Parameters.ts";
import { ParameterError } from "../parameters/read.ts";
import { problemsOf } from "../parameters/rules.ts";
import type { Deployment } from "./Deployment.ts";

const localChain = 31_337;

/** Refuses parameters that make no sense, or not on this network: one line a problem, each saying what to do. */
export function checkNetwork({ chainId, deployer }: Deployment, parameters: Parameters): void {
  const problems = problemsOf(parameters);
  if (parameters.chainId !== chainId) {
    problems.unshift(
      `The parameters are for chain ${parameters.chainId}, the network is chain ${chainId}: choose other parameters or another network.`,
    );
  }
  const { proposers, executors } = parameters.timelock;
  if (chainId !== localChain && deployer !== undefined && [...proposers, ...executors].includes(deployer)) {
    problems.push(
      `The timelock lists the deployer ${deployer}, whose key is for deploying alone: name another account.`,
    );
  }
  if (problems.length > 0) throw new ParameterError(problems.join("\n"));
}
