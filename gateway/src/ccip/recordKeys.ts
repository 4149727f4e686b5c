import { readBytes, readSize } from "./readAbi.ts";

const ADDR = 0x3b3b57de;
const ADDR_OF_COIN = 0xf1cb7e06;
const HAS_ADDR = 0x32f111d7;
const TEXT = 0x59d1d43c;
const CONTENTHASH = 0xbc1c58d1;
const PUBKEY = 0xc8690233;
const NAME = 0x691f3431;
const ABI = 0x2203ab56;
const INTERFACE = 0x124a319c;
const DATA = 0xecbfada3;

/** The coin type of the address that holds for every EVM chain without one of its own (ENSIP-19). */
const DEFAULT_EVM = 0x8000_0000n;
const ETH = 60n;
/** Bytes of a node and one more word. */
const NUMBERS = 64;

/**
 * The keys of the records that a call to a resolver may be answered from, in the order in which they are tried: the
 * first that the profile has counts. None for a call that no record answers.
 */
export function recordKeys(call: Buffer): string[] {
  if (call.length < 4) return [];
  const args = call.subarray(4);
  switch (call.readUInt32BE(0)) {
    case ADDR:
      return addressKeys(ETH);
    case ADDR_OF_COIN:
      return args.length < NUMBERS ? [] : addressKeys(secondNumber(args));
    case HAS_ADDR:
      return args.length < NUMBERS ? [] : [`addr:${secondNumber(args)}`];
    case TEXT:
      return stringKey("text:", args);
    case DATA:
      return stringKey("data:", args);
    case CONTENTHASH:
      return ["contenthash"];
    case PUBKEY:
      return ["pubkey"];
    case NAME:
      return ["name"];
    case ABI:
      return args.length < NUMBERS ? [] : abiKeys(secondNumber(args));
    case INTERFACE:
      return args.length < NUMBERS ? [] : [`interface:0x${args.toString("hex", 32, 36)}`];
    default:
      return [];
  }
}

function addressKeys(coin: bigint): string[] {
  const own = `addr:${coin}`;
  const isEvm = coin === ETH || coin >> 31n === 1n;
  return isEvm ? [own, `addr:${DEFAULT_EVM}`] : [own];
}

function secondNumber(args: Buffer): bigint {
  return BigInt(`0x${args.toString("hex", 32, 64)}`);
}

function stringKey(prefix: string, args: Buffer): string[] {
  try {
    return [prefix + readBytes(args, readSize(args, 32)).toString("utf8")];
  } catch {
    return []; // The resolver finds nothing in it either.
  }
}

/** `ABI(bytes32,uint256)` asks for any of several formats, one a bit; the lowest that there is counts. */
function abiKeys(formats: bigint): string[] {
  const keys: string[] = [];
  for (let bit = 0n; bit < 256n; ++bit) if ((formats >> bit) & 1n) keys.push(`abi:${1n << bit}`);
  return keys;
}
