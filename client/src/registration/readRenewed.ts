import { isAddressEqual, parseEventLogs } from "viem";
import { namehash } from "viem/ens";

import { nameRegistrarAbi } from "../abi/nameRegistrar.ts";
import type { Sent } from "../chain/Sent.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { RenewedName } from "./Renewed.ts";

/** Which of `names` a transaction renewed, in the order in which it did. */
export function readRenewed(context: AnsContext, sent: Sent, names: readonly string[]): RenewedName[] {
  const nameOf = new Map(names.map((name) => [namehash(name), name]));
  return parseEventLogs({ abi: nameRegistrarAbi, eventName: "NameRenewed", logs: [...sent.logs] })
    .filter((log) => isAddressEqual(log.address, context.addresses.NameRegistrar))
    .map(({ args }) => ({ name: nameOf.get(args.node) ?? args.node, ...args }));
}
