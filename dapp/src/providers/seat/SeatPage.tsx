import { getRouteApi, Link } from "@tanstack/react-router";
import { isAddressEqual } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useNow } from "../../chain/useNow.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { OwnerPanel } from "../owner/OwnerPanel.tsx";
import { RoomNav } from "../RoomNav.tsx";
import { sayStatus } from "../say/sayStatus.ts";
import { seatName } from "../say/seatName.ts";
import { useNetwork } from "../seats/useSeats.ts";
import { useSeat } from "../useSeat.ts";
import { DelegateCard } from "./DelegateCard.tsx";
import { Delegators } from "./Delegators.tsx";
import { SeatFacts } from "./SeatFacts.tsx";
import { SeatHistory } from "./SeatHistory.tsx";
import { SeatWarnings } from "./SeatWarnings.tsx";
import { useSeatHistory } from "./useSeatHistory.ts";
import { WaitingRewards } from "./WaitingRewards.tsx";

const route = getRouteApi("/providers/$seat");

/** All about one seat, and what one can do with it. */
export function SeatPage() {
  const t = useT();
  const number = Number(route.useParams().seat);
  const isNumber = Number.isSafeInteger(number) && number > 0 && number < 2 ** 24;
  return (
    <>
      <RoomNav />
      {isNumber ? (
        <Seat key={number} number={number} />
      ) : (
        <>
          <h1 className="text-3xl">{t("There is no such seat")}</h1>
          <p className="mt-3">
            <Link to="/providers" className="font-medium text-accent underline">
              {t("Choose one from the list")}
            </Link>
          </p>
        </>
      )}
    </>
  );
}

function Seat(props: { number: number }) {
  const t = useT();
  const { account } = useAns();
  const { data: seat, error } = useSeat(props.number);
  const figures = useNetwork();
  const history = useSeatHistory(props.number);
  const now = useNow();
  if (seat === undefined || figures.data === undefined || now === undefined) {
    return (
      <>
        <h1 className="mb-4 text-3xl">{t("Seat {n}", { n: props.number })}</h1>
        <Failure error={error ?? figures.error} />
        {error === null ? <p className="text-soft">{t("Loading …")}</p> : null}
      </>
    );
  }
  const isMine = account !== undefined && isAddressEqual(account.address, seat.owner);
  const parts = { seat, figures: figures.data, now };
  return (
    <div className="grid gap-5">
      <div>
        <h1 className="text-3xl">{seatName(seat, t)}</h1>
        <p className="mt-2 flex flex-wrap items-center gap-2 text-soft">
          <span>{t("Seat {n}", { n: seat.seat })}</span>
          <Badge tone={seat.status === "active" ? "good" : seat.status === "jailed" ? "bad" : "info"}>
            {sayStatus(seat.status, t)}
          </Badge>
          {isMine ? <Badge>{t("yours")}</Badge> : null}
        </p>
      </div>
      <SeatWarnings {...parts} history={history.data?.events} />
      <SeatFacts {...parts} />
      {isMine ? <OwnerPanel {...parts} /> : null}
      <DelegateCard {...parts} />
      <WaitingRewards seat={seat} />
      <Delegators seat={seat} history={history.data?.events} />
      <SeatHistory seat={seat} history={history.data} error={history.error} />
    </div>
  );
}
