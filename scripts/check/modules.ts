import { parseAbi, parseAbiItem, type Address } from "viem";

import type { Fact } from "./Fact.ts";
import { logsSince } from "./logsSince.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const custodyAbi = parseAbi([
  "function moduleRights(address) view returns ((uint8 rights, uint8 nextRights, uint40 readyAt))",
]);
const scheduled = parseAbiItem("event ModuleScheduled(address indexed module, uint8 rights, uint40 readyAt)");

/** What each right is called, and which contract has it. */
const rights = { RecordDuty: 1, GatewayDuty: 1, AnswerFaults: 2 };

/** Which modules may prove service and faults, and that no other has or will have a right. */
export async function moduleFacts(subject: Subject): Promise<Fact[]> {
  const known = Object.entries(rights).map(([name, right]) => ({ name, right, address: addressOf(subject, name) }));
  const others = (await everScheduled(subject)).filter((module) => known.every(({ address }) => address !== module));
  const facts = [...known, ...others.map((address) => ({ name: address, right: 0, address }))];
  return [
    ...(await wiringFacts(subject, [
      ["RecordDuty", "FEE_ROUTER", "FeeRouter"],
      ["RecordDuty", "SERVICE_PROVIDERS", "ServiceProviders"],
      ["RecordDuty", "DIMT", "DIMToken"],
      ["GatewayDuty", "SERVICE_PROVIDERS", "ServiceProviders"],
      ["AnswerFaults", "CUSTODY", "ServiceProviders"],
    ])),
    ...(await Promise.all(facts.map((module) => rightsFacts(subject, module)))).flat(),
  ];
}

async function rightsFacts(subject: Subject, module: { name: string; right: number; address: Address }) {
  const { read } = contractOf(subject, "ServiceProviders", custodyAbi);
  const { rights: now, nextRights } = await read.moduleRights([module.address]);
  return [
    { what: `The rights of the module ${module.name}`, is: now, should: module.right },
    { what: `The scheduled rights of the module ${module.name}`, is: nextRights, should: module.right },
  ];
}

/** Every module that was ever given or denied a right. */
async function everScheduled(subject: Subject): Promise<Address[]> {
  const { chain } = subject.deployment;
  const address = addressOf(subject, "ServiceProviders");
  const fromBlock = BigInt(subject.manifest.block);
  const logs = await logsSince(fromBlock, await chain.getBlockNumber(), (from, to) =>
    chain.getLogs({ address, event: scheduled, fromBlock: from, toBlock: to, strict: true }),
  );
  return [...new Set(logs.map(({ args }) => args.module))];
}
