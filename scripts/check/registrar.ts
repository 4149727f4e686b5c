import { namehash, parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { contractOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const registrarAbi = parseAbi([
  "function TLD() view returns (bytes32)",
  "function MIN_COMMITMENT_AGE() view returns (uint256)",
  "function MAX_COMMITMENT_AGE() view returns (uint256)",
  "function isReserved(string) view returns (bool)",
]);
const pricesAbi = parseAbi([
  "function pricePerYear(uint256) view returns (uint256)",
  "function premiumStart() view returns (uint256)",
]);

/** What names cost, how they are committed to, and which cannot be registered. */
export async function registrarFacts(subject: Subject): Promise<Fact[]> {
  return [...(await ownFacts(subject)), ...(await priceFacts(subject)), ...(await reservedFacts(subject))];
}

async function ownFacts(subject: Subject): Promise<Fact[]> {
  const { tld, commitments } = subject.parameters;
  const { read } = contractOf(subject, "NameRegistrar", registrarAbi);
  return [
    ...(await wiringFacts(subject, [
      ["NameRegistrar", "DIMT", "DIMToken"],
      ["NameRegistrar", "REGISTRY", "ANSRegistry"],
      ["NameRegistrar", "RECORD_WRITER", "RecordWriter"],
      ["NameRegistrar", "feeRouter", "FeeRouter"],
      ["RecordWriter", "REGISTRAR", "NameRegistrar"],
    ])),
    { what: "NameRegistrar.TLD()", is: await read.TLD(), should: namehash(tld) },
    {
      what: "NameRegistrar.MIN_COMMITMENT_AGE()",
      is: await read.MIN_COMMITMENT_AGE(),
      should: `${commitments.minAge}`,
    },
    {
      what: "NameRegistrar.MAX_COMMITMENT_AGE()",
      is: await read.MAX_COMMITMENT_AGE(),
      should: `${commitments.maxAge}`,
    },
  ];
}

async function priceFacts(subject: Subject): Promise<Fact[]> {
  const { perYear, premiumStart } = subject.parameters.prices;
  const { read } = contractOf(subject, "NameRegistrar", pricesAbi);
  const prices = perYear.map(async (should, i) => {
    const what = `NameRegistrar.pricePerYear(${i + 1}) in DIMT wei`;
    return { what, is: await read.pricePerYear([BigInt(i + 1)]), should };
  });
  return [
    { what: "NameRegistrar.premiumStart() in DIMT wei", is: await read.premiumStart(), should: premiumStart },
    ...(await Promise.all(prices)),
  ];
}

async function reservedFacts(subject: Subject): Promise<Fact[]> {
  const { read } = contractOf(subject, "NameRegistrar", registrarAbi);
  const facts = subject.parameters.reservedWords.map(async (word) => {
    const reserved = await read.isReserved([word]);
    return { what: `The reserved word ${word}`, is: reserved ? "reserved" : "free for all", should: "reserved" };
  });
  return Promise.all(facts);
}
