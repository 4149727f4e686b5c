import { Link } from "@tanstack/react-router";

import { useT } from "../text/LanguageContext.ts";

/** An address that no page has. */
export function NotFound() {
  const t = useT();
  return (
    <>
      <h1 className="text-3xl">{t("There is no such page")}</h1>
      <p className="mt-3">
        <Link to="/" className="font-medium text-accent underline">
          {t("Search for a name")}
        </Link>
      </p>
    </>
  );
}
