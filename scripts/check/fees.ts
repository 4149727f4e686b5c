import { parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";
import { wiringFacts } from "./wiring.ts";

const routerAbi = parseAbi([
  "function shares() view returns ((uint16 seat, uint16 verifier, uint16 reserve, uint16 treasury))",
  "function payeeOf(uint8) view returns (address)",
]);

/** How fees are divided, and who is paid. */
export async function feeFacts(subject: Subject): Promise<Fact[]> {
  const { shares, treasury } = subject.parameters.fees;
  const { read } = contractOf(subject, "FeeRouter", routerAbi);
  const at = (name: string) => addressOf(subject, name);
  return [
    ...(await wiringFacts(subject, [
      ["FeeRouter", "DIMT", "DIMToken"],
      ["FeeRouter", "REGISTRAR", "NameRegistrar"],
      ["FeeRouter", "SERVICE_PROVIDERS", "ServiceProviders"],
    ])),
    { what: "FeeRouter.shares()", is: await read.shares(), should: shares },
    { what: "FeeRouter.payeeOf(verifier)", is: await read.payeeOf([0]), should: at("RecordDuty") },
    { what: "FeeRouter.payeeOf(reserve)", is: await read.payeeOf([1]), should: at("ServiceProviders") },
    { what: "FeeRouter.payeeOf(treasury)", is: await read.payeeOf([2]), should: treasury ?? at("ANSTimelock") },
  ];
}
