import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Empty } from "../../ui/Empty.tsx";
import { RegistrationFromFile } from "./RegistrationFromFile.tsx";
import { NameList } from "./NameList.tsx";
import { Unfinished } from "./Unfinished.tsx";

/** The names of the connected account, and the registrations that wait to be finished. */
export function MyNamesPage() {
  const t = useT();
  const account = useAns().account?.address;
  return (
    <>
      <h1 className="mb-6 text-3xl">{t("My names")}</h1>
      <Unfinished />
      {account === undefined ? (
        <Empty>{t("Connect a wallet to see the names that it holds.")}</Empty>
      ) : (
        <NameList owner={account} isMine />
      )}
      <RegistrationFromFile />
    </>
  );
}
