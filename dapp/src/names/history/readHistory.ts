import {
  type AnsContext,
  type AnsEvent,
  ansRegistryAbi,
  eventsSince,
  nameRegistrarAbi,
  publicResolverAbi,
} from "@ans/client";

import { askGateway, type Fields, fieldsOf } from "../../gateways/askGateway.ts";
import { chainEventOf } from "../../gateways/chainEventOf.ts";
import type { Told } from "../../gateways/ToldBy.tsx";

/** Something that happened to a name on the chain; `time` in Unix seconds, where it is known already. */
export type NameEvent = AnsEvent & { time?: number };

/** Something that its owner, or the owner of its zone, signed off chain, and when a gateway accepted it. */
export type Statement = { kind: string; hash: string; time: number };

/** The history of a name, the newest first; and whose index told it up to which block, where one did. */
export type NameHistory = { events: NameEvent[]; statements: Statement[]; told: Told | undefined };

const abis = { ANSRegistry: ansRegistryAbi, NameRegistrar: nameRegistrarAbi, PublicResolver: publicResolverAbi };
const contracts = ["ANSRegistry", "NameRegistrar", "PublicResolver"] as const;

/**
 * Reads the history of a name: what a gateway's index knows, and from the chain whatever came after that; all of it from
 * the chain where no gateway is configured, or none answers. What was signed off chain is known to gateways alone.
 */
export async function readHistory(ans: AnsContext, gateways: readonly string[], name: string): Promise<NameHistory> {
  for (const gateway of gateways) {
    try {
      const path = `names/${encodeURIComponent(name)}/history`;
      const { block, entries, first } = await askGateway(gateway, path, "entries");
      const told = entries.flatMap((entry) => chainEventOf(entry, abis) ?? []);
      const later = await fromChain(ans, name, block + 1n);
      const statements = Array.isArray(first.offchain) ? first.offchain.map(statementOf) : [];
      // The arguments were read by the types that the events have in the ABI.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const events = told.filter(isTold) as unknown as NameEvent[];
      return { events: [...later, ...events], statements, told: { gateway, block } };
    } catch (error) {
      console.warn(error);
    }
  }
  return { events: await fromChain(ans, name), statements: [], told: undefined };
}

async function fromChain(ans: AnsContext, name: string, fromBlock?: bigint): Promise<AnsEvent[]> {
  const { events } = await eventsSince(ans, { name, contracts, fromBlock });
  return events.filter(isTold).toReversed();
}

/** Left out is what another event of the same moment says as well, for clients that know Ethereum names. */
function isTold({ eventName }: { eventName: string }): boolean {
  return !["AddrChanged", "NewOwner", "VersionChanged"].includes(eventName);
}

function statementOf(entry: unknown): Statement {
  const { kind, hash, acceptedAt }: Fields = fieldsOf(entry);
  return { kind: String(kind), hash: String(hash), time: Number(acceptedAt) };
}
