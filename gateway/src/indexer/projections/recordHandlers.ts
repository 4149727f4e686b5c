import { showDimAddress } from "@ans/client";
import type { Hex } from "viem";

import { amount, hex, text } from "../chain/arguments.ts";
import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";
import { records } from "../data/projectionTables.ts";
import { dimNumber } from "./dimNumber.ts";
import type { Handlers } from "./Handler.ts";
import { nameRow } from "./nameRow.ts";

/** The longest address that names are found by, as hex. */
const LONGEST_ADDRESS = 2 + 2 * 64;

/** The records in {PublicResolver}, each under its key: `addr:60`, `text:url`, `contenthash`, `dim`. */
export const recordHandlers: Handlers = {
  "PublicResolver.AddressChanged": async (event, projection) => {
    const value = hex(event, "newAddress");
    const lookup = value !== "0x" && value.length <= LONGEST_ADDRESS ? value : null;
    await write(event, projection, { key: `addr:${amount(event, "coinType")}`, value, lookup });
  },
  "PublicResolver.TextChanged": async (event, projection) => {
    await write(event, projection, { key: `text:${text(event, "key")}`, value: text(event, "value") });
  },
  "PublicResolver.ContenthashChanged": async (event, projection) => {
    await write(event, projection, { key: "contenthash", value: hex(event, "hash") });
  },
  "PublicResolver.NameChanged": async (event, projection) => {
    await write(event, projection, { key: "name", value: text(event, "name") });
  },
  "PublicResolver.PubkeyChanged": async (event, projection) => {
    const value = `${hex(event, "x")}${hex(event, "y").slice(2)}`;
    await write(event, projection, { key: "pubkey", value: /^0x0*$/.test(value) ? "0x" : value });
  },
  "PublicResolver.InterfaceChanged": async (event, projection) => {
    await write(event, projection, { key: `interface:${hex(event, "interfaceID")}`, value: hex(event, "implementer") });
  },
  "PublicResolver.ABIChanged": async (event, projection) => {
    await write(event, projection, { key: `abi:${amount(event, "contentType")}`, value: null });
  },
  "PublicResolver.DataChanged": async (event, projection) => {
    await write(event, projection, { key: `data:${text(event, "key")}`, value: null });
  },
  "PublicResolver.DIMChanged": async (event, projection) => {
    const identity = identityOf(event);
    if (identity.metaType === 0) return await write(event, projection, { key: "dim", value: "" });
    const number = dimNumber(identity);
    const value = JSON.stringify({
      ...identity,
      address: showDimAddress(identity),
      ...(number !== undefined && { number }),
    });
    await write(event, projection, { key: "dim", value, lookup: number === undefined ? null : String(number) });
  },
};

async function write(
  event: ChainEvent,
  projection: Projection,
  record: { key: string; value: string | null; lookup?: string | null },
): Promise<void> {
  const node = hex(event, "node");
  const { record_version } = await nameRow(projection, node);
  await projection.put(records, { node, record_version, lookup: null, ...record });
}

function identityOf(event: ChainEvent) {
  const { identity } = event.args;
  if (typeof identity !== "object" || identity === null || !("digest" in identity)) {
    throw new Error(`DIMChanged in block ${event.block} has no identity. Rebuild the index.`);
  }
  return {
    metaType: Number(identity.metaType),
    entityType: Number(identity.entityType),
    digest: hexOf(identity.digest),
    proofScheme: Number(identity.proofScheme),
    verifiedAt: Number(identity.verifiedAt),
    keyHash: hexOf(identity.keyHash),
  };
}

function hexOf(value: unknown): Hex {
  return typeof value === "string" ? `0x${value.slice(2).toLowerCase()}` : "0x";
}
