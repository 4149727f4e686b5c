import { parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { contractOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const governorAbi = parseAbi([
  "function votingDelay() view returns (uint256)",
  "function votingPeriod() view returns (uint256)",
  "function lateQuorumVoteExtension() view returns (uint48)",
  "function proposalThreshold() view returns (uint256)",
  "function quorumNumerator() view returns (uint256)",
]);
const handoverAbi = parseAbi([
  "struct Figures { uint16[3] seats; uint32[3] ages; uint32 hold; uint32 veto; uint16 proposals; uint32 sharedDelay; }",
  "function figures() view returns (Figures)",
  "function FOUNDATION() view returns (address)",
]);

/** How service providers vote, and how the foundation hands over to them. */
export async function governanceFacts(subject: Subject): Promise<Fact[]> {
  return [
    ...(await wiringFacts(subject, [
      ["ANSGovernor", "token", "SeatVotes"],
      ["ANSGovernor", "timelock", "ANSTimelock"],
      ["HandoverController", "GOVERNOR", "ANSGovernor"],
      ["HandoverController", "TIMELOCK", "ANSTimelock"],
      ["HandoverController", "GUARDIAN", "Guardian"],
      ["Guardian", "CUSTODY", "ServiceProviders"],
    ])),
    ...(await voteFacts(subject)),
    ...(await handoverFacts(subject)),
  ];
}

async function voteFacts(subject: Subject): Promise<Fact[]> {
  const { votingDelay, votingPeriod, lateQuorumExtension, proposalThreshold, quorumPercent } =
    subject.parameters.governance;
  const { read } = contractOf(subject, "ANSGovernor", governorAbi);
  return [
    { what: "ANSGovernor.votingDelay()", is: await read.votingDelay(), should: `${votingDelay}` },
    { what: "ANSGovernor.votingPeriod()", is: await read.votingPeriod(), should: `${votingPeriod}` },
    {
      what: "ANSGovernor.lateQuorumVoteExtension()",
      is: await read.lateQuorumVoteExtension(),
      should: lateQuorumExtension,
    },
    { what: "ANSGovernor.proposalThreshold()", is: await read.proposalThreshold(), should: `${proposalThreshold}` },
    { what: "ANSGovernor.quorumNumerator()", is: await read.quorumNumerator(), should: `${quorumPercent}` },
  ];
}

async function handoverFacts(subject: Subject): Promise<Fact[]> {
  const { handover, timelock } = subject.parameters;
  const { read } = contractOf(subject, "HandoverController", handoverAbi);
  return [
    { what: "HandoverController.figures()", is: await read.figures(), should: handover },
    { what: "HandoverController.FOUNDATION()", is: await read.FOUNDATION(), should: timelock.foundation },
  ];
}
