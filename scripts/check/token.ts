import { getAddress, parseAbi, parseAbiItem, zeroAddress } from "viem";

import type { Allocation } from "../parameters/Parameters.ts";
import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const day = 86_400;
const tokenAbi = parseAbi([
  "function totalSupply() view returns (uint256)",
  "function balanceOf(address) view returns (uint256)",
]);
const vestingAbi = parseAbi([
  "function owner() view returns (address)",
  "function start() view returns (uint256)",
  "function duration() view returns (uint256)",
  "function cliff() view returns (uint256)",
  "function released(address) view returns (uint256)",
]);
const transferred = parseAbiItem("event Transfer(address indexed from, address indexed to, uint256 value)");

/** The supply, who it was allotted to, and the wallets that vest. */
export async function tokenFacts(subject: Subject): Promise<Fact[]> {
  const { allocation } = subject.parameters;
  const supply = await contractOf(subject, "DIMToken", tokenAbi).read.totalSupply();
  const wallets = await Promise.all(allocation.map((part) => vestingFacts(subject, part)));
  return [
    { what: "DIMToken.totalSupply()", is: supply, should: allocation.reduce((sum, { amount }) => sum + amount, 0n) },
    ...(await allotmentFacts(subject)),
    ...wallets.flat(),
  ];
}

/** What the token's constructor gave to whom, whatever they did with it since. */
async function allotmentFacts(subject: Subject): Promise<Fact[]> {
  const { allocation } = subject.parameters;
  const block = BigInt(subject.manifest.contracts.DIMToken.block);
  const minted = await subject.deployment.chain.getLogs({
    address: addressOf(subject, "DIMToken"),
    event: transferred,
    args: { from: zeroAddress },
    fromBlock: block,
    toBlock: block,
  });
  const facts = allocation.map((part) => {
    const holder = holderOf(subject, part);
    const got = minted.filter(({ args }) => args.to === holder).reduce((sum, { args }) => sum + (args.value ?? 0n), 0n);
    return { what: `The DIMT wei allotted to ${part.name} (${holder})`, is: got, should: part.amount };
  });
  return [...facts, { what: "The number of allotments", is: minted.length, should: allocation.length }];
}

/** Who the constructor gave a part to: the reserve was the deployer's until the custody was there. */
function holderOf(subject: Subject, { name, to, vesting }: Allocation) {
  if (to === undefined) return subject.plan.deployer;
  return vesting === undefined ? getAddress(to) : addressOf(subject, `${name}Vesting`);
}

async function vestingFacts(subject: Subject, { name, to, amount, vesting }: Allocation): Promise<Fact[]> {
  if (vesting === undefined) return [];
  const contract = `${name}Vesting`;
  const { read } = contractOf(subject, contract, vestingAbi);
  const start = vesting.start ?? subject.plan.vestingStart;
  const held = await contractOf(subject, "DIMToken", tokenAbi).read.balanceOf([addressOf(subject, contract)]);
  const released = await read.released([addressOf(subject, "DIMToken")]);
  return [
    { what: `${contract}.owner()`, is: await read.owner(), should: to },
    { what: `${contract}.start()`, is: await read.start(), should: `${start}` },
    { what: `${contract}.duration()`, is: await read.duration(), should: `${vesting.days * day}` },
    { what: `${contract}.cliff()`, is: await read.cliff(), should: `${start + vesting.cliffDays * day}` },
    { what: `${contract} holds or released all of its DIMT`, is: held + released >= amount, should: true },
  ];
}
