/** What the owner of a seat says about it in the directory; any part may be empty. */
export type SeatProfile = {
  /** The provider's ANS name, or what it calls itself. */
  name: string;
  /** Where it answers: at most 8 URL templates as EIP-3668 has them, the preferred first. */
  gateways: readonly string[];
  /** Where it takes messages for people (dm3): a URL. */
  delivery: string;
  /** How people reach who runs it. */
  contact: string;
};
