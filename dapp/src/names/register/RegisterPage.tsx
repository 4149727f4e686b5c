import { parseLabel, type Pending } from "@ans/client";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { type Action, useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { sayFailure } from "../../text/sayFailure.ts";
import { Notice } from "../../ui/Notice.tsx";
import { splitNames } from "../search/splitNames.ts";
import { commitAll } from "./begin.ts";
import { Choose } from "./Choose.tsx";
import { usePendings } from "./pendings.ts";
import { Underway } from "./Underway.tsx";
import { Done } from "./Done.tsx";

const route = getRouteApi("/register/$names");

/** Commits to the registrations that a function gives. */
export type Reserve = Action<[make: () => Promise<Pending[]>]>;

/** Registers one name, or several together: choose, commit, wait, register. */
export function RegisterPage() {
  const t = useT();
  const { language } = useLanguage();
  const ans = useAns();
  const { names: asked } = route.useParams();
  const read = namesIn(asked, ans.tld);
  const pendings = usePendings(ans);
  const account = ans.account?.address;
  const [finished, setFinished] = useState<string[]>();
  // Here, as the first transaction goes on while what is below changes from the choice to the progress.
  const reserve = useAction(async (make: () => Promise<Pending[]>) => await commitAll(ans, await make()));
  if (read.error !== undefined) return <Notice tone="bad">{sayFailure(read.error, language, t)}</Notice>;

  const names = read.names;
  const begun = pendings.filter(({ name }) => names.includes(name));
  const own = begun.filter(({ payer }) => payer === account);
  const [other] = begun.filter(({ payer }) => payer !== account);
  return (
    <>
      <p className="text-soft">{t("Register")}</p>
      <h1 className="mb-6 text-3xl sm:text-4xl">{names.join(", ")}</h1>
      {own.length === 0 && other !== undefined ? (
        <Notice tone="warn" className="mb-5">
          {t("A registration of {name} was begun here with {account}. Connect that account to finish it.", {
            name: other.name,
            account: other.payer,
          })}
        </Notice>
      ) : null}
      {finished !== undefined ? (
        <Done names={finished} />
      ) : own.length > 0 ? (
        <Underway pendings={own} reserve={reserve} onDone={setFinished} />
      ) : (
        <Choose names={names} reserve={reserve} />
      )}
    </>
  );
}

function namesIn(text: string, tld: string): { names: string[]; error?: unknown } {
  try {
    return { names: [...new Set(splitNames(text).map((name) => `${parseLabel(name, tld)}.${tld}`))] };
  } catch (error) {
    return { names: [], error };
  }
}
