import { getSeat, read } from "../../src/index.ts";
import type { Connection } from "../chain/connect.ts";
import type { Signer } from "../chain/signer.ts";
import { CommandError } from "../terminal/errors.ts";
import { seatFor, type SeatAndSigner } from "./seatFor.ts";

/** The seat of `--seat`, else the one that the account is the operator key or the owner of; its key signs if it can. */
export async function seatOfKey(connection: Connection, given: number | undefined): Promise<SeatAndSigner> {
  const { ans } = connection;
  if (given !== undefined) {
    const seat = await getSeat(ans, { seat: given });
    return { seat, signer: await keyOr(connection, seat.key) };
  }
  const signer = await connection.signer();
  const [operated, retiredAt] = await read(ans, "ServiceProviders", "seatOfKey", [signer.address]);
  if (operated !== 0 && retiredAt === 0) return { seat: await getSeat(ans, { seat: operated }), signer };
  return await seatFor(connection, undefined);
}

async function keyOr({ signer }: Connection, key: Signer["address"]): Promise<Signer> {
  try {
    return await signer(key);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== "UNKNOWN_ACCOUNT") throw error;
    return await signer();
  }
}
