import type { AnsContext } from "@ans/client";
import { type Address, isAddressEqual, numberToHex, parseAbi } from "viem";

import type { Config } from "../../config/Config.ts";
import { ipfsPath, ipfsUrl, type Picture, pictureAt } from "./pictureAt.ts";

const abi = parseAbi([
  "function ownerOf(uint256 id) view returns (address)",
  "function tokenURI(uint256 id) view returns (string)",
  "function balanceOf(address account, uint256 id) view returns (uint256)",
  "function uri(uint256 id) view returns (string)",
]);

/** A token as a record names it. */
export type Nft = { chainId: number; kind: "erc721" | "erc1155"; address: Address; id: bigint };

/** The most that the description of a token may have, in bytes, and how long it may take, in milliseconds. */
const MOST = 1_000_000;
const PATIENCE = 5000;

/**
 * The token that an avatar record names (ENSIP-12); undefined for another record.
 *
 * @example
 * parseNft("eip155:1/erc721:0xb47e…3BBB/7"); // { chainId: 1, kind: "erc721", address: "0xb47e…3BBB", id: 7n }
 */
export function parseNft(avatar: string): Nft | undefined {
  const [, chain, kind, address, id] =
    /^eip155:(\d{1,15})\/(erc721|erc1155):(0x[0-9a-fA-F]{40})\/(\d{1,78})$/i.exec(avatar) ?? [];
  if (chain === undefined || kind === undefined || address === undefined || id === undefined) return undefined;
  return {
    chainId: Number(chain),
    kind: kind.toLowerCase() === "erc721" ? "erc721" : "erc1155",
    // The pattern has just said so.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    address: address as Address,
    id: BigInt(id),
  };
}

/**
 * The picture of a token, if one of `holders` has it: nobody can adorn a name with what is not theirs. The chain is
 * asked, and the IPFS gateway of the configuration where the description is there; nobody else.
 *
 * @throws what reading the chain throws.
 */
export async function nftPicture(
  ans: AnsContext,
  config: Pick<Config, "ipfs">,
  nft: Nft,
  holders: readonly Address[],
): Promise<Picture> {
  if (nft.chainId !== ans.chainId) return { why: "otherChain" };
  if (!(await isHeld(ans, nft, holders))) return { why: "notHeld" };
  const told = await uriOf(ans, nft);
  if (told === undefined) return { why: "unreadable" };
  // ERC-1155 lets one address stand for all tokens.
  const uri = told.replaceAll("{id}", numberToHex(nft.id, { size: 32 }).slice(2));
  const text = await describe(uri, config);
  if (typeof text !== "string") return text;
  try {
    const { image, image_url: other, image_data: drawn }: Record<string, unknown> = Object(JSON.parse(text));
    const picture = [image, other].find((each) => typeof each === "string");
    if (picture !== undefined) return pictureAt(picture, config);
    if (typeof drawn === "string") return { src: `data:image/svg+xml,${encodeURIComponent(drawn)}` };
  } catch {
    // Not JSON: said below.
  }
  return { why: "unreadable" };
}

async function isHeld({ publicClient }: AnsContext, nft: Nft, holders: readonly Address[]): Promise<boolean> {
  const { address, kind, id } = nft;
  try {
    if (kind === "erc721") {
      const owner = await publicClient.readContract({ abi, address, functionName: "ownerOf", args: [id] });
      return holders.some((holder) => isAddressEqual(holder, owner));
    }
    const call = { abi, address, functionName: "balanceOf" } as const;
    const held = await Promise.all(holders.map((who) => publicClient.readContract({ ...call, args: [who, id] })));
    return held.some((count) => count > 0n);
  } catch {
    // No such token.
    return false;
  }
}

async function uriOf({ publicClient }: AnsContext, { address, kind, id }: Nft): Promise<string | undefined> {
  const functionName = kind === "erc721" ? "tokenURI" : "uri";
  return await publicClient.readContract({ abi, address, functionName, args: [id] }).catch(() => undefined);
}

/** The description of a token; or why there is none to be had. */
async function describe(uri: string, config: Pick<Config, "ipfs">): Promise<string | Picture> {
  const [, encoding, inline] = /^data:application\/json(?:;charset=[\w-]+|;utf8)?(;base64)?,(.*)$/is.exec(uri) ?? [];
  if (inline !== undefined) return encoding === undefined ? unescaped(inline) : fromBase64(inline);
  const url = ipfsUrl(uri, config);
  if (url === undefined) return ipfsPath(uri) === undefined ? pictureAt(uri, config) : { why: "ipfs" };
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), referrerPolicy: "no-referrer" }).catch(
    () => undefined,
  );
  if (response?.ok !== true || Number(response.headers.get("content-length")) > MOST) return { why: "unreadable" };
  const text = await response.text();
  return text.length > MOST ? { why: "unreadable" } : text;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0));
  } catch {
    return "";
  }
}
