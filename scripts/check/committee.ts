import { parseAbiItem } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const changed = parseAbiItem("event CommitteeChanged(uint64 indexed epoch, address[] keys)");

/** Who made the first blocks of a sovereign chain; nothing elsewhere. */
export async function committeeFacts(subject: Subject): Promise<Fact[]> {
  const { parameters, manifest, deployment } = subject;
  const deployed = manifest.contracts.ValidatorCommittee;
  const there = { what: "ValidatorCommittee is deployed", is: deployed !== undefined };
  if (parameters.validators === undefined) return [{ ...there, should: false }];
  if (deployed === undefined) return [{ ...there, should: true }];
  const [first] = await deployment.chain.getLogs({
    address: addressOf(subject, "ValidatorCommittee"),
    event: changed,
    fromBlock: BigInt(deployed.block),
    toBlock: BigInt(deployed.block),
    strict: true,
  });
  return [
    ...(await wiringFacts(subject, [["ValidatorCommittee", "SEATS", "ServiceProviders"]])),
    { what: "The founders of ValidatorCommittee", is: first?.args.keys, should: parameters.validators.founders },
  ];
}
