import type { StakingEvent } from "@ans/client";
import { formatEther } from "viem";

const head = ["time", "event", "seat", "to_seat", "account", "amount_dimt", "commission_percent", "transaction"];

/** Events as a table of comma-separated values (RFC 4180): times in UTC, amounts to the last digit. */
export function historyCsv(events: readonly StakingEvent[]): string {
  const lines = events.map((event) => {
    const { eventName, time, transactionHash } = event;
    const args: Readonly<Record<string, unknown>> = event.args;
    const amount = args.amount ?? args.self ?? args.cap;
    const commission = args.commission ?? (eventName.startsWith("Commission") ? args.to : undefined);
    return [
      new Date(time * 1000).toISOString(),
      eventName,
      args.seat ?? args.from ?? args.challenger,
      eventName === "StakeRedelegated" ? args.to : "",
      args.delegator ?? args.account ?? args.owner,
      typeof amount === "bigint" ? formatEther(amount) : "",
      typeof commission === "number" ? commission / 100 : "",
      transactionHash,
    ];
  });
  return [head, ...lines].map((line) => line.map(field).join(",")).join("\r\n") + "\r\n";
}

function field(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
