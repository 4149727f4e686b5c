import { namehash, parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const registryAbi = parseAbi([
  "function GRACE_PERIOD() view returns (uint40)",
  "function registrarOf(bytes32) view returns (address)",
  "function defaultResolver() view returns (address)",
  "function reverseRegistrar() view returns (address)",
]);

/** Who owns the root, who registers under the top-level name, and where names resolve. */
export async function registryFacts(subject: Subject): Promise<Fact[]> {
  const { tld, gracePeriod } = subject.parameters;
  const { read } = contractOf(subject, "ANSRegistry", registryAbi);
  return [
    { what: "ANSRegistry.GRACE_PERIOD()", is: await read.GRACE_PERIOD(), should: gracePeriod },
    {
      what: `ANSRegistry.registrarOf(${tld})`,
      is: await read.registrarOf([namehash(tld)]),
      should: addressOf(subject, "NameRegistrar"),
    },
    {
      what: "ANSRegistry.defaultResolver()",
      is: await read.defaultResolver(),
      should: addressOf(subject, "PublicResolver"),
    },
    {
      what: "ANSRegistry.reverseRegistrar()",
      is: await read.reverseRegistrar(),
      should: addressOf(subject, "ReverseRegistrar"),
    },
  ];
}
