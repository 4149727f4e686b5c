import type { StakingEvent } from "@ans/client";

import type { Translate } from "../../text/translate.ts";
import { shortAddress } from "../../wallet/shortAddress.ts";
import { sayDimt } from "./sayDimt.ts";
import { sayRate } from "./sayRate.ts";
import { sayStatus } from "./sayStatus.ts";
import { statusOf } from "./statusOf.ts";

/** What happened, in one sentence. */
export function sayEvent(event: StakingEvent, t: Translate): string {
  switch (event.eventName) {
    case "SeatJoined":
      return t("{owner} took the seat with {dimt}, at a commission of {rate}", {
        owner: shortAddress(event.args.owner),
        dimt: sayDimt(event.args.self),
        rate: sayRate(event.args.commission),
      });
    case "SeatStatusChanged":
      return t("The seat: {from} → {to}", {
        from: sayStatus(statusOf(event.args.from), t),
        to: sayStatus(statusOf(event.args.to), t),
      });
    case "CommissionAnnounced":
      return t("A commission of {to} was announced, after {from}", {
        from: sayRate(event.args.from),
        to: sayRate(event.args.to),
      });
    case "CommissionChanged":
      return t("The commission: {from} → {to}", { from: sayRate(event.args.from), to: sayRate(event.args.to) });
    case "DelegationCapChanged":
      return t("Others may delegate up to {dimt}", { dimt: sayDimt(event.args.cap) });
    case "SeatDisplaced":
      return t("Seat {challenger} took the place of seat {victim}", event.args);
    case "SeatOffered":
      return t("The seat was offered to {to}", { to: shortAddress(event.args.to) });
    case "SeatTransferred":
      return t("The seat went to {to}", { to: shortAddress(event.args.to) });
    case "SeatPayoutChanged":
      return t("Paid to {to} from now on", { to: shortAddress(event.args.payout) });
    default:
      return sayMoney(event, t);
  }
}

/** Events that move DIMT. */
function sayMoney(event: StakingEvent, t: Translate): string {
  if (event.eventName === "SeatReaped") {
    const { caller, bounty } = event.args;
    return t("{who} sent the silent seat to jail, for {dimt}", { who: shortAddress(caller), dimt: sayDimt(bounty) });
  }
  if (!("amount" in event.args)) return event.eventName;
  const dimt = sayDimt(event.args.amount);
  switch (event.eventName) {
    case "SelfStakeAdded":
      return t("{dimt} were added to the owner’s stake", { dimt });
    case "SelfStakeReleased":
      return t("{dimt} of the owner’s stake began to unbond", { dimt });
    case "SelfStakeWithdrawn":
      return t("{dimt} of the owner’s stake were withdrawn", { dimt });
    case "StakeDelegated":
      return t("{who} delegated {dimt}", { who: shortAddress(event.args.delegator), dimt });
    case "StakeUndelegated":
      return t("{who} took out {dimt}, which unbond", { who: shortAddress(event.args.delegator), dimt });
    case "StakeWithdrawn":
      return t("{who} withdrew {dimt}", { who: shortAddress(event.args.delegator), dimt });
    case "StakeRedelegated": {
      const { from, to, delegator } = event.args;
      return t("{who} moved {dimt} from seat {from} to seat {to}", { who: shortAddress(delegator), dimt, from, to });
    }
    case "RewardClaimed":
      return t("{dimt} of rewards were paid for {who}", { who: shortAddress(event.args.account), dimt });
    case "RewardCompounded":
      return t("{who} added a reward of {dimt} to the delegation", { who: shortAddress(event.args.delegator), dimt });
    case "RewardForfeited":
      return t("{dimt} were not earned for want of service", { dimt });
    case "SeatSlashed":
      return t("{dimt} were slashed for a proven fault", { dimt });
    case "SlashReverted":
      return t("{dimt} that were slashed came back", { dimt });
    default:
      return event.eventName;
  }
}
