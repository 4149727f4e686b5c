import { isAddressEqual } from "viem";

import {
  type AnsContext,
  type Pending,
  type Price,
  price,
  read,
  type Registration,
  showDimt,
} from "../../src/index.ts";
import { affordable } from "../chain/affordable.ts";
import type { Connection } from "../chain/connect.ts";
import type { Globals } from "../chain/globals.ts";
import type { Signer } from "../chain/signer.ts";
import { agree } from "../terminal/agree.ts";
import { showYears } from "../terminal/amounts.ts";
import { CommandError } from "../terminal/errors.ts";
import { checkFree } from "./checkFree.ts";
import type { Order } from "./Order.ts";
import { loadPending, savePending } from "./pendingFolder.ts";
import { registrationOf } from "./registrationOf.ts";
import type { Ready } from "./resume.ts";

/** Begins a registration: checks all that can be checked, asks, and keeps it on disk. Nothing is sent yet. */
export async function begin(connection: Connection, globals: Globals, order: Order): Promise<Ready> {
  const { ans: reading } = connection;
  const { name, years = 1, seat = 0, restart } = order;
  await checkFree(reading, name);
  await checkSeat(reading, seat);
  const asked = await price(reading, { name, years });
  const signer = await connection.signer();
  const registration = registrationOf(reading, order, signer.address);
  const { maxPrice, dimt } = await affordable(reading, signer.address, asked.total, order.maxPrice);
  await agree(globals, facts(registration, asked, signer, dimt), `Register ${name}?`);

  const ans = await connection.signing(signer);
  const pending: Pending = {
    version: 1,
    chainId: ans.chainId,
    registrar: ans.addresses.NameRegistrar,
    name,
    registration,
    payer: signer.address,
    years,
    maxPrice: maxPrice.toString(),
    createdAt: new Date().toISOString(),
  };
  if (await savePending(pending, restart ? "replace" : "keep")) return { pending, ans };
  return { pending: (await loadPending(pending)) ?? pending, ans }; // Another command was quicker.
}

async function checkSeat(ans: AnsContext, seat: number): Promise<void> {
  if (seat === 0 || (await read(ans, "FeeRouter", "acceptsSeat", [seat]))) return;
  throw new CommandError(
    "SEAT_NOT_ACTIVE",
    `Seat ${seat} does not serve now: choose another seat, or leave out --seat.`,
  );
}

function facts(registration: Registration, asked: Price, { address, title }: Signer, dimt: bigint): string[] {
  const { owner, resolvesToOwner, primary, records } = registration;
  const { name, years, premium, total } = asked;
  const share = premium === 0n ? "" : ` (${showDimt(premium)} of it are a premium)`;
  return [
    `${name} for ${showYears(years)} costs ${showDimt(total)}${share}, plus the gas of two transactions.`,
    `${address} (${title}) pays, and has ${showDimt(dimt)}.`,
    ...(isAddressEqual(owner, address) ? [] : [`${owner} will own it.`]),
    ...(resolvesToOwner ? ["It will resolve to its owner."] : []),
    ...(primary ? ["It will be its owner's primary name."] : []),
    ...(records.length === 0 ? [] : [`Records written with it: ${records.length}.`]),
  ];
}
