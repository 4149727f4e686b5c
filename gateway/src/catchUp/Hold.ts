import { GatewayError } from "../errors/GatewayError.ts";
import type { KeyRing } from "../signing/keyRing.ts";

/** Keeps a gateway from signing while it may know less than it promised. */
export type Hold = {
  /** Why nothing is signed, as a sentence without its end; undefined if nothing keeps it. */
  reason: () => string | undefined;
  /** Says why from now on nothing is signed; undefined to let it sign. */
  say: (reason: string | undefined) => void;
};

export function createHold(): Hold {
  let present: string | undefined;
  return { reason: () => present, say: (reason) => void (present = reason) };
}

/** Keys that sign nothing as long as `hold` says why. All that a seat can be slashed for goes through them. */
export function heldKeys(keys: KeyRing, hold: Hold): KeyRing {
  return {
    ...keys,
    sign: (digest) => {
      const reason = hold.reason();
      if (reason === undefined) return keys.sign(digest);
      throw new GatewayError("CATCHING_UP", `This gateway does not sign now (${reason}): ask another one.`);
    },
  };
}
