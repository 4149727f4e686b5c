import type { AnsError } from "./AnsError.ts";
import { ContractRefusedError } from "./contract.ts";
import { governanceErrors } from "./governanceErrors.ts";
import { governorErrors } from "./governorErrors.ts";
import { handoverErrors } from "./handoverErrors.ts";
import type { Hints } from "./Hints.ts";
import { innerError } from "./innerError.ts";
import { labelErrors } from "./labelErrors.ts";
import { offchainErrors } from "./offchainErrors.ts";
import { registrarErrors } from "./registrarErrors.ts";
import { registryErrors } from "./registryErrors.ts";
import { resolverErrors } from "./resolverErrors.ts";
import { stakingErrors } from "./stakingErrors.ts";
import { stakingModuleErrors } from "./stakingModuleErrors.ts";
import { timelockErrors } from "./timelockErrors.ts";
import { tokenErrors } from "./tokenErrors.ts";

/** Says what one custom error of a contract means. */
export type Explainer = (args: readonly unknown[], hints: Hints) => AnsError | string;

/** What each custom error of the contracts means, by its Solidity name. */
export const explainers: Readonly<Record<string, Explainer>> = {
  ...labelErrors,
  ...registryErrors,
  ...registrarErrors,
  ...tokenErrors,
  ...resolverErrors,
  ...offchainErrors,
  ...governanceErrors,
  ...governorErrors,
  ...handoverErrors,
  ...timelockErrors,
  ...stakingErrors,
  ...stakingModuleErrors,
};

/**
 * The error to throw for a custom error of a contract.
 *
 * @example
 * contractError("CommitmentTooYoung", [1_800_000_000n]).message; // "The commitment can be used from 2027-01-15 …"
 */
export function contractError(
  errorName: string,
  args: readonly unknown[],
  hints: Hints = {},
  cause?: unknown,
): AnsError {
  // The universal resolver passes on what a resolver has to say.
  const inner = errorName === "ResolverError" ? innerError(args[0]) : undefined;
  if (inner !== undefined) return contractError(inner.errorName, inner.args, hints, cause);
  const explained = Object.hasOwn(explainers, errorName) ? explainers[errorName]?.(args, hints) : undefined;
  if (explained !== undefined && typeof explained !== "string") {
    explained.cause ??= cause;
    return explained;
  }
  const words = args.map(String).join(", ");
  const where = hints.contract ?? "The contract";
  return new ContractRefusedError(explained ?? `${where} refused the call: ${errorName}(${words}).`, errorName, args, {
    cause,
  });
}
