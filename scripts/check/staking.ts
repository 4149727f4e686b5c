import { parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { contractOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const custodyAbi = parseAbi([
  "struct Figures { uint96 seatCapPerDay; uint96 minSelf; uint24 lease; uint24 unbondSelf; uint24 unbondDelegation; uint8 maxSlashesPerDay; uint8 maxDisplacementsPerDay; }",
  "function parameters() view returns (Figures)",
]);

/** What the custody of the seats is made of, its figures, and what people read of the seats. */
export async function stakingFacts(subject: Subject): Promise<Fact[]> {
  const { read } = contractOf(subject, "ServiceProviders", custodyAbi);
  const { seatCapPerDay, minSelf, ...rest } = await read.parameters();
  return [
    ...(await wiringFacts(subject, [
      ["ServiceProviders", "DIMT", "DIMToken"],
      ["ServiceProviders", "SEAT_KEYS", "SeatKeys"],
      ["ServiceProviders", "SEAT_VOTES", "SeatVotes"],
      ["ServiceProviders", "EXTENSION", "ServiceProvidersExtension"],
      ["ServiceProviders", "guardian", "Guardian"],
      ["SeatKeys", "CUSTODY", "ServiceProviders"],
      ["SeatVotes", "CUSTODY", "ServiceProviders"],
      ["SeatProfiles", "CUSTODY", "ServiceProviders"],
      ["SPLens", "CUSTODY", "ServiceProviders"],
    ])),
    ...figureFacts({ seatCapPerDay, minSelf, ...rest }, subject.parameters.staking),
  ];
}

/** One fact for each figure. */
function figureFacts(is: Record<string, unknown>, should: Record<string, unknown>): Fact[] {
  return Object.entries(should).map(([name, figure]) => ({
    what: `ServiceProviders.parameters().${name}`,
    is: is[name],
    should: figure,
  }));
}
