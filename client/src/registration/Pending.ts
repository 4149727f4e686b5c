import type { Address, Hex } from "viem";

import type { Registration } from "./Registration.ts";

/**
 * A registration that was begun and is not finished: all that is needed to finish it, its secret included. The app and the
 * `ans` command keep it as JSON, so that what was begun in one can be finished in the other. See {@link parsePending}.
 */
export type Pending = {
  version: 1;
  chainId: number;
  /** The registrar that was committed to. */
  registrar: Address;
  name: string;
  /** What the commitment binds, its secret included. */
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
