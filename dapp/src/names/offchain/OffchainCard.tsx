import { getZone, nextEvidence, openZone, signGrant, type Zone } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isAddress, isAddressEqual } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Field } from "../../ui/Field.tsx";
import { shortAddress } from "../../wallet/shortAddress.ts";
import { useName } from "../useName.ts";
import { fetchKnown } from "./fetchKnown.ts";
import { useKeptBelow } from "./keptNames.ts";
import { Publications } from "./Publications.tsx";
import { type Published, publishKept } from "./publishKept.ts";
import { useAccess } from "./useEvidence.ts";

/** Names below a name that cost no gas: its owner signs who has them, and service providers keep what was signed. */
export function OffchainCard() {
  const t = useT();
  const ans = useAns();
  const { name, facts, isMine } = useName();
  const zone = useQuery({
    queryKey: ["zone", name],
    queryFn: () => getZone(ans, { name }),
    enabled: ans.addresses.OffchainResolver !== undefined && facts?.state === "registered",
  });
  const account = ans.account?.address;
  const open = useAction(async () => {
    if (account === undefined) return;
    await openZone(ans, { name, issuer: account, policy: { seats: [], threshold: 1, freshness: 300, gateways: [] } });
  });
  if (ans.addresses.OffchainResolver === undefined || zone.data === undefined) return <Failure error={zone.error} />;
  if (zone.data === null) {
    if (!isMine) return null;
    return (
      <Card title={t("Subnames off chain")}>
        <p>
          {t(
            "Give any number of names without gas: you sign them, service providers keep them, and nobody can forge one.",
          )}
        </p>
        <p className="mt-2 text-warn">
          {t("From then on the name is answered off chain too: the records it has on chain no longer count.")}
        </p>
        <ActionButton action={open} className="mt-4" disabled={ans.walletClient === undefined}>
          {t("Open {name} for names off chain", { name })}
        </ActionButton>
      </Card>
    );
  }
  const isIssuer = account !== undefined && isAddressEqual(zone.data.issuer, account);
  return (
    <Card title={t("Subnames off chain")}>
      <p className="text-soft">
        {t("Granted by {issuer}, answered by service providers.", { issuer: shortAddress(zone.data.issuer) })}
      </p>
      {isIssuer ? <Grant zone={zone.data} /> : null}
      <KeptNames zone={zone.data.name} />
    </Card>
  );
}

const year = 365 * 86_400;

function Grant({ zone }: { zone: Zone }) {
  const t = useT();
  const ans = useAns();
  const access = useAccess();
  const { facts } = useName();
  const [label, setLabel] = useState("");
  const [owner, setOwner] = useState("");
  const [published, setPublished] = useState<Published>();
  const to = owner.trim() === "" ? ans.account?.address : owner.trim();
  const isOwner = to !== undefined && isAddress(to);
  const action = useAction(async () => {
    if (!isOwner) return;
    const name = `${label.trim()}.${zone.name}`;
    const known = await fetchKnown(ans, name, access);
    const expires = facts?.expiry ?? Math.floor(Date.now() / 1000) + year;
    const signed = await signGrant(ans, { name, owner: to, expires, after: known });
    setPublished(await publishKept(ans, nextEvidence(known, { kind: "grant", signed }), access));
  });
  return (
    <>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field
          label={t("Name off chain below {parent}", { parent: zone.name })}
          value={label}
          placeholder="bob"
          onChange={({ target }) => setLabel(target.value)}
        />
        <Field
          label={t("Who gets the name off chain")}
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
        disabled={label.trim() === "" || !isOwner || ans.walletClient === undefined}
      >
        {t("Sign and publish")}
      </ActionButton>
      {published === undefined ? null : <Publications published={published} />}
    </>
  );
}

/** Which names there are below a zone is known to who signed for them: this browser shows those that it saw. */
function KeptNames({ zone }: { zone: string }) {
  const t = useT();
  const ans = useAns();
  const names = useKeptBelow(ans, zone);
  if (names.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 mb-2 font-medium">{t("Signed in this browser")}</h3>
      <ul className="grid gap-2">
        {names.map((name) => (
          <li key={name}>
            <Link to="/name/$name" params={{ name }} className="font-medium text-accent underline">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
