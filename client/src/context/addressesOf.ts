import type { Address } from "viem";

import type { ContractName, Manifest } from "./Manifest.ts";

/** The address of each contract of a deployment. */
export function addressesOf({ contracts }: Manifest): Record<ContractName, Address> {
  return {
    DIMToken: contracts.DIMToken.address,
    ANSRegistry: contracts.ANSRegistry.address,
    NameRegistrar: contracts.NameRegistrar.address,
    RecordWriter: contracts.RecordWriter.address,
    FeeRouter: contracts.FeeRouter.address,
    PublicResolver: contracts.PublicResolver.address,
    ReverseRegistrar: contracts.ReverseRegistrar.address,
    UniversalResolver: contracts.UniversalResolver.address,
    TimelockController: contracts.TimelockController.address,
  };
}
