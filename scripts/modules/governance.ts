import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";
import type { DutiesModule } from "./duties.ts";
import type { FeesModule } from "./fees.ts";
import type { RegistrarModule } from "./registrar.ts";
import type { RegistryModule } from "./registry.ts";
import type { ResolversModule } from "./resolvers.ts";
import type { StakingModule } from "./staking.ts";
import type { TimelockModule } from "./timelock.ts";

/** The rooms that governance takes over. */
type Rooms = {
  timelock: TimelockModule;
  staking: StakingModule;
  registry: RegistryModule;
  registrar: RegistrarModule;
  fees: FeesModule;
  duties: DutiesModule;
  resolvers: ResolversModule;
};

/**
 * The governor, the hand-over from the foundation to the service providers, and the transfer to the timelock of
 * everything the deployer owned while wiring. The timelock has no administrator but the hand-over, so the deployer is
 * left without any right.
 */
export function governanceModule({ governance, handover: figures, validators }: Parameters, rooms: Rooms) {
  return buildModule("Governance", (m) => {
    const { timelock } = m.useModule(rooms.timelock);
    const { serviceProviders, custody } = m.useModule(rooms.staking);
    const { registry } = m.useModule(rooms.registry);
    const { registrar } = m.useModule(rooms.registrar);
    const { feeRouter, recordDuty } = m.useModule(rooms.fees);
    const { answerFaults } = m.useModule(rooms.duties);
    m.useModule(rooms.resolvers);

    if (validators !== undefined) m.contract("ValidatorCommittee", [timelock, custody, validators.founders]);
    const votes = m.staticCall(custody, "SEAT_VOTES");
    const governor = m.contract("ANSGovernor", [votes, timelock, governance]);
    const handover = m.contract("HandoverController", [governor, figures]);
    m.call(timelock, "appoint", [handover]);
    const guarded = m.call(custody, "setGuardian", [m.staticCall(handover, "GUARDIAN")]);

    const wired = [guarded, rooms.staking, rooms.registrar, rooms.fees, rooms.duties, rooms.resolvers];
    const owned = { registry, registrar, feeRouter, serviceProviders, recordDuty, answerFaults };
    for (const [id, contract] of Object.entries(owned)) {
      m.call(contract, "transferOwnership", [timelock], { id: `handOver_${id}`, after: wired });
    }
    return { timelock, governor, handover };
  });
}
