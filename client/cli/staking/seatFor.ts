import type { Address } from "viem";
import { isAddressEqual } from "viem";

import { getSeat, NotSeatOwnerError, type Seat, seatsOf } from "../../src/index.ts";
import type { Connection } from "../chain/connect.ts";
import type { Signer } from "../chain/signer.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";

/** The seat that a command is about, and who signs. */
export type SeatAndSigner = { seat: Seat; signer: Signer };

/** The seat of `--seat`, else the only one of the account; the account is that of its owner where it can sign here. */
export async function seatFor(connection: Connection, given: number | undefined): Promise<SeatAndSigner> {
  if (given === undefined) {
    const signer = await connection.signer();
    return { seat: await onlySeat(connection, signer.address), signer };
  }
  const seat = await getSeat(connection.ans, { seat: given });
  return { seat, signer: await signerOf(connection, seat.owner) };
}

/** The same, for what the owner alone may do. */
export async function ownSeatFor(connection: Connection, given: number | undefined): Promise<SeatAndSigner> {
  const found = await seatFor(connection, given);
  const { seat, signer } = found;
  if (!isAddressEqual(seat.owner, signer.address)) throw new NotSeatOwnerError(seat.seat, signer.address);
  return found;
}

async function onlySeat({ ans }: Connection, owner: Address): Promise<Seat> {
  const held = (await seatsOf(ans, { owner })).filter(({ status }) => status !== "exited");
  const [only] = held;
  if (only === undefined) {
    throw new CommandError("NO_SEAT", `${owner} has no seat: take one with \`ans sp join\`, or give --seat NUMBER.`);
  }
  if (held.length === 1) return only;
  throw new UsageError(
    `${owner} has several seats: give --seat with one of ${held.map(({ seat }) => seat).join(", ")}.`,
  );
}

async function signerOf({ signer }: Connection, owner: Address): Promise<Signer> {
  try {
    return await signer(owner);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== "UNKNOWN_ACCOUNT") throw error;
    return await signer();
  }
}
