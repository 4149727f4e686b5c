import type { ErrorComponentProps } from "@tanstack/react-router";

import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";

/** A page that failed to load or to draw itself. What was kept is still there. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <div role="alert">
      <h1 className="text-3xl">{t("This page could not be shown")}</h1>
      <p className="mt-3 text-soft">{error instanceof Error ? error.message : String(error)}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button onClick={reset}>{t("Try again")}</Button>
        <Button look="second" onClick={() => location.reload()}>
          {t("Load the page again")}
        </Button>
      </div>
    </div>
  );
}
