import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";
import type { RegistryModule } from "./registry.ts";
import type { TokenModule } from "./token.ts";

const wordsPerTransaction = 40;

/** What sells names: the registrar with its prices. The deployer owns it until the hand-over. */
export function registrarModule(parameters: Parameters, tokenRoom: TokenModule, registryRoom: RegistryModule) {
  const { tld, commitments, prices: figures, reservedWords } = parameters;
  return buildModule("Registrar", (m) => {
    const { dimt } = m.useModule(tokenRoom);
    const { registry } = m.useModule(registryRoom);
    const deployer = m.getAccount(0);

    const registrar = m.contract("NameRegistrar", [
      deployer,
      dimt,
      registry,
      tld,
      figures.perYear,
      figures.premiumStart,
      commitments.minAge,
      commitments.maxAge,
    ]);
    m.call(registry, "setRegistrar", [tld, registrar]);
    chunks(reservedWords).forEach((words, i) => m.call(registrar, "setReserved", [words, true], { id: `reserve${i}` }));
    return { registrar };
  });
}

/** The module {@link registrarModule} makes. */
export type RegistrarModule = ReturnType<typeof registrarModule>;

function chunks(words: string[]): string[][] {
  const count = Math.ceil(words.length / wordsPerTransaction);
  return Array.from({ length: count }, (_, i) => words.slice(i * wordsPerTransaction, (i + 1) * wordsPerTransaction));
}
