import { namehash } from "@ans/client";
import { zeroAddress } from "viem";

import { hex, integer, text } from "../chain/arguments.ts";
import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";
import type { Handlers } from "./Handler.ts";
import { callName, changeName, nameRow } from "./nameRow.ts";
import { ROOT } from "./nameText.ts";

/**
 * Who owns a name, until when, and where it resolves: what {ANSRegistry} keeps. `tld` is the top-level name that the
 * deployment's registrar registers below.
 */
export function nameHandlers(tld: string): Handlers {
  const tldNode = namehash(tld);
  const register = async (event: ChainEvent, projection: Projection, seat: number) => {
    const node = hex(event, "node");
    await callName(projection, node, { parent: tldNode, label: text(event, "label") });
    await changeName(projection, node, { expiry: integer(event, "expiry"), seat });
  };
  return {
    "ANSRegistry.Transfer": transfer,
    "ANSRegistry.RegistrarChanged": async (event, projection) => {
      await callName(projection, hex(event, "tld"), { parent: ROOT, label: text(event, "label") });
    },
    "ANSRegistry.NewOwner": async (event, projection) => {
      const above = await nameRow(projection, hex(event, "node"));
      const child = hex(event, "child");
      await callName(projection, child, { parent: above.node, label: null });
      await changeName(projection, child, { is_subname: 1, seat: above.version, expiry: above.expiry });
    },
    "ANSRegistry.SubnameCreated": async (event, projection) => {
      const above = await nameRow(projection, hex(event, "parent"));
      const node = hex(event, "node");
      await callName(projection, node, { parent: above.node, label: text(event, "label") });
      await changeName(projection, node, { is_subname: 1, seat: above.version, expiry: integer(event, "expiry") });
    },
    "ANSRegistry.SubnameExtended": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { expiry: integer(event, "expiry") });
    },
    "ANSRegistry.Emancipated": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { is_emancipated: 1 });
    },
    "ANSRegistry.NewResolver": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { resolver: hex(event, "resolver") });
    },
    "ANSRegistry.ReservedChanged": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { is_reserved: integer(event, "reserved") });
    },
    "ANSRegistry.ResolvesToOwnerChanged": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { resolves_to_owner: integer(event, "enabled") });
    },
    "ANSRegistry.SeatChanged": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { seat: integer(event, "seat") });
    },
    "ANSRegistry.RecordsCleared": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { record_version: integer(event, "recordVersion") });
    },
    "NameRegistrar.NameRegistered": async (event, projection) => {
      await register(event, projection, integer(event, "seat"));
    },
    "NameRegistrar.NameAssigned": async (event, projection) => {
      await register(event, projection, 0);
      await changeName(projection, hex(event, "node"), { is_reserved: 1 });
    },
    "NameRegistrar.NameRenewed": async (event, projection) => {
      await changeName(projection, hex(event, "node"), { expiry: integer(event, "expiry") });
    },
    "NameRegistrar.LabelReserved": async (event, projection) => {
      await callName(projection, hex(event, "node"), { parent: tldNode, label: text(event, "label") });
    },
  };
}

/** What a change of hands takes away, as in {NameToken}. */
const impersonal = { resolves_to_owner: 0, resolver: null };

async function transfer(event: ChainEvent, projection: Projection): Promise<void> {
  const [from, to] = [hex(event, "from"), hex(event, "to")];
  const node = hex(event, "node");
  if (to === zeroAddress) {
    await changeName(projection, node, { ...impersonal, owner: "", seat: 0, is_emancipated: 0 });
  } else if (from === zeroAddress) {
    await begin(event, projection, node, to);
  } else if (from !== to) {
    await handOver(event, projection, node, to);
  }
}

/** A new life of a name. The events that follow tell its label, its expiry and its seat. */
async function begin(event: ChainEvent, projection: Projection, node: string, owner: string): Promise<void> {
  const row = await nameRow(projection, node);
  const next = row.created_at === 0 ? 0 : row.version + 1;
  const version = row.is_uncertain === 1 ? (event.fact?.version ?? next) : next;
  await changeName(projection, node, {
    ...impersonal,
    owner,
    version,
    record_version: version,
    resolves_to_owner: event.fact?.resolvesToOwner === true ? 1 : 0,
    is_emancipated: 0,
    is_uncertain: 0,
    seat: 0,
    registered_at: event.time,
    created_at: row.created_at === 0 ? event.time : row.created_at,
  });
}

/** A name passes on. No event says whether its records stay: the registry's version does, which grows if they do not. */
async function handOver({ fact }: ChainEvent, projection: Projection, node: string, owner: string): Promise<void> {
  const row = await nameRow(projection, node);
  const isCertain = row.is_uncertain === 0 && fact !== null && fact.version !== null;
  if (isCertain && fact.version === row.version) return await changeName(projection, node, { owner });
  const version = isCertain ? row.version + 1 : Math.max(row.version + 1, fact?.version ?? 0);
  await changeName(projection, node, {
    ...impersonal,
    owner,
    version,
    record_version: version,
    is_uncertain: isCertain && fact.handOvers === 1 ? 0 : 1,
  });
}
