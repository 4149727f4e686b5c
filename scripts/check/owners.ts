import type { Fact } from "./Fact.ts";
import { type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const owned = ["ANSRegistry", "NameRegistrar", "FeeRouter", "ServiceProviders", "RecordDuty", "AnswerFaults"];

/** That the timelock owns whatever can be owned. */
export async function ownerFacts(subject: Subject): Promise<Fact[]> {
  const committee = subject.parameters.validators === undefined ? [] : ["ValidatorCommittee"];
  return await wiringFacts(
    subject,
    [...owned, ...committee].map((contract) => [contract, "owner", "ANSTimelock"] as const),
  );
}
