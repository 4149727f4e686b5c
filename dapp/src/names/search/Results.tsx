import { useT } from "../../text/LanguageContext.ts";

export default function Results(props: { typed: string }) {
  const t = useT();
  return (
    <p>
      {t("Loading …")}
      {props.typed}
    </p>
  );
}
