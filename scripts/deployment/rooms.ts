import { governanceModule } from "../modules/governance.ts";
import { registrarModule } from "../modules/registrar.ts";
import { registryModule } from "../modules/registry.ts";
import { resolversModule } from "../modules/resolvers.ts";
import { tokenModule } from "../modules/token.ts";
import type { Parameters } from "../parameters/Parameters.ts";

/** All rooms of ANS, wired and handed over to governance. */
export function allRooms(parameters: Parameters, vestingStart: bigint) {
  const token = tokenModule(parameters, vestingStart);
  const registry = registryModule(parameters);
  const registrar = registrarModule(parameters, token, registry);
  const resolvers = resolversModule(parameters, registry);
  return governanceModule(parameters, { registry, registrar, resolvers });
}
