import type { Address } from "viem";

import { type Manifest, type OfContracts, stakingContracts } from "./Manifest.ts";

/** The address of each contract of a deployment. */
export function addressesOf({ contracts }: Manifest): OfContracts<Address> {
  const addresses: OfContracts<Address> = {
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
  for (const name of stakingContracts) {
    const address = contracts[name]?.address;
    if (address !== undefined) addresses[name] = address;
  }
  return addresses;
}
