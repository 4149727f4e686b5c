import { read } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { useAns } from "../../chain/useAns.ts";
import { HandoverCard } from "../../governance/HandoverCard.tsx";
import { useLanguage } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Fact, Facts, Figure, Figures } from "../Figures.tsx";
import { RoomNav } from "../RoomNav.tsx";
import { sayAmount, sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayRate } from "../say/sayRate.ts";
import { sayTime } from "../say/sayTime.ts";
import { useNetwork } from "../seats/useSeats.ts";
import { ChartWithTable } from "./ChartWithTable.tsx";
import { listedSeats, listedYears, perSeatWith, reserveCurve, rewardCurve, type Stream } from "./curves.ts";

const YEARS = 20;

/** The figures of all seats together: how many, what they earn, and for how long. */
export function NetworkPage() {
  const { language, t } = useLanguage();
  const { data, error } = useNetwork();
  const stream = useStream();
  return (
    <>
      <h1 className="mb-5 text-3xl">{t("The network")}</h1>
      <RoomNav />
      <Failure error={error ?? stream.error} className="mb-4" />
      {data === undefined ? (
        <p className="text-soft">{error === null ? t("Loading …") : ""}</p>
      ) : (
        <>
          {data.pausedUntil === null ? null : (
            <Notice tone="warn" className="mb-4">
              {t("Joining, adding stake and delegating are paused until {time}. Taking out and claiming never are.", {
                time: sayTime(data.pausedUntil, language),
              })}
            </Notice>
          )}
          <Figures className="mb-5">
            <Figure
              name={t("Active seats")}
              note={t("of {most} places", { most: data.seats.most.toLocaleString("en") })}
            >
              {data.seats.active.toLocaleString("en")}
            </Figure>
            <Figure name={t("Flows to each seat a day")} note={t("{dimt} to all", { dimt: sayDimt(data.perDay, 0) })}>
              {sayDimt(data.perSeatPerDay, 0)}
            </Figure>
            <Figure
              name={t("In the reserve")}
              note={
                data.flatDays === 0
                  ? t("a thousandth of it flows a day")
                  : t("flows evenly for {years} years", { years: (data.flatDays / 365).toFixed(1) })
              }
            >
              {sayDimt(data.reserve, 0)}
            </Figure>
            <Figure name={t("A seat of its own, a year")} note={t("with the least stake, at the rate of now")}>
              {data.yearlyRate === null ? "–" : sayRate(data.yearlyRate)}
            </Figure>
          </Figures>
          {stream.data === undefined ? null : (
            <Curves stream={stream.data} active={data.seats.active} most={data.seats.most} />
          )}
          <Card title={t("The rules now")} className="mb-5">
            <Facts>
              <Fact name={t("Least stake of a seat")}>
                {t("{dimt}, of which {own} must be its owner’s", {
                  dimt: sayDimt(data.seatStake, 0),
                  own: sayDimt(data.minSelf, 0),
                })}
              </Fact>
              <Fact name={t("A proof of service")}>{t("lasts {length}", { length: sayLength(data.lease, t) })}</Fact>
              <Fact name={t("A delegation unbonds")}>
                {t("in {length}", { length: sayLength(data.unbondDelegation, t) })}
              </Fact>
              <Fact name={t("A seat’s stake unbonds")}>
                {t("in {length}", { length: sayLength(data.unbondSelf, t) })}
              </Fact>
              <Fact name={t("Next to be displaced")}>
                {data.weakest === null
                  ? t("none")
                  : t("seat {n}, level {level}", { n: data.weakest.seat, level: data.weakest.level })}
              </Fact>
              <Fact name={t("Next to move up")}>
                {data.nextInLine === null
                  ? t("none")
                  : t("seat {n}, level {level}", { n: data.nextInLine.seat, level: data.nextInLine.level })}
              </Fact>
            </Facts>
          </Card>
        </>
      )}
      <HandoverCard />
    </>
  );
}

/** What decides how much flows, from the chain. */
function useStream() {
  const ans = useAns();
  return useQuery({
    queryKey: ["network", "stream"],
    queryFn: async (): Promise<Stream> => {
      const [daily, { seatCapPerDay }, reserve] = await Promise.all([
        read(ans, "ServiceProviders", "DAILY", []),
        read(ans, "ServiceProviders", "parameters", []),
        read(ans, "ServiceProviders", "reserve", []),
      ]);
      return { daily, seatCap: seatCapPerDay, reserve };
    },
  });
}

function Curves(props: { stream: Stream; active: number; most: number }) {
  const { t } = useLanguage();
  const { stream, active, most } = props;
  const rewards = useMemo(() => rewardCurve(stream, most), [stream, most]);
  const reserve = useMemo(() => reserveCurve(stream, active, YEARS), [stream, active]);
  const counts = [...new Set([...listedSeats, active])]
    .filter((count) => count > 0 && count <= most)
    .toSorted((a, b) => a - b);
  return (
    <>
      <ChartWithTable
        title={t("What a seat earns, by how many there are")}
        about={t("The same stream is shared equally by all active seats. The dot is where the network is now.")}
        points={rewards}
        xName={t("Active seats")}
        yName={t("DIMT a seat and day")}
        isLog
        mark={active}
        rows={counts.map((count) => ({
          name: count.toLocaleString("en"),
          value: sayAmount(perSeatWith(count, stream), 0),
          isNow: count === active,
        }))}
      />
      <ChartWithTable
        title={t("What is left in the reserve")}
        about={t(
          "If no fee comes in and as many seats stay active. The stream is even at first; later a thousandth of what is left flows a day, so that it never runs dry.",
        )}
        points={reserve}
        xName={t("In years")}
        yName={t("DIMT in the reserve")}
        rows={listedYears.map((year) => ({
          name: String(year),
          value: Math.floor(reserve.find(({ x }) => x >= year)?.y ?? 0).toLocaleString("en"),
        }))}
      />
    </>
  );
}
