import { type ReactNode, useEffect, useMemo, useState } from "react";

import { keep, kept } from "../app/kept.ts";
import { type Language, LanguageContext } from "./LanguageContext.ts";
import { type Catalogue, translator } from "./translate.ts";

const load: Record<Language, () => Promise<Catalogue>> = {
  en: async () => ({}),
  zh: async () => (await import("./zh/catalogue.ts")).catalogue,
};

/** The language that was chosen before, or that the browser asks for. */
export function firstLanguage(): Language {
  const chosen = kept("language");
  if (chosen === "en" || chosen === "zh") return chosen;
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

/** Loads a language's catalogue; English needs none. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return await load[language]();
}

/** Gives the page its language. */
export function LanguageProvider(props: { first: Language; catalogue: Catalogue; children: ReactNode }) {
  const [{ language, catalogue }, setSpoken] = useState({ language: props.first, catalogue: props.catalogue });
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      t: translator(catalogue),
      choose: (next: Language) => {
        keep("language", next);
        void loadCatalogue(next).then((loaded) => setSpoken({ language: next, catalogue: loaded }));
      },
    }),
    [language, catalogue],
  );
  return <LanguageContext value={speech}>{props.children}</LanguageContext>;
}
