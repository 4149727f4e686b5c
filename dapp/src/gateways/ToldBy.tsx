import { useT } from "../text/LanguageContext.ts";

/** Whose index told something, and up to which block of the chain it did. */
export type Told = { gateway: string; block: bigint };

/** Says where something is from, so that people know whom they believe. */
export function ToldBy(props: { told: Told | undefined; className?: string }) {
  const t = useT();
  const { told } = props;
  return (
    <p className={`mt-3 text-sm text-soft ${props.className ?? ""}`}>
      {told === undefined
        ? t("Read from the chain’s events.")
        : t("Told by {gateway} up to block {block}, and read from the chain since.", {
            gateway: told.gateway,
            block: String(told.block),
          })}
    </p>
  );
}
