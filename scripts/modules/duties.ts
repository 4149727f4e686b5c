import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { FeesModule } from "./fees.ts";
import type { StakingModule } from "./staking.ts";

/** The bits of IStakingParameters.SERVICE_RIGHT and SLASH_RIGHT. */
const [serviceRight, slashRight] = [1, 2];

/**
 * What proves that a seat serves, or that it lied, with the rights for that. They hold at once, as nobody can have
 * joined before the custody is known.
 */
export function dutiesModule(stakingRoom: StakingModule, feesRoom: FeesModule) {
  return buildModule("Duties", (m) => {
    const { custody } = m.useModule(stakingRoom);
    const { recordDuty } = m.useModule(feesRoom);
    const gatewayDuty = m.contract("GatewayDuty", [custody]);
    const answerFaults = m.contract("AnswerFaults", [custody, m.getAccount(0)]);
    m.call(custody, "scheduleModule", [recordDuty, serviceRight], { id: "rights_RecordDuty" });
    m.call(custody, "scheduleModule", [gatewayDuty, serviceRight], { id: "rights_GatewayDuty" });
    m.call(custody, "scheduleModule", [answerFaults, slashRight], { id: "rights_AnswerFaults" });
    return { gatewayDuty, answerFaults };
  });
}

/** The module {@link dutiesModule} makes. */
export type DutiesModule = ReturnType<typeof dutiesModule>;
