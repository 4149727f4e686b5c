import { parsePending } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { FromFile, type Said } from "../../ui/FromFile.tsx";
import { savePending } from "../register/pendings.ts";

/** Takes a registration that was saved to a file, to be finished here. */
export function RegistrationFromFile() {
  const t = useT();
  const ans = useAns();
  const take = (text: string): Said => {
    const pending = parsePending(text);
    if (pending === undefined) {
      return {
        tone: "bad",
        text: t("That file holds no registration, or is damaged. Choose the one that was saved here."),
      };
    }
    if (pending.chainId !== ans.chainId || pending.registrar !== ans.addresses.NameRegistrar) {
      return { tone: "bad", text: t("That registration is of another network. Open it there.") };
    }
    savePending(pending);
    return { tone: "good", text: t("{name} is here now, and can be finished.", { name: pending.name }) };
  };
  return (
    <FromFile
      className="mt-8"
      summary={t("Go on with a registration from a file")}
      label={t("File that was saved when the registration was begun")}
      take={take}
    />
  );
}
