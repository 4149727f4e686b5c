import { getAddress, parseAbi, slice } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const registryAbi = parseAbi(["function REGISTRY() view returns (address)"]);
const universalAbi = parseAbi(["function batchGateways() view returns (string[])"]);

/** Which registry the resolvers believe, and which seats. */
export async function resolverFacts(subject: Subject): Promise<Fact[]> {
  const registry = addressOf(subject, "ANSRegistry");
  const { read: resolver } = contractOf(subject, "PublicResolver", registryAbi);
  const { read: reverse } = contractOf(subject, "ReverseRegistrar", registryAbi);
  const { read: universal } = contractOf(subject, "UniversalResolver", universalAbi);
  return [
    { what: "PublicResolver.REGISTRY()", is: await resolver.REGISTRY(), should: registry },
    { what: "ReverseRegistrar.REGISTRY()", is: await reverse.REGISTRY(), should: registry },
    { what: "The registry of UniversalResolver", is: await universalRegistry(subject), should: registry },
    ...(await wiringFacts(subject, [
      ["OffchainResolver", "REGISTRY", "ANSRegistry"],
      ["OffchainResolver", "CUSTODY", "ServiceProviders"],
      ["OffchainResolver", "DIRECTORY", "SeatProfiles"],
      ["OffchainResolver", "SIGNED_RECORDS", "SignedRecords"],
      ["OffchainResolver", "CHECKPOINTED_RECORDS", "CheckpointedRecords"],
      ["SignedRecords", "CUSTODY", "ServiceProviders"],
    ])),
    {
      what: "UniversalResolver.batchGateways()",
      is: await universal.batchGateways(),
      should: subject.parameters.batchGateways,
    },
  ];
}

/** The universal resolver does not tell its registry; it is the only immutable value in its code. */
async function universalRegistry(subject: Subject): Promise<string> {
  const { hre, chain } = subject.deployment;
  const code = (await chain.getCode({ address: addressOf(subject, "UniversalResolver") })) ?? "0x";
  const { immutableReferences } = await hre.artifacts.readArtifact("UniversalResolver");
  const [place] = Object.values(immutableReferences ?? {}).flat();
  return place === undefined ? "not there" : getAddress(slice(code, place.start + 12, place.start + place.length));
}
