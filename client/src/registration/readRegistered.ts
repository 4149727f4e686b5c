import { isAddressEqual, parseEventLogs } from "viem";

import { nameRegistrarAbi } from "../abi/nameRegistrar.ts";
import type { Sent } from "../chain/Sent.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { RegisteredName } from "./Registered.ts";

/** The names that a transaction registered. */
export function readRegistered(context: AnsContext, sent: Sent): RegisteredName[] {
  return parseEventLogs({ abi: nameRegistrarAbi, eventName: "NameRegistered", logs: [...sent.logs] })
    .filter((log) => isAddressEqual(log.address, context.addresses.NameRegistrar))
    .map(({ args }) => {
      const { label, ...rest } = args;
      return { name: `${label}.${context.tld}`, ...rest };
    });
}
