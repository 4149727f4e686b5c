import type { Network, StakingEvent } from "@ans/client";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { useT } from "../../text/LanguageContext.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { isEarning, rateOf } from "../rateOf.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayRate } from "../say/sayRate.ts";
import { sayStatus } from "../say/sayStatus.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { realisedOf } from "./realisedOf.ts";
import { TakeOutDialog } from "./TakeOutDialog.tsx";
import type { NamedPosition } from "./useMine.ts";

type Parts = {
  positions: readonly NamedPosition[];
  figures: Network;
  now: number;
  history: readonly StakingEvent[] | undefined;
};

/** Each delegation of the connected account. */
export function Positions(props: Parts) {
  const t = useT();
  const { positions } = props;
  return (
    <Card title={t("My delegations")}>
      {positions.length === 0 ? (
        <>
          <p className="mb-4">
            {t(
              "You have delegated nothing yet. Lend a seat your DIMT, and you share what it earns; you can take it back at any time.",
            )}
          </p>
          <Link to="/providers" search={{ open: true, sort: "rate" }} className={buttonClass()}>
            {t("Choose a seat")}
          </Link>
        </>
      ) : (
        <ul>
          {positions.map((each) => (
            <Line key={each.seat.seat} {...props} position={each} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line(props: Parts & { position: NamedPosition }) {
  const t = useT();
  const [open, setOpen] = useState<"move" | "out" | undefined>(undefined);
  const { position, figures, now, history } = props;
  const { seat, amount, pending } = position;
  const name = position.name === "" ? t("Seat {n}", { n: seat.seat }) : position.name;
  const rate = rateOf(seat, figures, now);
  const realised = history === undefined ? undefined : realisedOf(history, seat.seat, pending, now);
  return (
    <li className="grid gap-3 border-t border-line py-4 first:border-0 first:pt-0 last:pb-0 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <Link
          to="/providers/$seat"
          params={{ seat: String(seat.seat) }}
          className="inline-flex min-h-6 items-center font-semibold text-accent underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <p className="text-lg font-semibold">{sayDimt(amount)}</p>
        <p className="text-sm text-soft">
          {t("{dimt} to be claimed", { dimt: sayDimt(pending, 4) })}
          {rate === null ? "" : ` · ${t("{rate} a year, now", { rate: sayRate(rate) })}`}
        </p>
        {realised === undefined ? null : (
          <p className="text-sm text-soft">
            {t("Earned {dimt} so far; over {length}, that is {rate} a year.", {
              dimt: sayDimt(realised.earned, 4),
              length: sayLength(realised.seconds, t),
              rate: sayRate(realised.yearly),
            })}
          </p>
        )}
        {isEarning(seat, now) ? null : (
          <p className="mt-1 text-sm text-bad">
            {seat.status === "active"
              ? t("It earns nothing now: the seat has shown no service. You can move to another seat at once.")
              : t("It earns nothing now: the seat {status}. You can move to another seat at once.", {
                  status: sayStatus(seat.status, t),
                })}
          </p>
        )}
      </div>
      {amount === 0n ? null : (
        <div className="flex flex-wrap content-start gap-2">
          <Button look="second" onClick={() => setOpen("move")}>
            {t("Move")}
            <span className="sr-only">{name}</span>
          </Button>
          <Button look="second" onClick={() => setOpen("out")}>
            {t("Take out")}
            <span className="sr-only">{name}</span>
          </Button>
        </div>
      )}
      {open === "move" ? <MoveDialog position={position} now={now} onClose={() => setOpen(undefined)} /> : null}
      {open === "out" ? (
        <TakeOutDialog
          position={position}
          figures={figures}
          now={now}
          onMove={() => setOpen("move")}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </li>
  );
}
