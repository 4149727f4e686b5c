import { keccak256, parseAbi, parseAbiItem, stringToBytes, zeroAddress, zeroHash, type Address, type Hex } from "viem";

import type { Fact } from "./Fact.ts";
import { logsSince } from "./logsSince.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const timelockAbi = parseAbi([
  "function getMinDelay() view returns (uint256)",
  "function LEAST_DELAY() view returns (uint256)",
  "function FOUNDATION() view returns (address)",
]);
const handoverAbi = parseAbi(["function stage() view returns (uint8)"]);
const granted = parseAbiItem(
  "event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)",
);
const revoked = parseAbiItem(
  "event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)",
);
const vetoEnded = parseAbiItem("event VetoEnded()");

/** The stages of IHandoverController.Stage. */
const [shared, led, community] = [1, 2, 3];

const role = (name: string) => keccak256(stringToBytes(name));

/** The delay, and exactly who may propose, cancel, execute and administer at this stage: the deployer is nobody. */
export async function timelockFacts(subject: Subject): Promise<Fact[]> {
  const { delay, foundation } = subject.parameters.timelock;
  const { read } = contractOf(subject, "ANSTimelock", timelockAbi);
  const stage = await contractOf(subject, "HandoverController", handoverAbi).read.stage();
  const least = stage === shared ? Math.max(delay, subject.parameters.handover.sharedDelay) : delay;
  return [
    { what: "ANSTimelock.getMinDelay()", is: await read.getMinDelay(), should: `${least}` },
    { what: "ANSTimelock.LEAST_DELAY()", is: await read.LEAST_DELAY(), should: `${delay}` },
    { what: "ANSTimelock.FOUNDATION()", is: await read.FOUNDATION(), should: foundation },
    ...(await roleFacts(subject, stage)),
  ];
}

async function roleFacts(subject: Subject, stage: number): Promise<Fact[]> {
  const { foundation } = subject.parameters.timelock;
  const governor = addressOf(subject, "ANSGovernor");
  const members = await membersOf(subject);
  const fact = (what: string, id: Hex, should: string[]) => ({
    what: `The holders of the timelock's role ${what}`,
    is: (members.get(id) ?? []).toSorted(),
    should: should.toSorted(),
  });
  const vetoes = stage !== community && !(stage === led && (await hasVetoEnded(subject)));
  return [
    fact("PROPOSER", role("PROPOSER_ROLE"), [
      ...(stage < led ? [foundation] : []),
      ...(stage >= shared ? [governor] : []),
    ]),
    fact("CANCELLER", role("CANCELLER_ROLE"), [...(vetoes ? [foundation] : []), ...(stage >= led ? [governor] : [])]),
    fact("EXECUTOR", role("EXECUTOR_ROLE"), [zeroAddress]),
    fact("DEFAULT_ADMIN", zeroHash, [addressOf(subject, "HandoverController")]),
  ];
}

async function hasVetoEnded(subject: Subject): Promise<boolean> {
  const { chain } = subject.deployment;
  const address = addressOf(subject, "HandoverController");
  const logs = await logsSince(BigInt(subject.manifest.block), await chain.getBlockNumber(), (from, to) =>
    chain.getLogs({ address, event: vetoEnded, fromBlock: from, toBlock: to }),
  );
  return logs.length > 0;
}

/** Who holds which role now, from all grants and revocations there ever were. */
async function membersOf(subject: Subject): Promise<Map<Hex, Address[]>> {
  const { chain } = subject.deployment;
  const address = addressOf(subject, "ANSTimelock");
  const fromBlock = BigInt(subject.manifest.block);
  const logs = await logsSince(fromBlock, await chain.getBlockNumber(), (from, to) =>
    chain.getLogs({ address, events: [granted, revoked], fromBlock: from, toBlock: to, strict: true }),
  );
  const members = new Map<Hex, Address[]>();
  for (const { eventName, args } of logs) {
    const others = (members.get(args.role) ?? []).filter((account) => account !== args.account);
    members.set(args.role, eventName === "RoleGranted" ? [...others, args.account] : others);
  }
  return members;
}
