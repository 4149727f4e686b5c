import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app/App.tsx";
import { firstLanguage, loadCatalogue } from "./text/LanguageProvider.tsx";
import { loadConfig } from "./config/loadConfig.ts";
import { Refusal } from "./app/Refusal.tsx";
import "./style.css";

const root = createRoot(document.getElementById("root") ?? document.body);
const language = firstLanguage();
const [config, catalogue] = await Promise.allSettled([loadConfig(), loadCatalogue(language)]);
const words = catalogue.status === "fulfilled" ? catalogue.value : {};
root.render(
  <StrictMode>
    {config.status === "fulfilled" ? (
      <App config={config.value} language={language} catalogue={words} />
    ) : (
      <Refusal error={config.reason} />
    )}
  </StrictMode>,
);
