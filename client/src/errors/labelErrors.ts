import type { Explainer } from "./contractError.ts";
import type { Hints } from "./Hints.ts";
import { InvalidNameError } from "./names.ts";

function refuse(reason: (args: readonly unknown[]) => string): Explainer {
  return (args, hints: Hints) => new InvalidNameError(hints.name ?? "", reason(args));
}

function hex(codePoint: unknown): string {
  return `U+${Number(codePoint).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Why the contracts refuse a label (ILabelErrors). */
export const labelErrors = {
  LabelEmpty: refuse(() => "it has an empty label"),
  LabelTooLong: refuse(([length]) => `its label has ${String(length)} bytes, and 255 are the most`),
  NameTooLong: refuse(([length, most]) => `it has ${String(length)} bytes, and ${String(most)} are the most`),
  LabelCharacter: refuse(
    ([offset, point]) => `the character ${hex(point)} at byte ${String(offset)} cannot be in a name`,
  ),
  LabelNotUtf8: refuse(([offset]) => `it is not UTF-8 at byte ${String(offset)}`),
  LabelHyphensOrUnderscores: refuse(
    ([offset]) =>
      `hyphens may not be both its third and fourth character, nor an underscore follow another (byte ${String(offset)})`,
  ),
  LabelIsAddress: refuse(() => "it is itself an address"),
} satisfies Record<string, Explainer>;
