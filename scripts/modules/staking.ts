import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";
import type { TokenModule } from "./token.ts";

/**
 * The custody of the seats, with the reserve of rewards in it, and what people read of the seats. The custody makes the
 * operator keys, the votes and its other half itself. The deployer owns it until the hand-over.
 */
export function stakingModule({ allocation, staking }: Parameters, tokenRoom: TokenModule) {
  return buildModule("Staking", (m) => {
    const { dimt } = m.useModule(tokenRoom);
    const serviceProviders = m.contract("ServiceProviders", [m.getAccount(0), dimt]);
    // One half of the custody's functions is not in its own ABI.
    const custody = m.contractAt("IServiceProviders", serviceProviders);
    m.call(custody, "setParameters", [staking]);
    const profiles = m.contract("SeatProfiles", [serviceProviders]);
    const lens = m.contract("SPLens", [serviceProviders]);

    const reserve = allocation.reduce((sum, part) => (part.reserve === true ? sum + part.amount : sum), 0n);
    const approved = m.call(dimt, "approve", [serviceProviders, reserve], { id: "approveReserve" });
    m.call(custody, "fundReserve", [reserve], { after: [approved] });
    return { serviceProviders, custody, profiles, lens };
  });
}

/** The module {@link stakingModule} makes. */
export type StakingModule = ReturnType<typeof stakingModule>;
