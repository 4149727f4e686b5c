import { parseAbi, parseAbiItem } from "viem";

import type { Fact } from "./Fact.ts";
import { logsSince } from "./logsSince.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const tokenAbi = parseAbi([
  "function balanceOf(address) view returns (uint256)",
  "function allowance(address,address) view returns (uint256)",
]);
const custodyAbi = parseAbi([
  "function reserve() view returns (uint256)",
  "function seatCount() view returns (uint24)",
]);
const funded = parseAbiItem("event ReserveFunded(address indexed from, uint256 amount)");

/** That the reserve of rewards went into the custody of the seats, all of it, and is covered by what the custody holds. */
export async function reserveFacts(subject: Subject): Promise<Fact[]> {
  const { deployer } = subject.plan;
  const custody = addressOf(subject, "ServiceProviders");
  const { read: dimt } = contractOf(subject, "DIMToken", tokenAbi);
  const { read } = contractOf(subject, "ServiceProviders", custodyAbi);
  const [reserve, held, seats] = await Promise.all([read.reserve(), dimt.balanceOf([custody]), read.seatCount()]);
  const given = await fundings(subject);
  const sum = (parts: typeof given) => parts.reduce((total, { amount }) => total + amount, 0n);
  const meant = subject.parameters.allocation.filter((part) => part.reserve === true);
  return [
    {
      what: "The DIMT wei that the deployer paid into the reserve",
      is: sum(given.filter(({ from }) => from === deployer)),
      should: meant.reduce((total, { amount }) => total + amount, 0n),
    },
    // Once there are seats, it flows.
    ...(seats === 0 ? [{ what: "ServiceProviders.reserve()", is: reserve, should: sum(given) }] : []),
    { what: "ServiceProviders.reserve() is covered by the custody's DIMT", is: held >= reserve, should: true },
    { what: "The DIMT wei that the deployer holds", is: await dimt.balanceOf([deployer]), should: 0n },
    {
      what: "The DIMT wei that the custody may take from the deployer",
      is: await dimt.allowance([deployer, custody]),
      should: 0n,
    },
  ];
}

/** Every payment into the reserve there ever was. */
async function fundings(subject: Subject) {
  const { chain } = subject.deployment;
  const address = addressOf(subject, "ServiceProviders");
  const fromBlock = BigInt(subject.manifest.block);
  const logs = await logsSince(fromBlock, await chain.getBlockNumber(), (from, to) =>
    chain.getLogs({ address, event: funded, fromBlock: from, toBlock: to, strict: true }),
  );
  return logs.map(({ args }) => args);
}
