import { labelFault, normalise } from "@ans/client";

/** The node of a top-level name's parent, and of a parent that is not known. */
export const ROOT = `0x${"0".repeat(64)}`;

/**
 * A label as it is shown. One that is not known, and one that no client would type (it is not normalised, so it may
 * look like another), is shown by its node: `[<64 hex digits>]`.
 */
export function labelText(node: string, label: string | null): string {
  return label !== null && isNormalised(label) ? label : `[${node.slice(2)}]`;
}

function isNormalised(label: string): boolean {
  try {
    return labelFault(label) === undefined && normalise(label) === label;
  } catch {
    return false;
  }
}
