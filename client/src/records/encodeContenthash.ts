import { type Codec, encode } from "@ensdomains/content-hash";
import { type Hex, isHex } from "viem";

import { InvalidRecordError } from "../errors/records.ts";

const codecs: Readonly<Record<string, Codec>> = {
  ipfs: "ipfs",
  ipns: "ipns",
  bzz: "swarm",
  onion: "onion",
  onion3: "onion3",
  sia: "skynet",
  ar: "arweave",
  adnl: "adnl",
};

/** What a value looks like where the encoder itself takes anything; a path may follow none of them. */
const patterns: Readonly<Record<string, RegExp>> = {
  swarm: /^[0-9a-f]{64}$/i,
  onion: /^[a-z2-7]{16}$/,
  onion3: /^[a-z2-7]{56}$/,
  arweave: /^[\w-]{43}$/,
};

/**
 * The bytes of a content hash record (ENSIP-7) for an address such as ipfs://, ipns://, bzz://, ar:// or onion3://.
 *
 * @throws {@link InvalidRecordError}.
 * @example
 * encodeContenthash("ipfs://QmRAQB6YaCyidP37UdDnjFY5vQuiBrcqdyoW1CuDgwxkD4");
 */
export function encodeContenthash(uri: string): Hex {
  const text = uri.trim();
  if (isHex(text) && text.length > 2) return text;
  const [, scheme = "", value = ""] = /^\/?(\w+):?\/\/?(.+)$/.exec(text) ?? [];
  const codec = codecs[scheme.toLowerCase()];
  if (codec === undefined) {
    const known = Object.keys(codecs).map((each) => `${each}://`);
    throw new InvalidRecordError("contenthash", `${JSON.stringify(uri)} starts with none of ${known.join(", ")}`);
  }
  const fault = `${JSON.stringify(uri)} is no ${scheme} address`;
  if (!(patterns[codec] ?? /./).test(value)) throw new InvalidRecordError("contenthash", fault);
  try {
    const hex = encode(codec, value);
    return `0x${hex.replace(/^0x/, "")}`;
  } catch (error) {
    throw new InvalidRecordError("contenthash", fault, { cause: error });
  }
}
