import type { Registration } from "@ans/client";
import type { Address, Hex } from "viem";

/**
 * A registration that was begun and is not finished: all that is needed to finish it, its secret included. The `ans`
 * command keeps the same in its files, so that what was begun here can be finished there.
 */
export type Pending = {
  version: 1;
  chainId: number;
  /** The registrar that was committed to. */
  registrar: Address;
  name: string;
  registration: Registration;
  /** Who was to pay. */
  payer: Address;
  years: number;
  /** The most to pay for this name, in DIMT wei. */
  maxPrice: string;
  /** When it was begun, ISO 8601. */
  createdAt: string;
  /** The last commit that was sent. */
  commitHash?: Hex | undefined;
  /** The last register that was sent. */
  registerHash?: Hex | undefined;
};
