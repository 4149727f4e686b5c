import { malformed } from "../errors/GatewayError.ts";
import { type AskedName, parseDnsName } from "./parseDnsName.ts";
import { readArray, readBytes, readSize } from "./readAbi.ts";

/** `resolve(bytes name, bytes data)` (ENSIP-10). */
const RESOLVE = 0x9061b923;
/** `multicall(bytes[] data)`. */
const MULTICALL = 0xac9650d8;
/** `query((address sender, string[] urls, bytes data)[])` (ENSIP-21). */
const QUERY = 0xa780bab6;

/** How many records may be asked for at once. */
const MOST_CALLS = 128;
/** How many questions may be in one batch. */
const MOST_QUERIES = 64;

/** Records of one name. */
export type Resolve = { kind: "resolve"; asked: AskedName; calls: Buffer[] };
/** Several questions in one (ENSIP-21), each as it would be asked alone. */
export type Batch = { kind: "batch"; queries: { data: Buffer }[] };

/** Reads the call data of an EIP-3668 request. */
export function decodeQuery(callData: Buffer): Resolve | Batch {
  if (callData.length < 4) throw malformed("The call data has no selector.");
  const args = callData.subarray(4);
  const selector = callData.readUInt32BE(0);
  if (selector === RESOLVE) return decodeResolve(args);
  if (selector === QUERY) return decodeBatch(args);
  throw malformed("This gateway answers resolve(bytes,bytes) and query((address,string[],bytes)[]) alone.");
}

function decodeResolve(args: Buffer): Resolve {
  const asked = parseDnsName(readBytes(args, readSize(args, 0)));
  const call = readBytes(args, readSize(args, 32));
  return { kind: "resolve", asked, calls: callsOf(call) };
}

/** The calls of a multicall. The resolver answers none in another one. */
function callsOf(call: Buffer): Buffer[] {
  if (call.length < 4 || call.readUInt32BE(0) !== MULTICALL) return [call];
  const args = call.subarray(4);
  return readArray(args, readSize(args, 0), MOST_CALLS).map((at) => readBytes(args, at));
}

function decodeBatch(args: Buffer): Batch {
  const queries = readArray(args, readSize(args, 0), MOST_QUERIES).map((at) => {
    const tuple = args.subarray(at);
    return { data: readBytes(tuple, readSize(tuple, 64)) };
  });
  return { kind: "batch", queries };
}
