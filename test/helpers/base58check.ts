import { decodeBase58, encodeBase58, sha256, toBeHex } from "ethers";

const lowerCase = "123456789abcdefghijkmnopqrstuvwxyz";

const withChecksum = (payload: string) => payload + sha256(sha256(payload)).slice(2, 10);

/** An address in base58check: the 21 bytes given, and their checksum. */
export const base58check = (payload: string) => encodeBase58(withChecksum(payload));

/**
 * Valid base58check addresses without capitals, which alone can be a label. It takes the payload of a random label; the
 * last six characters or so, the checksum, have no capitals once in thirty times.
 */
export function lowerCaseAddresses(random: () => number, zeros: number, count: number): string[] {
  const found: string[] = [];
  while (found.length < count) {
    // As many characters as 25 bytes, the zeros left out, may need.
    const length = Math.floor(((25 - zeros) * 8) / Math.log2(58));
    const text = Array.from({ length }, () => lowerCase[1 + Math.floor(random() * (lowerCase.length - 1))]).join("");
    const address = base58check(toBeHex(decodeBase58(text) >> 32n, 21));
    if (/^[1-9a-km-z]{26,35}$/.test(address)) found.push(address);
  }
  return found;
}
