import { AnsError, explain } from "@ans/client";

import type { Language } from "./LanguageContext.ts";
import type { Translate } from "./translate.ts";
import { failures } from "./zh/failures.ts";

/** What went wrong, and what to do, in the language of the page. */
export function sayFailure(error: unknown, language: Language, t: Translate): string {
  const known = ownWords(error, t);
  if (known !== undefined) return known;
  const explained = explain(error);
  return language === "zh" ? failures(explained) : explained.message;
}

/** What a page's visitor can do about it differs at times from what a program could. */
function ownWords(error: unknown, t: Translate): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AnsError) {
    if (error.code === "NO_WALLET")
      return t("No wallet is connected. Connect one with the button at the top, and try again.");
    if (error.code === "NO_RPC") {
      return t(
        "The Ethereum node does not answer. Nothing is lost: check the connection, wait a moment and try again.",
      );
    }
    if (error.code === "WRONG_CHAIN") {
      return t("The wallet is on another network. Switch it with the button at the top of the page, and try again.");
    }
    return undefined;
  }
  if (error.name === "NotKeptError") {
    return t(
      "This browser keeps nothing for this site, so a registration could get lost. Leave private browsing, or allow it, and try again.",
    );
  }
  if (error.name === "RelaySilentError") {
    return t(
      "WalletConnect’s relay does not answer, so no wallet can be reached by it. Check the connection and try again, or connect another wallet.",
    );
  }
  if (error.name === "ChainNotSharedError") {
    return t("The wallet agreed, but not for this network. Add the network to it, and connect again.");
  }
  if (error.name === "ProviderNotFoundError")
    return t("This browser has no wallet. Install one, or use the test wallet.");
  if ("code" in error && error.code === -32002) {
    return t("The wallet is still asking about an earlier request. Open the wallet and answer there first.");
  }
  return undefined;
}
