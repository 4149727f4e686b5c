import { partsOf } from "@ans/client";

import type { Translate } from "../../text/translate.ts";

/** Which update of a name a sequence is, in words. */
export function sayUpdate(sequence: bigint, t: Translate): string {
  const { epoch, revision } = partsOf(sequence);
  return t("epoch {epoch}, revision {revision}", { epoch, revision });
}
