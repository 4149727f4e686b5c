import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Notice } from "../../ui/Notice.tsx";
import { parsePending } from "../register/parsePending.ts";
import { savePending } from "../register/pendings.ts";

/** Takes a registration that was saved to a file, to be finished here. */
export function FromFile() {
  const t = useT();
  const ans = useAns();
  const [said, setSaid] = useState<{ tone: "good" | "bad"; text: string }>();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const pending = parsePending(await file.text());
    if (pending === undefined) {
      setSaid({
        tone: "bad",
        text: t("That file holds no registration, or is damaged. Choose the one that was saved here."),
      });
    } else if (pending.chainId !== ans.chainId || pending.registrar !== ans.addresses.NameRegistrar) {
      setSaid({ tone: "bad", text: t("That registration is of another network. Open it there.") });
    } else {
      savePending(pending);
      setSaid({ tone: "good", text: t("{name} is here now, and can be finished.", { name: pending.name }) });
    }
  };
  return (
    <details className="mt-8">
      <summary className="min-h-11 py-2.5 text-sm text-soft hover:text-ink">
        {t("Go on with a registration from a file")}
      </summary>
      <label className="mt-2 block text-sm">
        {t("File that was saved when the registration was begun")}
        <input
          type="file"
          accept="application/json,.json"
          className="mt-1 block w-full rounded-xl border border-edge bg-card p-2 file:mr-3 file:rounded-lg file:border-0 file:bg-inset file:px-3 file:py-1.5 file:text-ink"
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </label>
      {said === undefined ? null : (
        <Notice tone={said.tone} className="mt-3">
          {said.text}
        </Notice>
      )}
    </details>
  );
}
