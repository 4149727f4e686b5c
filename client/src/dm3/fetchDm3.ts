import { sha256, stringToBytes } from "viem";

import { InvalidMessageError } from "../errors/offchain.ts";
import { dereference, type ReferenceAccess } from "../references/dereference.ts";
import { canonicalJson } from "./canonicalJson.ts";

/**
 * The JSON that a dm3 record refers to. One on the web must be the one whose hash the record has (`dm3Hash`), however it
 * is written there.
 *
 * @throws {@link InvalidMessageError}, {@link FetchFailedError}.
 */
export async function fetchDm3(uri: string, access: ReferenceAccess): Promise<unknown> {
  const isOnWeb = /^https?:\/\//.test(uri);
  const hash = isOnWeb ? hashIn(uri) : undefined;
  const json = parsed(await dereference(uri, access));
  if (hash !== undefined && sha256(stringToBytes(canonicalJson(json))) !== hash) {
    throw new InvalidMessageError("The dm3 profile", "is not the one whose hash the record has");
  }
  return json;
}

/** Some write it without 0x, or in capitals. */
function hashIn(uri: string): string {
  const given = URL.canParse(uri) ? new URL(uri).searchParams.get("dm3Hash") : null;
  const [, digits] = /^(?:0x)?([0-9a-f]{64})$/i.exec(given ?? "") ?? [];
  if (digits === undefined)
    throw new InvalidMessageError("The dm3 record", "has a URL without dm3Hash, which proves nothing");
  return `0x${digits.toLowerCase()}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidMessageError("The dm3 profile", "is no JSON");
  }
}
