import { createSubname, emancipate, parseName, revokeSubname, type Whois } from "@ans/client";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isAddress } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { sayFailure } from "../../text/sayFailure.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Field } from "../../ui/Field.tsx";
import { shortAddress } from "../../wallet/shortAddress.ts";
import { OffchainCard } from "../offchain/OffchainCard.tsx";
import { useName } from "../useName.ts";
import { useSubnames } from "./useSubnames.ts";

/** How many subnames are looked at first, and with each press more. */
const page = 50;

/** The names below a name: which there are, and for its owner how to make and take back one. */
export function SubnamesPage() {
  const t = useT();
  const { name, isMine } = useName();
  const [most, setMost] = useState(page);
  const { data, error } = useSubnames(name, most);
  return (
    <div className="grid gap-5">
      {isMine ? <Create parent={name} /> : null}
      <Card title={t("Subnames on chain")}>
        <Failure error={error} />
        {data?.subnames.length === 0 && data.left === 0 ? <p className="text-soft">{t("There is none.")}</p> : null}
        <ul>
          {data?.subnames.map((each) => (
            <Line key={each.node} subname={each} canTakeBack={isMine && !each.isEmancipated} />
          ))}
        </ul>
        {data === undefined || data.left === 0 ? null : (
          <Button look="second" className="mt-4" onClick={() => setMost(most + page)}>
            {t("Show more ({n} left)", { n: data.left })}
          </Button>
        )}
      </Card>
      <OffchainCard />
    </div>
  );
}

function Line({ subname, canTakeBack }: { subname: Whois; canTakeBack: boolean }) {
  const t = useT();
  const ans = useAns();
  const { name, owner, isEmancipated } = subname;
  const [asked, setAsked] = useState<"revoke" | "emancipate">();
  const revoke = useAction(() => revokeSubname(ans, { name }));
  const free = useAction(() => emancipate(ans, { name }));
  return (
    <li className="border-t border-line py-3 first:border-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Link to="/name/$name" params={{ name }} className="font-medium text-accent underline">
            {name}
          </Link>
          <p className="text-sm text-soft">
            {owner === null ? "" : shortAddress(owner)}
            {isEmancipated ? ` · ${t("cannot be taken back")}` : ""}
          </p>
        </div>
        {canTakeBack && asked === undefined ? (
          <div className="flex flex-wrap gap-2">
            <Button look="second" onClick={() => setAsked("revoke")}>
              {t("Take back")}
              <span className="sr-only">{name}</span>
            </Button>
            <Button look="second" onClick={() => setAsked("emancipate")}>
              {t("Emancipate")}
              <span className="sr-only">{name}</span>
            </Button>
          </div>
        ) : null}
      </div>
      {asked === undefined || !canTakeBack ? null : (
        <div className="mt-2 rounded-xl bg-inset p-4">
          <p className="mb-3">
            {asked === "revoke"
              ? t("{name} stops resolving at once, and its records are gone.", { name })
              : t("You can never take {name} back before it expires. There is no way to undo that.", { name })}
          </p>
          <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
            <ActionButton action={asked === "revoke" ? revoke : free}>
              {asked === "revoke" ? t("Take it back") : t("Emancipate it")}
            </ActionButton>
            <Button look="plain" onClick={() => setAsked(undefined)}>
              {t("Leave it")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

function Create({ parent }: { parent: string }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const [label, setLabel] = useState("");
  const [owner, setOwner] = useState("");
  const fault = faultOf(label, parent, ans.tld);
  const to = owner.trim() === "" ? ans.account?.address : owner.trim();
  const isOwner = to !== undefined && isAddress(to);
  const action = useAction(async () => {
    if (!isOwner) return;
    await createSubname(ans, { name: `${label.trim()}.${parent}`, owner: to });
    setLabel("");
  });
  return (
    <Card title={t("Give a subname")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("Name below {parent}", { parent })}
          value={label}
          placeholder="bob"
          fault={fault === undefined ? undefined : sayFailure(fault, language, t)}
          onChange={({ target }) => setLabel(target.value)}
        />
        <Field
          label={t("Who gets it")}
          value={owner}
          placeholder={ans.account?.address ?? "0x…"}
          hint={t("You, unless you give an address.")}
          fault={isOwner || to === undefined ? undefined : t("That is no address. Check it for a typing error.")}
          onChange={({ target }) => setOwner(target.value)}
        />
      </div>
      <ActionButton
        action={action}
        className="mt-4"
        disabled={label.trim() === "" || fault !== undefined || !isOwner || ans.walletClient === undefined}
      >
        {t("Create")}
      </ActionButton>
    </Card>
  );
}

function faultOf(label: string, parent: string, tld: string): unknown {
  if (label.trim() === "") return undefined;
  try {
    parseName(`${label.trim()}.${parent}`, tld);
    return undefined;
  } catch (error) {
    return error;
  }
}
