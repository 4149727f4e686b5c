import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";
import type { RegistrarModule } from "./registrar.ts";
import type { StakingModule } from "./staking.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/** The rooms that fees go through. */
type Rooms = { token: TokenModule; timelock: TimelockModule; staking: StakingModule; registrar: RegistrarModule };

/** The pool of IFeeRouter.Pool that pays for verifying records. */
const verifierPool = 0;

/** Where the fees go: the router, and the duty that earns the verifier's share. The deployer owns both for now. */
export function feesModule({ fees }: Parameters, rooms: Rooms) {
  return buildModule("Fees", (m) => {
    const { dimt } = m.useModule(rooms.token);
    const { timelock } = m.useModule(rooms.timelock);
    const { custody } = m.useModule(rooms.staking);
    const { registrar } = m.useModule(rooms.registrar);
    const deployer = m.getAccount(0);

    const treasury = fees.treasury ?? timelock;
    const feeRouter = m.contract("FeeRouter", [deployer, dimt, registrar, custody, treasury]);
    const recordDuty = m.contract("RecordDuty", [deployer, feeRouter]);
    m.call(feeRouter, "setShares", [fees.shares]);
    m.call(feeRouter, "setPayee", [verifierPool, recordDuty]);
    m.call(registrar, "setFeeRouter", [feeRouter]);
    return { feeRouter, recordDuty };
  });
}

/** The module {@link feesModule} makes. */
export type FeesModule = ReturnType<typeof feesModule>;
