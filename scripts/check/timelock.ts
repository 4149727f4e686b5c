import { getAddress, keccak256, parseAbi, parseAbiItem, stringToBytes, zeroHash, type Address, type Hex } from "viem";

import type { Fact } from "./Fact.ts";
import { logsSince } from "./logsSince.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const timelockAbi = parseAbi(["function getMinDelay() view returns (uint256)"]);
const granted = parseAbiItem(
  "event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)",
);
const revoked = parseAbiItem(
  "event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)",
);

const role = (name: string) => keccak256(stringToBytes(name));

/** The delay, and exactly who may propose, cancel, execute and administer: the deployer must be nobody. */
export async function timelockFacts(subject: Subject): Promise<Fact[]> {
  const { delay, proposers, executors } = subject.parameters.timelock;
  const members = await membersOf(subject);
  const fact = (what: string, id: Hex, should: string[]) => ({
    what: `The holders of the timelock's role ${what}`,
    is: (members.get(id) ?? []).toSorted(),
    should: should.map((account) => getAddress(account)).toSorted(),
  });
  return [
    {
      what: "TimelockController.getMinDelay()",
      is: await contractOf(subject, "TimelockController", timelockAbi).read.getMinDelay(),
      should: `${delay}`,
    },
    fact("PROPOSER", role("PROPOSER_ROLE"), proposers),
    fact("CANCELLER", role("CANCELLER_ROLE"), proposers),
    fact("EXECUTOR", role("EXECUTOR_ROLE"), executors),
    fact("DEFAULT_ADMIN", zeroHash, [addressOf(subject, "TimelockController")]),
  ];
}

/** Who holds which role now, from all grants and revocations there ever were. */
async function membersOf(subject: Subject): Promise<Map<Hex, Address[]>> {
  const { chain } = subject.deployment;
  const address = addressOf(subject, "TimelockController");
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
