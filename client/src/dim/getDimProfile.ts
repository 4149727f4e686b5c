import { stringToBytes } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { AnsError } from "../errors/AnsError.ts";
import { InvalidMessageError } from "../errors/offchain.ts";
import { fieldsOf, textField } from "../offchain/fields.ts";
import type { DimIdentity } from "../records/DimIdentity.ts";
import { getRecords } from "../records/getRecords.ts";
import { dereference, type ReferenceAccess } from "../references/dereference.ts";
import { base64Field } from "./base64Field.ts";
import type { DimDocument, DimMeta } from "./DimMeta.ts";
import { isSignedByDim } from "./isSignedByDim.ts";
import { metaFault } from "./metaFault.ts";
import { parseDimMeta } from "./parseDimMeta.ts";

/**
 * What the DIM identity of a name is worth.
 * - unproven: the owner of the name says so, and nothing bears it out.
 * - self-consistent: the meta is that of the identity; the owner of the name need not be the holder of its key.
 * - key-proven: the holder of the key proved it on chain, too.
 */
export type DimLevel = "unproven" | "self-consistent" | "key-proven";

/** The DIM identity of a name with what it refers to. */
export type DimProfile = {
  /** As "moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk". */
  id: string;
  level: DimLevel;
  /** Why the level is no higher; `null` for the highest. */
  reason: string | null;
  /** What is on chain; `null` for a name that has nothing there, as one off-chain. */
  identity: DimIdentity | null;
  /** Only where it is that of the identity. */
  meta: DimMeta | null;
  /** The visa, or for a group the bulletin: only where the key of the meta signed it. */
  document: DimDocument | null;
};

const texts = ["chat.dim.id", "chat.dim.meta", "chat.dim.visa", "chat.dim.bulletin"] as const;

/**
 * Reads the DIM identity of a name, its meta and its visa or bulletin, and says what of it is proven.
 *
 * @returns `null` for a name without any.
 * @throws What reading the chain throws. What is wrong with what the records refer to is in `reason`.
 * @example
 * const dim = await getDimProfile(ans, { name: "alice.dim" });
 * console.log(dim?.id, dim?.level);
 */
export async function getDimProfile(
  context: AnsContext,
  args: ReferenceAccess & { name: string },
): Promise<DimProfile | null> {
  const { name, ...access } = args;
  const records = await getRecords(context, { name, wish: { texts, dim: true } });
  const identity = records?.dim ?? null;
  const id = records?.texts["chat.dim.id"] ?? identity?.address;
  if (records === null || id === undefined) return null;
  const found = { id, identity, meta: null, document: null };
  const unproven = (reason: string): DimProfile => ({ ...found, level: "unproven", reason });

  if (identity === null) return unproven("nothing of it is on chain");
  const [idName, address] = id.includes("@") ? [id.slice(0, id.indexOf("@")), id.slice(id.indexOf("@") + 1)] : ["", id];
  if (address !== identity.address) return unproven(`the identity on chain is ${identity.address}`);
  const uri = records.texts["chat.dim.meta"];
  if (typeof uri !== "string") return unproven("it has no meta");
  const meta = await attempt(async () => parseDimMeta(await json(uri, access)));
  if (typeof meta === "string") return unproven(meta);
  const fault = await metaFault(meta, identity, idName);
  if (fault !== undefined) return unproven(`the meta is not right: ${fault}`);

  const document = await documentOf(meta, records.texts, access);
  const own = { ...found, meta, document };
  if (identity.proofScheme !== 0) return { ...own, level: "key-proven", reason: null };
  return { ...own, level: "self-consistent", reason: "the holder of its key has not proven it on chain" };
}

/** The visa, else the bulletin, that the key of the meta signed; `null` for none. */
async function documentOf(
  meta: DimMeta,
  records: Readonly<Record<string, string | null>>,
  access: ReferenceAccess,
): Promise<DimDocument | null> {
  const uri = records["chat.dim.visa"] ?? records["chat.dim.bulletin"];
  if (typeof uri !== "string") return null;
  const document = await attempt(async () => parseDocument(await json(uri, access)));
  if (typeof document === "string") return null;
  const isSigned = await isSignedByDim(meta.key, stringToBytes(document.data), document.signature);
  return isSigned ? document : null;
}

function parseDocument(value: unknown): DimDocument {
  const fields = fieldsOf(value, "document");
  const { type } = fields.value;
  return {
    type: typeof type === "string" ? type : null,
    data: textField(fields, "data", 32_768),
    signature: base64Field(fields, "signature"),
  };
}

async function json(uri: string, access: ReferenceAccess): Promise<unknown> {
  const text = await dereference(uri, access);
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidMessageError("What the record refers to", "is no JSON");
  }
}

/** What `work` gives, or why it failed. */
async function attempt<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AnsError) return error.message;
    throw error;
  }
}
