import { type Evidence, encodeLookup, publicResolverAbi } from "@ans/client";
import { encodeFunctionData, type Hex, namehash, padHex, toHex } from "viem";

/** The zone of all names that are measured. */
export const ZONE = "bench.dim";
/** The resolver that asks. */
export const RESOLVER = "0x00000000000000000000000000000000000000aa";

/** 2100-01-01. */
const FAR_AWAY = 4_102_444_800;
/** Of the right length; no server checks what was signed long ago. */
const signature: Hex = `0x${"5a".repeat(64)}1b`;

/** The name with a number. */
export const nameOf = (number: number): string => `n${number}.${ZONE}`;

/** The address that it stands for. */
export const addressOf = (number: number): Hex => padHex(toHex(number + 1), { size: 20 });

/** What was signed about it: a grant and a profile with three records. */
export function evidenceOf(number: number): Evidence {
  const records = [
    { key: "addr:60", value: addressOf(number) },
    { key: "text:url", value: `https://example.com/${number}` },
    { key: "text:avatar", value: `https://example.com/${number}.png` },
  ];
  return {
    name: nameOf(number),
    grant: { owner: RESOLVER, epoch: 1, expires: FAR_AWAY, signature },
    transfers: [],
    profile: { epoch: 1, revision: 1, expires: FAR_AWAY, records, signature },
  };
}

/** The path of a query for its address, as an EIP-3668 client asks. */
export function pathOf(number: number): string {
  const name = nameOf(number);
  const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "addr", args: [namehash(name)] });
  return `/${RESOLVER}/${encodeLookup(name, call)}.json`;
}
