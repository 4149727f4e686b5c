import type { ProfileRecord } from "../statements/Statement.ts";
import { isEvmCoin } from "./isEvmCoin.ts";

/** Bytes as a record holds them: one way to write each. */
const HEX = /^0x(?:[0-9a-f]{2})+$/;
const ADDRESS = /^0x[0-9a-f]{40}$/;
const MAX_UINT256 = (1n << 256n) - 1n;

/**
 * Why a record can be no part of a profile, as a half sentence; undefined for one that can. Texts and names are any
 * text; all else is bytes, in lower-case hex:
 *
 *     text:<key>  name                                     a text
 *     addr:<coin type>                                     the bytes of ENSIP-9; 20 of them for an EVM chain
 *     contenthash  data:<key>  abi:<content type>          bytes
 *     pubkey                                               64 bytes
 *     interface:<ERC-165 id>                               an address
 *
 * A key of another kind is kept as it is: no resolver of today asks for it. A record that is to be empty is left out.
 *
 * @example
 * recordFault({ key: "addr:60", value: "alice" }); // "must be 20 bytes in lower-case hex"
 */
export function recordFault({ key, value }: ProfileRecord): string | undefined {
  if (key === "") return "is no key";
  if (value === "") return "has no value; leave the record out";
  const colon = key.indexOf(":");
  const kind = colon < 0 ? key : key.slice(0, colon);
  const detail = colon < 0 ? undefined : key.slice(colon + 1);
  const check = checks[kind];
  if (check === undefined) return undefined;
  if (check.hasDetail !== (detail !== undefined && detail !== "")) {
    return check.hasDetail ? `needs what it is for, as ${check.example}` : `must be written ${kind}`;
  }
  return check.fault(value, detail ?? "");
}

type Check = { hasDetail: boolean; example: string; fault: (value: string, detail: string) => string | undefined };

const bytesFault = (value: string): string | undefined =>
  HEX.test(value) ? undefined : "must be bytes in lower-case hex, as 0x12ab";

const checks: Readonly<Record<string, Check>> = {
  text: { hasDetail: true, example: "text:url", fault: () => undefined },
  name: { hasDetail: false, example: "name", fault: () => undefined },
  data: { hasDetail: true, example: "data:example.key", fault: bytesFault },
  contenthash: { hasDetail: false, example: "contenthash", fault: bytesFault },
  pubkey: {
    hasDetail: false,
    example: "pubkey",
    fault: (value) => (/^0x[0-9a-f]{128}$/.test(value) ? undefined : "must be 64 bytes in lower-case hex"),
  },
  addr: { hasDetail: true, example: "addr:60", fault: addressFault },
  abi: { hasDetail: true, example: "abi:1", fault: abiFault },
  interface: {
    hasDetail: true,
    example: "interface:0x01ffc9a7",
    fault: (value, detail) => {
      if (!/^0x[0-9a-f]{8}$/.test(detail)) return "must be for 4 bytes in lower-case hex, as interface:0x01ffc9a7";
      return ADDRESS.test(value) ? undefined : "must be an address in lower-case hex";
    },
  },
};

function addressFault(value: string, detail: string): string | undefined {
  const coinType = numberOf(detail);
  if (coinType === undefined) return "must be for a coin type in decimal digits, as addr:60";
  if (isEvmCoin(coinType)) return ADDRESS.test(value) ? undefined : "must be 20 bytes in lower-case hex";
  return bytesFault(value);
}

function abiFault(value: string, detail: string): string | undefined {
  const contentType = numberOf(detail);
  const isBit = contentType !== undefined && contentType !== 0n && (contentType & (contentType - 1n)) === 0n;
  return isBit ? bytesFault(value) : "must be for one encoding, a power of 2 in decimal digits, as abi:1";
}

function numberOf(text: string): bigint | undefined {
  if (!/^(0|[1-9]\d{0,77})$/.test(text)) return undefined;
  const number = BigInt(text);
  return number <= MAX_UINT256 ? number : undefined;
}
