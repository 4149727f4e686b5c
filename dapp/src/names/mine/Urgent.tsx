import { Link } from "@tanstack/react-router";

import { useT } from "../../text/LanguageContext.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { ListedName } from "./readNames.ts";

/** How many names are called by name. */
const most = 3;

/** Says which names are about to be lost, and takes to where all of them are renewed. */
export function Urgent({ names, now }: { names: readonly ListedName[]; now: number | undefined }) {
  const t = useT();
  if (now === undefined) return null;
  const expired = names.filter(({ state }) => state === "grace");
  const soon = names.filter(
    ({ state, expiry, isSubname }) => state === "registered" && !isSubname && expiry < now + 30 * 86_400,
  );
  const all = [...expired, ...soon];
  if (all.length === 0) return null;
  const list = (some: readonly ListedName[]) => {
    const called = some.slice(0, most).map(({ name }) => name);
    if (some.length > most) called.push(t("{n} more", { n: some.length - most }));
    return called.join(", ");
  };
  return (
    <Notice tone="warn" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        {expired.length > 0 ? <p>{t("Expired, and lost if not renewed: {names}.", { names: list(expired) })}</p> : null}
        {soon.length > 0 ? <p>{t("These expire within 30 days: {names}.", { names: list(soon) })}</p> : null}
      </div>
      <Link
        to="/renew/$names"
        params={{ names: all.map(({ name }) => name).join(",") }}
        className={buttonClass("second")}
      >
        {all.length === 1 ? t("Renew it now") : t("Renew all {n} now", { n: all.length })}
      </Link>
    </Notice>
  );
}
