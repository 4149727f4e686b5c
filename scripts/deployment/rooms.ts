import { dutiesModule } from "../modules/duties.ts";
import { feesModule } from "../modules/fees.ts";
import { governanceModule } from "../modules/governance.ts";
import { registrarModule } from "../modules/registrar.ts";
import { registryModule } from "../modules/registry.ts";
import { resolversModule } from "../modules/resolvers.ts";
import { stakingModule } from "../modules/staking.ts";
import { timelockModule } from "../modules/timelock.ts";
import { tokenModule } from "../modules/token.ts";
import type { Parameters } from "../parameters/Parameters.ts";

/** All rooms of ANS, wired and handed over to governance. */
export function allRooms(parameters: Parameters, vestingStart: bigint) {
  const token = tokenModule(parameters, vestingStart);
  const timelock = timelockModule(parameters);
  const staking = stakingModule(parameters, token);
  const registry = registryModule(parameters);
  const registrar = registrarModule(parameters, token, registry);
  const fees = feesModule(parameters, { token, timelock, staking, registrar });
  const duties = dutiesModule(staking, fees);
  const resolvers = resolversModule(parameters, { registry, staking });
  return governanceModule(parameters, { timelock, staking, registry, registrar, fees, duties, resolvers });
}
