import { available } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { showAmount } from "../showAmount.ts";
import { lookAlikes } from "./lookAlikes.ts";
import { stateWords } from "./stateWords.ts";

type Found = Awaited<ReturnType<typeof available>> & { yearly: bigint | undefined };

/** One name that was searched for: whether it is free, what it costs, and what to beware of. */
export function ResultLine(props: {
  typed: string;
  subname: string | undefined;
  found: Found | undefined;
  error: unknown;
}) {
  const { typed, found, subname } = props;
  const { t } = useLanguage();
  if (subname !== undefined) {
    return (
      <Line name={subname} tone="text-soft" state={t("A subname: the owner of the name above it gives it.")}>
        <Profile name={subname} />
      </Line>
    );
  }
  if (found === undefined) {
    return props.error === undefined ? (
      <Line name={typed} tone="text-soft" state={t("Asking the chain …")} />
    ) : (
      <Failure error={props.error} />
    );
  }
  return <FoundLine typed={typed} found={found} />;
}

function FoundLine({ typed, found }: { typed: string; found: Found }) {
  const { language, t } = useLanguage();
  const { name, state, yearly, premium } = found;
  const isChanged = state !== "invalid" && typed !== name && `${typed}.dim` !== name;
  const notes = (
    <>
      {isChanged ? <Note>{t("You typed {typed}. Names have one spelling: {name}.", { typed, name })}</Note> : null}
      {state === "invalid" ? null : <LookAlike name={name} />}
    </>
  );
  const words = stateWords(found, language, t);
  if (state === "invalid") return <Line name={typed} tone="text-bad" state={words} />;
  if (state === "reserved") return <Line name={name} tone="text-warn" state={words} notes={notes} />;
  if (!found.available) {
    return (
      <Line name={name} tone="text-soft" state={words} notes={notes}>
        <Profile name={name} />
      </Line>
    );
  }
  const cost = t("{amount} a year", { amount: showAmount(yearly ?? 0n) });
  const extra = t("and {amount} more now, which falls to nothing in time, as somebody just let it go", {
    amount: showAmount(premium ?? 0n),
  });
  return (
    <Line
      name={name}
      tone="text-good"
      state={`${words} · ${cost}${premium === undefined ? "" : `, ${extra}`}`}
      notes={notes}
    >
      <Link to="/register/$names" params={{ names: name }} className={buttonClass()}>
        {t("Register")}
      </Link>
    </Line>
  );
}

function Line(props: {
  name: string;
  tone: string;
  state: string;
  notes?: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <article className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-2xl border border-line bg-card p-4 sm:px-5">
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-lg font-semibold">{props.name}</h2>
        <p role="status" className={props.tone}>
          {props.state}
        </p>
        {props.notes}
      </div>
      {props.children}
    </article>
  );
}

function Note(props: { children: React.ReactNode }) {
  return <p className="mt-1 text-sm text-warn">{props.children}</p>;
}

function Profile({ name }: { name: string }) {
  const { t } = useLanguage();
  return (
    <Link to="/name/$name" params={{ name }} className={buttonClass("second")}>
      {t("Look at it")}
    </Link>
  );
}

/** Warns of a name that somebody else has and that looks much the same, and of letters that are not a to z. */
function LookAlike({ name }: { name: string }) {
  const { t } = useLanguage();
  const ans = useAns();
  const label = name.slice(0, -ans.tld.length - 1);
  const { data } = useQuery({
    queryKey: ["lookAlikes", label],
    queryFn: async () => {
      const each = lookAlikes(label).map((other) => available(ans, { name: other }));
      return (await Promise.all(each)).find(({ state }) => state === "registered" || state === "grace")?.name ?? null;
    },
    staleTime: 60_000,
  });
  const foreign = /\p{L}/u.test(label) && /[^\p{ASCII}\p{Extended_Pictographic}\p{M}\u200D]/u.test(label);
  return (
    <>
      {typeof data === "string" ? (
        <Note>{t("Beware: it looks much like {other}, which somebody has.", { other: data })}</Note>
      ) : null}
      {foreign ? <Note>{t("It has letters other than a to z. Others may take them for different ones.")}</Note> : null}
    </>
  );
}
