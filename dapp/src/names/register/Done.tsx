import { getAddress, getPrimary, whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { showDate } from "../showDate.ts";

/** The names are registered: what the chain answers for them from now on. */
export function Done({ names }: { names: string[] }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { data, error } = useQuery({
    queryKey: ["done", names],
    queryFn: () =>
      Promise.all(
        names.map(async (name) => {
          const [{ expiry, owner }, address] = await Promise.all([
            whois(ans, { name }),
            getAddress(ans, { name, coin: "eth" }),
          ]);
          const primary = owner === null ? null : await getPrimary(ans, { address: owner });
          return { name, expiry, address, isPrimary: primary?.verified === true && primary.name === name };
        }),
      ),
  });
  return (
    <Card title={names.length === 1 ? t("It is yours") : t("They are yours")}>
      <Failure error={error} />
      <ul className="grid gap-4">
        {data?.map(({ name, expiry, address, isPrimary }) => (
          <li key={name}>
            <p role="status" className="text-lg font-semibold text-good">
              {t("{name} leads to {address}", { name, address: address ?? "—" })}
            </p>
            <p className="text-soft">
              {expiry === null ? null : t("Until {date}.", { date: showDate(expiry, language) })}{" "}
              {isPrimary ? t("It is your primary name.") : null}
            </p>
            <div className="mt-3 flex flex-wrap gap-3">
              <Link to="/name/$name" params={{ name }} className={buttonClass()}>
                {t("Look at it")}
              </Link>
              <Link to="/names" className={buttonClass("second")}>
                {t("My names")}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
