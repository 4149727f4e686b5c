import {
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  hexToString,
  isAddress,
  zeroAddress,
  zeroHash,
} from "viem";

import { publicResolverAbi as abi } from "../abi/publicResolver.ts";
import { coinOf } from "./coinOf.ts";
import { decodeAddress } from "./decodeAddress.ts";
import { decodeContenthash } from "./decodeContenthash.ts";
import type { DimIdentity } from "./DimIdentity.ts";
import type { Records, RecordWish } from "./Records.ts";
import { showDimAddress } from "./showDimAddress.ts";

/** One question to a resolver, and where its answer goes. */
export type RecordQuery = { data: Hex; put: (records: Records, answer: Hex) => void };

/** JSON and URI: the encodings of an ABI that are read. */
const ABI_TYPES = 1n | 8n;

/** No records at all: what the answers are put into. */
export function noRecords(): Records {
  return {
    texts: {},
    addresses: {},
    contenthash: null,
    pubkey: null,
    abi: null,
    name: null,
    data: {},
    dim: null,
    interfaces: {},
  };
}

/** The questions to ask a resolver for the records wished. */
export function recordQueries(node: Hex, wish: RecordWish): RecordQuery[] {
  return [
    ...(wish.texts ?? []).map((key) => textQuery(node, key)),
    ...(wish.addresses ?? []).map((coin) => addressQuery(node, coin)),
    ...(wish.data ?? []).map((key) => dataQuery(node, key)),
    ...(wish.interfaces ?? []).map((id) => interfaceQuery(node, id)),
    ...(wish.contenthash === true ? [contenthashQuery(node)] : []),
    ...(wish.pubkey === true ? [pubkeyQuery(node)] : []),
    ...(wish.abi === true ? [abiQuery(node)] : []),
    ...(wish.name === true ? [nameQuery(node)] : []),
    ...(wish.dim === true ? [dimQuery(node)] : []),
  ];
}

function textQuery(node: Hex, key: string): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "text", args: [node, key] }),
    put: (records, data) => {
      records.texts[key] = decodeFunctionResult({ abi, functionName: "text", data }) || null;
    },
  };
}

function addressQuery(node: Hex, coin: string | number): RecordQuery {
  const { coinType, isEvm } = coinOf(coin);
  const args = [node, BigInt(coinType)] as const;
  return {
    data: encodeFunctionData({ abi, functionName: "addr", args }),
    put: (records, data) => {
      const bytes = decodeFunctionResult({ abi, functionName: "addr", args, data });
      const isNone = bytes === "0x" || (isEvm && bytes === zeroAddress);
      records.addresses[String(coin)] = isNone ? null : showAddress(coinType, bytes);
    },
  };
}

function showAddress(coinType: number, bytes: Hex): string {
  try {
    return decodeAddress(coinType, bytes);
  } catch {
    return bytes;
  }
}

function dataQuery(node: Hex, key: string): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "data", args: [node, key] }),
    put: (records, data) => {
      const bytes = decodeFunctionResult({ abi, functionName: "data", data });
      records.data[key] = bytes === "0x" ? null : bytes;
    },
  };
}

function interfaceQuery(node: Hex, id: Hex): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "interfaceImplementer", args: [node, id] }),
    put: (records, data) => {
      const who = decodeFunctionResult({ abi, functionName: "interfaceImplementer", data });
      records.interfaces[id] = isAddress(who) && who !== zeroAddress ? who : null;
    },
  };
}

function contenthashQuery(node: Hex): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "contenthash", args: [node] }),
    put: (records, data) => {
      const bytes = decodeFunctionResult({ abi, functionName: "contenthash", data });
      records.contenthash = bytes === "0x" ? null : decodeContenthash(bytes);
    },
  };
}

function pubkeyQuery(node: Hex): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "pubkey", args: [node] }),
    put: (records, data) => {
      const [x, y] = decodeFunctionResult({ abi, functionName: "pubkey", data });
      records.pubkey = x === zeroHash && y === zeroHash ? null : { x, y };
    },
  };
}

function abiQuery(node: Hex): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "ABI", args: [node, ABI_TYPES] }),
    put: (records, data) => {
      const [contentType, bytes] = decodeFunctionResult({ abi, functionName: "ABI", data });
      records.abi = contentType === 0n ? null : readAbi(contentType, hexToString(bytes));
    },
  };
}

function readAbi(contentType: bigint, text: string): unknown {
  if (contentType !== 1n) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function nameQuery(node: Hex): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "name", args: [node] }),
    put: (records, data) => {
      records.name = decodeFunctionResult({ abi, functionName: "name", data }) || null;
    },
  };
}

function dimQuery(node: Hex): RecordQuery {
  return {
    data: encodeFunctionData({ abi, functionName: "dim", args: [node] }),
    put: (records, data) => {
      const { digest, verifiedAt, ...rest } = decodeFunctionResult({ abi, functionName: "dim", data });
      if (rest.metaType === 0) return;
      const identity: DimIdentity = {
        address: showDimAddress({ ...rest, digest }),
        ...rest,
        verifiedAt: Number(verifiedAt),
      };
      records.dim = identity;
    },
  };
}
