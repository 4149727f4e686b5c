import { getPrimary, type Records, setPrimary } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Address, isAddress } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Card } from "../../ui/Card.tsx";
import { Avatar } from "./Avatar.tsx";
import { NotShown } from "./NotShown.tsx";
import { usePicture } from "./usePicture.ts";

type Props = { name: string; owner: Address; records: Records | undefined; isMine: boolean };

/** Who a name is: its picture, what it says of itself, and who holds it. */
export function Head(props: Props) {
  const t = useT();
  const { owner, records } = props;
  const account = records?.addresses["eth"];
  const holders = typeof account === "string" && isAddress(account) ? [owner, account] : [owner];
  const picture = usePicture(records?.texts["avatar"], holders);
  const about = records?.texts["description"];
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-5">
        <Avatar picture={picture} owner={owner} />
        <div className="min-w-0 flex-1 basis-60">
          {about === null || about === undefined ? null : <p className="mb-1 text-lg">{about}</p>}
          <p className="text-sm text-soft">{t("Held by")}</p>
          <Link to="/address/$address" params={{ address: owner }} className="mono text-accent underline">
            {owner}
          </Link>
          <IsPrimary {...props} />
          <NotShown picture={picture} />
        </div>
      </div>
    </Card>
  );
}

function IsPrimary(props: Props) {
  const t = useT();
  const ans = useAns();
  const { name, owner, isMine } = props;
  const { data } = useQuery({ queryKey: ["primary", owner], queryFn: () => getPrimary(ans, { address: owner }) });
  const action = useAction(() => setPrimary(ans, { name }));
  if (data?.verified === true && data.name === name) {
    return (
      <p className="mt-2">
        <Badge tone="good">{t("The primary name of this account.")}</Badge>
      </p>
    );
  }
  if (!isMine || data === undefined) return null;
  return (
    <ActionButton action={action} look="second" className="mt-3">
      {t("Make it your primary name")}
    </ActionButton>
  );
}
