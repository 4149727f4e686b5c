import type { Publication } from "@ans/client";

import type { Language } from "../../text/LanguageContext.ts";
import type { Translate } from "../../text/translate.ts";

/** What a gateway says by the code of its refusal. */
function meaningOf(code: string, t: Translate): string {
  const meanings: Readonly<Record<string, string>> = {
    LOWER_SEQUENCE: t("it knows a later update: load the page again, and sign anew"),
    CONFLICT: t("it knows another update of the same number: load the page again, and sign anew"),
    NO_ZONE: t("it does not know the zone yet: try again in a moment"),
    NO_GRANT: t("it does not know the grant: publish that first"),
    BAD_SIGNATURE: t("the signature is not the right account’s"),
    DEADLINE_PASSED: t("the time to publish it is over: sign anew"),
    TOO_LARGE: t("it is too long"),
    RATE_LIMITED: t("it was asked too often: try again in a minute"),
  };
  return meanings[code] ?? t("it refuses it ({code})", { code });
}

/**
 * Why somebody does not keep an update. Gateways explain themselves in English; for other languages their code says what
 * they mean.
 */
export function sayRefusal(
  result: Exclude<Publication, { outcome: "accepted" }>,
  language: Language,
  t: Translate,
): string {
  if (language === "en") return result.reason;
  if (result.outcome === "refused") return meaningOf(result.code, t);
  return result.outcome === "silent" ? t("it gives no answer") : t("it took it, but its receipt is worth nothing");
}
