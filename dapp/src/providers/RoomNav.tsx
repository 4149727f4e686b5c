import { Link } from "@tanstack/react-router";

import { useT } from "../text/LanguageContext.ts";

/** The way between the pages about service providers. */
export function RoomNav() {
  const t = useT();
  return (
    <nav aria-label={t("Service providers")} className="mb-6 flex flex-wrap gap-y-1 border-b border-line">
      <RoomLink to="/providers">{t("Seats")}</RoomLink>
      <RoomLink to="/providers/network">{t("Network")}</RoomLink>
      <RoomLink to="/providers/mine">{t("My stakes")}</RoomLink>
      <RoomLink to="/providers/join">{t("Take a seat")}</RoomLink>
    </nav>
  );
}

function RoomLink(props: {
  to: "/providers" | "/providers/network" | "/providers/mine" | "/providers/join";
  children: string;
}) {
  return (
    <Link
      to={props.to}
      activeOptions={{ exact: true, includeSearch: false }}
      className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-1.5 text-soft first:pl-0 sm:px-3 hover:text-ink"
      activeProps={{ className: "border-accent! text-ink! font-semibold", "aria-current": "page" }}
    >
      {props.children}
    </Link>
  );
}
