import { useLanguage } from "../text/LanguageContext.ts";
import { sayFailure } from "../text/sayFailure.ts";
import { Notice } from "./Notice.tsx";

/** What went wrong, and what to do, in words; nothing where nothing did. */
export function Failure(props: { error: unknown; className?: string }) {
  const { language, t } = useLanguage();
  if (props.error === undefined || props.error === null) return null;
  return (
    <Notice tone="bad" className={props.className ?? ""}>
      {sayFailure(props.error, language, t)}
    </Notice>
  );
}
