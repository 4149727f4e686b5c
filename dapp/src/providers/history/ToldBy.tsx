import { useT } from "../../text/LanguageContext.ts";
import type { ToldHistory } from "./readHistory.ts";

/** Says where a history is from, so that people know whom they believe. */
export function ToldBy({ told }: Pick<ToldHistory, "told">) {
  const t = useT();
  return (
    <p className="mt-3 text-sm text-soft">
      {told === undefined
        ? t("Read from the chain’s events.")
        : t("Told by {gateway} up to block {block}, and read from the chain since.", {
            gateway: told.gateway,
            block: String(told.block),
          })}
    </p>
  );
}
