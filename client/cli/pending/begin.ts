import { isAddressEqual } from "viem";

import { type AnsContext, read, type Registration, showDimt } from "../../src/index.ts";
import type { Connection } from "../chain/connect.ts";
import type { Globals } from "../chain/globals.ts";
import type { Signer } from "../chain/signer.ts";
import { agree } from "../terminal/agree.ts";
import { showYears } from "../terminal/amounts.ts";
import { CommandError } from "../terminal/errors.ts";
import { checkFree } from "./checkFree.ts";
import type { Order } from "./Order.ts";
import type { Pending } from "./Pending.ts";
import { loadPending, savePending } from "./pendingFolder.ts";
import { type Quote, quote } from "./quote.ts";
import { registrationOf } from "./registrationOf.ts";
import type { Ready } from "./resume.ts";

/** Begins a registration: checks all that can be checked, asks, and keeps it on disk. Nothing is sent yet. */
export async function begin(connection: Connection, globals: Globals, order: Order): Promise<Ready> {
  const { ans: reading } = connection;
  const signer = await connection.signer();
  const registration = registrationOf(reading, order, signer.address);
  await checkFree(reading, order.name);
  await checkSeat(reading, registration.seat);
  const { name, years = 1, maxPrice, restart } = order;
  const offer = await quote(reading, { name, years, payer: signer.address, maxPrice });
  await agree(globals, facts(name, registration, offer, signer), `Register ${name}?`);

  const ans = await connection.signing(signer);
  const pending: Pending = {
    version: 1,
    chainId: ans.chainId,
    registrar: ans.addresses.NameRegistrar,
    name,
    registration,
    payer: offer.payer,
    years,
    maxPrice: offer.maxPrice.toString(),
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

function facts(name: string, registration: Registration, { price, payer, dimt }: Quote, signer: Signer): string[] {
  const { owner, resolvesToOwner, primary, records } = registration;
  const premium = price.premium === 0n ? "" : ` (${showDimt(price.premium)} of it are a premium)`;
  return [
    `${name} for ${showYears(price.years)} costs ${showDimt(price.total)}${premium}, plus the gas of two transactions.`,
    `${payer} (${signer.title}) pays, and has ${showDimt(dimt)}.`,
    ...(isAddressEqual(owner, payer) ? [] : [`${owner} will own it.`]),
    ...(resolvesToOwner ? ["It will resolve to its owner."] : []),
    ...(primary ? ["It will be its owner's primary name."] : []),
    ...(records.length === 0 ? [] : [`Records written with it: ${records.length}.`]),
  ];
}
