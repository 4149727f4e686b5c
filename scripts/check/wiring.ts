import { parseAbi, type Abi } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, type Subject } from "./Subject.ts";

/** That a contract's getter, which takes nothing, names another contract of the manifest. */
export async function wiringFacts(
  subject: Subject,
  wires: readonly (readonly [contract: string, getter: string, other: string])[],
): Promise<Fact[]> {
  const facts = wires.map(async ([contract, getter, other]) => ({
    what: `${contract}.${getter}()`,
    is: await addressAt(subject, contract, getter),
    should: addressOf(subject, other),
  }));
  return await Promise.all(facts);
}

async function addressAt(subject: Subject, contract: string, getter: string): Promise<unknown> {
  const abi: Abi = parseAbi([`function ${getter}() view returns (address)`]);
  const address = addressOf(subject, contract);
  return await subject.deployment.chain.readContract({ address, abi, functionName: getter });
}
