/** What a name kept off-chain can hold. Lengths are in bytes of UTF-8. */
export const offchainLimits = {
  /** Of the name in DNS wire form. */
  name: 255,
  transfers: 8,
  records: 64,
  key: 128,
  value: 8192,
  /** Of all keys and values together. */
  profile: 32_768,
  /** Of each signature. */
  signature: 8192,
} as const;
