import { base58CheckDecode } from "@ensdomains/address-encoder/utils";

/**
 * True for text that is an address: `0x` and 40 hex digits in any case, or 26 to 35 characters of valid base58check.
 * No name may look like one.
 *
 * @example
 * isAddressText("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"); // true
 */
export function isAddressText(text: string): boolean {
  if (/^0x[0-9a-f]{40}$/i.test(text)) return true;
  if (!/^[1-9A-HJ-NP-Za-km-z]{26,35}$/.test(text)) return false;
  try {
    base58CheckDecode(text);
    return true;
  } catch {
    return false;
  }
}
