import { type Evidence, nextEvidence, NotGrantedError, signRelease, signTransfer } from "@ans/client";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useReceiver } from "../transfer/useReceiver.ts";
import { useName } from "../useName.ts";
import { fetchKnown } from "./fetchKnown.ts";
import { Publications } from "./Publications.tsx";
import { type Published, publishKept } from "./publishKept.ts";
import { type Offchain, useAccess } from "./useEvidence.ts";

type Done = (published: Published) => void;

/** Hands a name off-chain on, or gives it up; its zone's issuer takes it back. Both are signatures, and cost nothing. */
export function HandOver({ offchain }: { offchain: Offchain }) {
  const t = useT();
  const { name, isMineOffchain, isIssuer } = useName();
  const [published, setPublished] = useState<Published>();
  const isHeld = offchain.holder !== null;
  const mayRelease = isHeld && (isMineOffchain || isIssuer);
  return (
    <div className="grid gap-5">
      {published === undefined ? null : <Publications published={published} />}
      {isMineOffchain ? <Transfer name={name} onDone={setPublished} /> : null}
      {mayRelease ? <Release name={name} isOwner={isMineOffchain} onDone={setPublished} /> : null}
      {isHeld ? null : <Notice>{t("Nobody has this name.")}</Notice>}
      {isHeld && !mayRelease && published === undefined ? (
        <Notice tone="warn">{t("Only the account that holds the name can transfer it. Connect it.")}</Notice>
      ) : null}
    </div>
  );
}

function Transfer({ name, onDone }: { name: string; onDone: Done }) {
  const t = useT();
  const ans = useAns();
  const known = useKnown(name);
  const [typed, setTyped] = useState("");
  const { to, fault } = useReceiver(typed);
  const access = useAccess();
  const action = useAction(async () => {
    if (to === undefined) return;
    const evidence = await known();
    const signed = await signTransfer(ans, { evidence, to });
    onDone(await publishKept(ans, nextEvidence(evidence, { kind: "transfer", signed }), access));
  });
  const isSelf = to !== undefined && to === ans.account?.address;
  return (
    <Card title={t("Hand it on")}>
      <div className="grid gap-5">
        <Field
          label={t("To whom: an address, or a name")}
          value={typed}
          fault={isSelf ? t("That is the account that holds it now.") : fault}
          hint={to === undefined || typed === to ? undefined : to}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Notice tone="warn">
          {t(
            "Its records end with that, and whatever you signed before counts no more. Only the receiver could give it back.",
          )}
        </Notice>
        <ActionButton action={action} disabled={to === undefined || isSelf || ans.walletClient === undefined}>
          {t("Sign the hand-over of {name}", { name })}
        </ActionButton>
      </div>
    </Card>
  );
}

function Release({ name, isOwner, onDone }: { name: string; isOwner: boolean; onDone: Done }) {
  const t = useT();
  const ans = useAns();
  const known = useKnown(name);
  const access = useAccess();
  const [isAsking, setAsking] = useState(false);
  const action = useAction(async () => {
    const evidence = await known();
    const signed = await signRelease(ans, { evidence });
    onDone(await publishKept(ans, nextEvidence(evidence, { kind: "release", signed }), access));
  });
  return (
    <Card title={isOwner ? t("Give it up") : t("Take it back")}>
      <p className="text-soft">
        {isOwner
          ? t("The name stands for nothing any more. Who granted it can grant it anew, to anybody.")
          : t("You granted it, so you can end the grant: the name stands for nothing, until you grant it anew.")}
      </p>
      {isAsking ? (
        <Notice tone="warn" className="mt-4">
          <p className="mb-3">{t("{name} stops resolving at once, and its records are gone.", { name })}</p>
          <ActionButton action={action} disabled={ans.walletClient === undefined}>
            {t("Sign the release of {name}", { name })}
          </ActionButton>
          <Button look="plain" className="mt-2" onClick={() => setAsking(false)}>
            {t("Leave it")}
          </Button>
        </Notice>
      ) : (
        <Button look="second" className="mt-4" onClick={() => setAsking(true)}>
          {isOwner ? t("Give {name} up", { name }) : t("Take {name} back", { name })}
        </Button>
      )}
    </Card>
  );
}

/** What is known of the name when its owner, or issuer, is about to sign. */
function useKnown(name: string): () => Promise<Evidence> {
  const ans = useAns();
  const access = useAccess();
  return async () => {
    const evidence = await fetchKnown(ans, name, access);
    if (evidence === undefined) throw new NotGrantedError(name);
    return evidence;
  };
}
