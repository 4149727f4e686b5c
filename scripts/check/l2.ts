import { parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const abi = parseAbi(["function REGISTRY() view returns (address)", "function VERIFIER() view returns (address)"]);

/** Which registry the resolvers of L2s believe, and that their verifiers are there. What is on the L2 is not read. */
export async function l2Facts(subject: Subject): Promise<Fact[]> {
  const names = Object.keys(subject.manifest.contracts).filter((name) => name.startsWith("L2Resolver_"));
  const facts = names.map(async (name): Promise<Fact[]> => {
    const { read } = contractOf(subject, name, abi);
    const verifier = await read.VERIFIER();
    const code = await subject.deployment.chain.getCode({ address: verifier });
    return [
      { what: `${name}.REGISTRY()`, is: await read.REGISTRY(), should: addressOf(subject, "ANSRegistry") },
      { what: `The code of the verifier of ${name}`, is: code === undefined ? "absent" : "there", should: "there" },
    ];
  });
  return (await Promise.all(facts)).flat();
}
