import { namehash, parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const registrarAbi = parseAbi([
  "function owner() view returns (address)",
  "function TLD() view returns (bytes32)",
  "function DIMT() view returns (address)",
  "function REGISTRY() view returns (address)",
  "function RECORD_WRITER() view returns (address)",
  "function MIN_COMMITMENT_AGE() view returns (uint256)",
  "function MAX_COMMITMENT_AGE() view returns (uint256)",
  "function feeRouter() view returns (address)",
  "function isReserved(string) view returns (bool)",
]);
const writerAbi = parseAbi(["function REGISTRAR() view returns (address)"]);
const pricesAbi = parseAbi([
  "function pricePerYear(uint256) view returns (uint256)",
  "function premiumStart() view returns (uint256)",
]);

/** What names cost, how they are committed to, and which cannot be registered. */
export async function registrarFacts(subject: Subject): Promise<Fact[]> {
  return [...(await wiringFacts(subject)), ...(await priceFacts(subject)), ...(await reservedFacts(subject))];
}

async function wiringFacts(subject: Subject): Promise<Fact[]> {
  const { tld, commitments } = subject.parameters;
  const { read } = contractOf(subject, "NameRegistrar", registrarAbi);
  const at = (name: string) => addressOf(subject, name);
  const { read: writer } = contractOf(subject, "RecordWriter", writerAbi);
  return [
    { what: "NameRegistrar.owner()", is: await read.owner(), should: at("TimelockController") },
    { what: "NameRegistrar.TLD()", is: await read.TLD(), should: namehash(tld) },
    { what: "NameRegistrar.DIMT()", is: await read.DIMT(), should: at("DIMToken") },
    { what: "NameRegistrar.REGISTRY()", is: await read.REGISTRY(), should: at("ANSRegistry") },
    { what: "NameRegistrar.RECORD_WRITER()", is: await read.RECORD_WRITER(), should: at("RecordWriter") },
    { what: "NameRegistrar.feeRouter()", is: await read.feeRouter(), should: at("FeeRouter") },
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
    { what: "RecordWriter.REGISTRAR()", is: await writer.REGISTRAR(), should: at("NameRegistrar") },
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
