import { getAddress, isAddress, zeroAddress } from "viem";

import { duplicates } from "./duplicates.ts";

/** Refuses the zero address, and what may be a mistyped address. */
export function problemsOfAddress(address: string, path: string): string[] {
  if (address === zeroAddress) return [`${path} is the zero address: put the right address there.`];
  if (isAddress(address, { strict: true }) && getAddress(address) === address) return [];
  const mixed = /[a-f]/.test(address) && /[A-F]/.test(address);
  if (mixed) return [`${path} is ${address}, whose checksum is wrong: copy the address again, a digit has changed.`];
  return [`${path} is ${address}, without a checksum: if it is right, write it ${getAddress(address.toLowerCase())}.`];
}

/** Refuses an address that is there twice. */
export function repeatedAddresses(path: string, addresses: string[]): string[] {
  const given = addresses.map((address) => address.toLowerCase()).filter((address) => address !== zeroAddress);
  return duplicates(given).map((address) => `${path} has ${address} twice: give each address once.`);
}
