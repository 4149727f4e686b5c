import { useT } from "../../text/LanguageContext.ts";
import type { Picture } from "./pictureAt.ts";

/** Says why the picture of a name is not shown; nothing where it is, or where there is none. */
export function NotShown({ picture }: { picture: Picture | undefined }) {
  const t = useT();
  if (picture === undefined || "src" in picture) return null;
  const words = {
    elsewhere: t("Its picture is with somebody else, who would learn that you look: it is not loaded."),
    ipfs: t("Its picture is on IPFS, and this site has no IPFS gateway."),
    otherChain: t("Its picture is a token of another chain, which this site does not read."),
    notHeld: t("Its picture is a token that the owner of the name does not hold: it is not shown."),
    unreadable: t("Its picture cannot be read."),
  };
  return (
    <p className="mt-2 text-sm text-soft">
      {words[picture.why]}{" "}
      {picture.at === undefined ? null : (
        <a href={picture.at} target="_blank" rel="noreferrer nofollow" className="text-accent underline">
          {t("Open it at {host}", { host: new URL(picture.at).host })}
        </a>
      )}
    </p>
  );
}
