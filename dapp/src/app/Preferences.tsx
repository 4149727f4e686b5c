import { useState } from "react";

import { languages, useLanguage } from "../text/LanguageContext.ts";
import { keep, kept } from "./kept.ts";

const select = "choice min-h-11 appearance-none rounded-xl border border-edge bg-card pr-7.5 pl-2 text-ink";

/** Language and theme. */
export function Preferences() {
  const { language, choose, t } = useLanguage();
  const [theme, setTheme] = useState(kept("theme") ?? "system");
  return (
    <div className="flex flex-wrap gap-3">
      <label className="flex items-center gap-1.5">
        {t("Language")}
        <select
          className={select}
          value={language}
          onChange={({ target }) => {
            if (target.value in languages) choose(target.value === "zh" ? "zh" : "en");
          }}
        >
          {Object.entries(languages).map(([each, name]) => (
            <option key={each} value={each} lang={each}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center gap-1.5">
        {t("Theme")}
        <select
          className={select}
          value={theme}
          onChange={({ target }) => {
            setTheme(target.value);
            keep("theme", target.value === "system" ? null : target.value);
            if (target.value === "system") delete document.documentElement.dataset.theme;
            else document.documentElement.dataset.theme = target.value;
          }}
        >
          <option value="system">{t("As the device")}</option>
          <option value="light">{t("Light")}</option>
          <option value="dark">{t("Dark")}</option>
        </select>
      </label>
    </div>
  );
}
