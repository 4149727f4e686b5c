import { createContext, use } from "react";

import { type Translate, translator } from "./translate.ts";

/** The languages of the app, each by its own name. */
export const languages = { en: "English", zh: "中文" } as const;

export type Language = keyof typeof languages;

export type Speech = { language: Language; t: Translate; choose: (language: Language) => void };

export const LanguageContext = createContext<Speech>({
  language: "en",
  t: translator({}),
  choose: () => undefined,
});

/** The language of the page, and how to choose another one. */
export function useLanguage(): Speech {
  return use(LanguageContext);
}

/**
 * The function that gives a sentence in the language of the page.
 *
 * @example
 * const t = useT();
 * t("Close");
 */
export function useT(): Translate {
  return useLanguage().t;
}
