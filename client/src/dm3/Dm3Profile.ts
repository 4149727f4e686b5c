import type { Hex } from "viem";

/** What a person says to be reached by dm3. Keys are 32 bytes in base64. */
export type Dm3Profile = {
  /** X25519. */
  publicEncryptionKey: string;
  /** Ed25519. */
  publicSigningKey: string;
  /** The names of the services that take messages for this person, the preferred first. */
  deliveryServices: readonly string[];
};

/** That, signed by the Ethereum account that the name resolves to. */
export type SignedDm3Profile = { profile: Dm3Profile; signature: Hex };

/** What a delivery service says about itself. It is not signed: whoever controls its name says it. */
export type Dm3DeliveryService = { publicSigningKey: string; publicEncryptionKey: string; url: string };
