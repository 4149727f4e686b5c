import { type ListedSeat, type Network, realisedRate } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { Fact, Facts, Figure, Figures } from "../Figures.tsx";
import { isEarning, rateOf } from "../rateOf.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayRate } from "../say/sayRate.ts";
import { sayTime } from "../say/sayTime.ts";
import { roomOf } from "../seats/seatRows.ts";

/** A shorter time says nothing about a year. */
const LEAST_MEASURED = 86_400;
const YEAR = 365n * 86_400n;

/** How a seat stands, and what its owner says about it. */
export function SeatFacts(props: { seat: ListedSeat; figures: Network; now: number }) {
  const { language, t } = useLanguage();
  const { seat, figures, now } = props;
  const { profile, nextCommission } = seat;
  const rate = rateOf(seat, figures, now);
  const room = roomOf(seat);
  return (
    <>
      <Figures>
        <Figure name={t("Stake")} note={t("own {amount}", { amount: sayDimt(seat.self, 0) })}>
          {sayDimt(seat.self + seat.delegated, 0)}
        </Figure>
        <Figure
          name={t("Commission")}
          note={
            nextCommission === null
              ? t("none announced")
              : t("{rate} announced", { rate: sayRate(nextCommission.commission) })
          }
        >
          {sayRate(seat.commission)}
        </Figure>
        <Figure
          name={t("Delegated")}
          note={room === 0n ? t("takes no more") : t("takes {dimt} more", { dimt: sayDimt(room, 0) })}
        >
          {sayDimt(seat.delegated, 0)}
        </Figure>
        <Figure name={t("A year, now")} note={<Realised seat={seat.seat} />}>
          {rate === null ? "–" : sayRate(rate)}
        </Figure>
      </Figures>
      <Card title={t("What its owner says")}>
        <Facts>
          <Fact name={t("Gateways")}>
            {profile.gateways.length === 0 ? (
              t("none told")
            ) : (
              <ul>
                {profile.gateways.map((url) => (
                  <li key={url} className="mono">
                    {url}
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact name={t("Messages (dm3)")}>
            {profile.delivery === "" ? t("none told") : <span className="mono">{profile.delivery}</span>}
          </Fact>
          <Fact name={t("Contact")}>{profile.contact === "" ? t("none told") : profile.contact}</Fact>
          <Fact name={t("Owner")}>
            <span className="mono">{seat.owner}</span>
          </Fact>
          <Fact name={t("Operator key")}>
            <span className="mono">{seat.key}</span>
          </Fact>
          <Fact name={t("Paid to")}>
            <span className="mono">{seat.payout}</span>
          </Fact>
          <Fact name={t("Service")}>
            {isEarning(seat, now)
              ? t("shown, and earns until {time} ({length} left)", {
                  time: sayTime(seat.lease, language),
                  length: sayLength(seat.lease - now, t),
                })
              : t("none: it earns nothing")}
          </Fact>
          <Fact name={t("Level")}>{seat.level}</Fact>
        </Facts>
      </Card>
    </>
  );
}

/** What a delegation has really earned here, from what has flowed and what was forfeited. */
function Realised(props: { seat: number }) {
  const { t } = useLanguage();
  const ans = useAns();
  const { data } = useQuery({
    queryKey: ["seats", props.seat, "realised"],
    queryFn: () => realisedRate(ans, { seat: props.seat }),
    staleTime: 60_000,
  });
  if (data === undefined || data === null) return null;
  if (data.seconds < LEAST_MEASURED) return t("realised: too early to tell");
  const yearly = (data.perMillion * YEAR) / (BigInt(data.seconds) * 100n);
  return t("realised in {length}: {rate} a year", { length: sayLength(data.seconds, t), rate: sayRate(yearly) });
}
