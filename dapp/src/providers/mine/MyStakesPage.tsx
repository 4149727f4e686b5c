import { useConnection } from "wagmi";

import { useNow } from "../../chain/useNow.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Failure } from "../../ui/Failure.tsx";
import { NeedsWallet } from "../NeedsWallet.tsx";
import { RoomNav } from "../RoomNav.tsx";
import { useNetwork } from "../seats/useSeats.ts";
import { OwnHistory } from "./OwnHistory.tsx";
import { OwnSeats } from "./OwnSeats.tsx";
import { Positions } from "./Positions.tsx";
import { Totals } from "./Totals.tsx";
import { Unbonding } from "./Unbonding.tsx";
import { useOwnHistory, useOwnSeats, usePositions, useRequests } from "./useMine.ts";

/** What the connected account has staked, delegated, earned and taken out. */
export function MyStakesPage() {
  const t = useT();
  const { address } = useConnection();
  return (
    <>
      <h1 className="mb-5 text-3xl">{t("My stakes")}</h1>
      <RoomNav />
      <NeedsWallet to={t("Connect one to see what you have delegated, what it earned, and what unbonds.")}>
        <Mine key={address} />
      </NeedsWallet>
    </>
  );
}

function Mine() {
  const t = useT();
  const positions = usePositions();
  const requests = useRequests();
  const seats = useOwnSeats();
  const history = useOwnHistory();
  const figures = useNetwork();
  const now = useNow();
  const error = positions.error ?? requests.error ?? seats.error ?? figures.error;
  if (positions.data === undefined || requests.data === undefined || figures.data === undefined || now === undefined) {
    return (
      <>
        <Failure error={error} />
        {error === null ? <p className="text-soft">{t("Loading …")}</p> : null}
      </>
    );
  }
  const parts = { positions: positions.data, requests: requests.data, figures: figures.data, now };
  return (
    <div className="grid gap-5">
      <Failure error={error} />
      <Totals {...parts} />
      <Positions {...parts} history={history.data?.events} />
      <Unbonding {...parts} seats={seats.data ?? []} />
      <OwnSeats seats={seats.data ?? []} now={now} />
      <OwnHistory history={history.data} error={history.error} />
    </div>
  );
}
