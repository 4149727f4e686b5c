import { Link } from "@tanstack/react-router";

import { useLanguage } from "../../text/LanguageContext.ts";
import { Notice } from "../../ui/Notice.tsx";
import { showDate } from "../showDate.ts";

/** How many names are told one by one. */
const most = 10;

/** Says which names are renewed, and whether some are left. */
export function RenewedNotice(props: { renewed: readonly { name: string; expiry: number }[]; left: number }) {
  const { language, t } = useLanguage();
  const { renewed, left } = props;
  return (
    <Notice tone="good" className="mb-5">
      {renewed.length > most ? (
        <p className="font-medium">{t("{n} names are renewed.", { n: renewed.length })}</p>
      ) : null}
      <ul>
        {renewed.slice(0, most).map(({ name, expiry }) => (
          <li key={name}>{t("{name} is yours to keep until {date}.", { name, date: showDate(expiry, language) })}</li>
        ))}
      </ul>
      {left > 0 ? <p className="mt-2">{t("{n} are left: go on below.", { n: left })}</p> : null}
      <Link to="/names" className="mt-2 inline-block font-medium text-accent underline">
        {t("My names")}
      </Link>
    </Notice>
  );
}
