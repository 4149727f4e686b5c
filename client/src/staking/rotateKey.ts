import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { getSeat } from "./getSeat.ts";
import { type OperatorKey, operatorProof } from "./operatorProof.ts";

/**
 * Gives a seat another operator key, which was never one before. What the former key signed stays attributable to the
 * seat.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await rotateKey(ans, { seat: 7, key: operator });
 */
export async function rotateKey(context: AnsContext, args: { seat: number } & OperatorKey): Promise<Sent> {
  const { owner } = await getSeat(context, args);
  const { key, keyProof } = await operatorProof(context, args, owner);
  return await write(context, "ServiceProviders", "rotateKey", [args.seat, key, keyProof]);
}
