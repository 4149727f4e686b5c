import { getContract, type Abi, type Address, type GetContractReturnType, type PublicClient } from "viem";

import type { Deployment } from "../deployment/Deployment.ts";
import { DeploymentError } from "../deployment/DeploymentError.ts";
import type { Manifest } from "../deployment/manifest.ts";
import type { Plan } from "../deployment/plan.ts";
import type { Parameters } from "../parameters/Parameters.ts";

/** A deployment under examination: what is on chain and what it was meant to be. */
export type Subject = { deployment: Deployment; manifest: Manifest; plan: Plan; parameters: Parameters };

/** The address of a contract in the manifest. */
export function addressOf({ manifest }: Subject, name: string): Address {
  const contract = manifest.contracts[name];
  if (contract === undefined)
    throw new DeploymentError(`The manifest has no ${name}: deploy again, with npm run deploy.`);
  return contract.address;
}

/** A contract in the manifest, to read with the functions of `abi`. */
export function contractOf<const A extends Abi>(
  subject: Subject,
  name: string,
  abi: A,
): GetContractReturnType<A, PublicClient> {
  return getContract({ address: addressOf(subject, name), abi, client: subject.deployment.chain });
}
