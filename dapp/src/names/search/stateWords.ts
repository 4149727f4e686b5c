import { type available, parseLabel } from "@ans/client";

import type { Language } from "../../text/LanguageContext.ts";
import { sayFailure } from "../../text/sayFailure.ts";
import type { Translate } from "../../text/translate.ts";
import { showDate } from "../showDate.ts";

/** Whether a name is free, and if not, why, for people. */
export function stateWords(found: Awaited<ReturnType<typeof available>>, language: Language, t: Translate): string {
  const { name, state, until } = found;
  const date = until === undefined ? "" : showDate(until, language);
  switch (state) {
    case "available":
    case "premium":
      return t("Free");
    case "registered":
      return t("Taken until {date}", { date });
    case "grace":
      return t("Expired. Its owner can still renew it, until {date}.", { date });
    case "reserved":
      return t("Reserved: only governance can give it to somebody.");
    default:
      return faultWords(name, language, t);
  }
}

function faultWords(text: string, language: Language, t: Translate): string {
  try {
    parseLabel(text);
  } catch (error) {
    return sayFailure(error, language, t);
  }
  return t("This cannot be a name.");
}
