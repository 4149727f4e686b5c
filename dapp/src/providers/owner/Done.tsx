import { useT } from "../../text/LanguageContext.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Says that it is done. */
export function Done(props: { isDone: boolean; children?: string }) {
  const t = useT();
  return props.isDone ? (
    <Notice tone="good" className="mt-3">
      {props.children ?? t("Done: it is on the chain.")}
    </Notice>
  ) : null;
}
