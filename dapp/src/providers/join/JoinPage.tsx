import { Link } from "@tanstack/react-router";
import { useConnection } from "wagmi";

import { useNow } from "../../chain/useNow.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Fact, Facts } from "../Figures.tsx";
import { NeedsWallet } from "../NeedsWallet.tsx";
import { RoomNav } from "../RoomNav.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayTime } from "../say/sayTime.ts";
import { useNetwork } from "../seats/useSeats.ts";
import { JoinForm } from "./JoinForm.tsx";

/** Taking a seat: what it asks for and gives, and the form. */
export function JoinPage() {
  const { language, t } = useLanguage();
  const { address } = useConnection();
  const { data, error } = useNetwork();
  const now = useNow();
  return (
    <>
      <h1 className="mb-2 text-3xl">{t("Take a seat")}</h1>
      <p className="mb-5 max-w-2xl text-soft">
        {t(
          "A seat serves names, earns a daily reward and fees, has a vote, and answers for what it signs with its stake.",
        )}
      </p>
      <RoomNav />
      <Failure error={error} className="mb-4" />
      {data === undefined || now === undefined ? null : (
        <div className="grid gap-5">
          <Card title={t("Before you begin")}>
            <Facts>
              <Fact name={t("Stake")}>
                {t("{dimt} or more are frozen while the seat serves", { dimt: sayDimt(data.seatStake, 0) })}
              </Fact>
              <Fact name={t("To get it back")}>
                {t("You leave, wait {length} and withdraw. Leaving today, that would be on {time}.", {
                  length: sayLength(data.unbondSelf, t),
                  time: sayTime(now + data.unbondSelf, language),
                })}
              </Fact>
              <Fact name={t("Place")}>
                {data.seats.active < data.seats.most
                  ? t("{n} places are free: the seat is active at once", {
                      n: (data.seats.most - data.seats.active).toLocaleString("en"),
                    })
                  : t("all places are taken: the seat stands by until one becomes free, or its stake outranks another")}
              </Fact>
              <Fact name={t("Reward")}>
                {t("{dimt} a day for each seat that serves, at the rate of now", {
                  dimt: sayDimt(data.perSeatPerDay, 0),
                })}
              </Fact>
              <Fact name={t("Service")}>
                {t(
                  "a gateway has to answer, and the seat has to finalise in its turn: it earns only for {length} after it showed service",
                  {
                    length: sayLength(data.lease, t),
                  },
                )}
              </Fact>
              <Fact name={t("Risk")}>
                {t(
                  "5 % to all of the stake is slashed for answers that are proven stale, contradictory or forged. What others delegate is never slashed.",
                )}
              </Fact>
            </Facts>
            <p className="mt-4 text-sm">
              <Link to="/providers/network" className="font-medium text-accent underline">
                {t("What a seat earns, by how many there are")}
              </Link>
            </p>
          </Card>
          <NeedsWallet
            to={t("Connect the account that will own the seat: it holds the stake, and may be a hardware wallet.")}
          >
            {address === undefined ? null : <JoinForm key={address} owner={address} figures={data} />}
          </NeedsWallet>
        </div>
      )}
    </>
  );
}
