import type { Translate } from "../text/translate.ts";

/** What a transaction does, in words; the function's own name where there are none. */
export function whatItDoes(functionName: string, t: Translate): string {
  const words: Readonly<Record<string, string>> = {
    commit: t("Commit to a name"),
    register: t("Register a name"),
    registerWithPermit: t("Register a name"),
    registerBatch: t("Register names"),
    renew: t("Renew a name"),
    renewWithPermit: t("Renew a name"),
    renewBatch: t("Renew names"),
    approve: t("Allow a payment in DIMT"),
    setText: t("Change a record"),
    setAddr: t("Change a record"),
    setContenthash: t("Change a record"),
    setDIM: t("Change a record"),
    multicall: t("Change records"),
    setName: t("Set the primary name"),
    setDefaultName: t("Set the primary name"),
    safeTransferFrom: t("Transfer a name"),
    transferKeepingRecords: t("Move a name"),
    createSubname: t("Create a subname"),
    revokeSubname: t("Take back a subname"),
    emancipate: t("Emancipate a subname"),
    setSeat: t("Choose a service provider"),
  };
  return words[functionName] ?? functionName;
}
