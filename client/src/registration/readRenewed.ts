import { isAddressEqual, parseEventLogs } from "viem";

import { nameRegistrarAbi } from "../abi/nameRegistrar.ts";
import type { Sent } from "../chain/Sent.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { RenewedName } from "./Renewed.ts";

/** The names that a transaction renewed. */
export function readRenewed(context: AnsContext, sent: Sent): RenewedName[] {
  return parseEventLogs({ abi: nameRegistrarAbi, eventName: "NameRenewed", logs: [...sent.logs] })
    .filter((log) => isAddressEqual(log.address, context.addresses.NameRegistrar))
    .map(({ args }) => {
      const { label, ...rest } = args;
      return { name: `${label}.${context.tld}`, ...rest };
    });
}
