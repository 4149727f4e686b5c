import { parseAbi } from "viem";

import type { Fact } from "./Fact.ts";
import { addressOf, contractOf, type Subject } from "./Subject.ts";

const routerAbi = parseAbi([
  "function owner() view returns (address)",
  "function DIMT() view returns (address)",
  "function REGISTRAR() view returns (address)",
  "function shares() view returns ((uint16 seat, uint16 verifier, uint16 reserve, uint16 treasury))",
  "function payeeOf(uint8) view returns (address)",
]);

/** How fees are divided, and who is paid. */
export async function feeFacts(subject: Subject): Promise<Fact[]> {
  const { shares, payees } = subject.parameters.fees;
  const { read } = contractOf(subject, "FeeRouter", routerAbi);
  return [
    { what: "FeeRouter.owner()", is: await read.owner(), should: addressOf(subject, "TimelockController") },
    { what: "FeeRouter.DIMT()", is: await read.DIMT(), should: addressOf(subject, "DIMToken") },
    { what: "FeeRouter.REGISTRAR()", is: await read.REGISTRAR(), should: addressOf(subject, "NameRegistrar") },
    { what: "FeeRouter.shares()", is: await read.shares(), should: shares },
    { what: "FeeRouter.payeeOf(verifier)", is: await read.payeeOf([0]), should: payees.verifier },
    { what: "FeeRouter.payeeOf(reserve)", is: await read.payeeOf([1]), should: payees.reserve },
    { what: "FeeRouter.payeeOf(treasury)", is: await read.payeeOf([2]), should: payees.treasury },
  ];
}
