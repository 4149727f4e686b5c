import type { Address } from "viem";

import type { CallableName } from "./abis.ts";

/** A call of a contract of the deployment; at `address`, if not at the deployment's own contract. */
export type Call = {
  contract: CallableName;
  functionName: string;
  args: readonly unknown[];
  address?: Address | undefined;
};
