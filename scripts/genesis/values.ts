import { getAddress, isAddress, parseEther, zeroAddress, type Address } from "viem";

import { GenesisError } from "./GenesisError.ts";

/** How blocks find their validators: by votes in their headers, or by asking a contract. */
export type Mode = "blockheader" | "contract";

/** An address that an option must give. */
export function addressOf(option: string, text: string | undefined): Address {
  if (text === undefined) throw new GenesisError(`--${option} is missing: give an address, as --${option} 0x....`);
  if (!isAddress(text, { strict: false })) {
    throw new GenesisError(`--${option} has ${text}, which is no address: give 0x and 40 hexadecimal digits.`);
  }
  const address = getAddress(text);
  if (text !== address && hasChecksum(text)) {
    throw new GenesisError(`--${option} has ${text}, whose checksum is wrong: copy it again.`);
  }
  if (address === zeroAddress) {
    throw new GenesisError(`--${option} has the zero address: give one whose key somebody holds.`);
  }
  return address;
}

/** Capitals and small letters together are a checksum (ERC-55). */
function hasChecksum(address: string): boolean {
  return /[A-F]/.test(address) && /[a-f]/.test(address);
}

/** Distinct addresses with commas between them. */
export function addressesOf(option: string, text: string | undefined, least: number, most: number): Address[] {
  if (text === undefined) {
    throw new GenesisError(`--${option} is missing: give ${least} to ${most} addresses with commas between them.`);
  }
  const addresses = text.split(",").map((part) => addressOf(option, part.trim()));
  const twice = addresses.find((address, i) => addresses.indexOf(address) !== i);
  if (twice !== undefined) throw new GenesisError(`--${option} names ${twice} twice: name each validator once.`);
  if (addresses.length < least || addresses.length > most) {
    throw new GenesisError(`--${option} has ${addresses.length} addresses: give ${least} to ${most}.`);
  }
  return addresses;
}

/** A whole number within bounds. */
export function numberOf(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new GenesisError(`--${option} is ${text}: give a whole number from ${least} to ${most}.`);
  }
  return number;
}

/** One of the two modes. */
export function modeOf(text: string): Mode {
  if (text === "blockheader" || text === "contract") return text;
  throw new GenesisError(`--mode is ${text}: give blockheader or contract.`);
}

/** The number of a block that is still to come. */
export function blockOf(text: string): number {
  return numberOf("transition-block", text, 1, 2 ** 48);
}

/** An account and its coins, in wei, as "0x...=1000". */
export function fundOf(text: string): { address: Address; balance: bigint } {
  const [address, coins = "", ...rest] = text.split("=");
  if (rest.length > 0 || !/^\d{1,15}(\.\d{1,18})?$/.test(coins)) {
    throw new GenesisError(`--fund has ${text}: give an address and its coins, as --fund 0x...=1000.`);
  }
  return { address: addressOf("fund", address), balance: parseEther(coins) };
}
