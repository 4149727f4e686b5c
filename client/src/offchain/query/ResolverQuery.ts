import type { Hex } from "viem";

/** A question to a resolver about one name, taken apart. */
export type ResolverQuery =
  /** `isPlain` for addr(bytes32), which answers with an address in place of bytes. */
  | { kind: "addr"; coinType: bigint; isPlain: boolean }
  | { kind: "hasAddr"; coinType: bigint }
  | { kind: "text"; key: string }
  | { kind: "data"; key: string }
  | { kind: "contenthash" }
  | { kind: "pubkey" }
  | { kind: "name" }
  /** Each bit is an encoding that is understood. */
  | { kind: "abi"; contentTypes: bigint }
  | { kind: "interface"; id: Hex }
  | { kind: "multicall"; calls: readonly Hex[] }
  /** Of no profile that a name off-chain can have: `dim(bytes32)`, which only a chain can prove, is one. */
  | { kind: "unknown"; selector: Hex };
