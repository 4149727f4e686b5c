import { confirm, write } from "@ans/client";
import { type Address, createWalletClient, http, parseEther } from "viem";

import { useAction } from "../chain/useAction.ts";
import { useAns } from "../chain/useAns.ts";
import { useConfig } from "../config/ConfigContext.ts";
import { useT } from "../text/LanguageContext.ts";
import { ActionButton } from "../ui/ActionButton.tsx";

/** How much DIMT and ETH one press gives. */
const dimt = 10_000;
const eth = 10;

/** Gives money of the test network, from an account that its node unlocks. */
export function Faucet(props: { account: Address }) {
  const t = useT();
  const ans = useAns();
  const { faucet, rpc } = useConfig();
  const action = useAction(async () => {
    if (faucet === undefined) return;
    const walletClient = createWalletClient({ account: faucet, transport: http(rpc) });
    const to = props.account;
    await confirm(ans, await walletClient.sendTransaction({ to, value: parseEther(String(eth)), chain: null }));
    const giver = { ...ans, account: walletClient.account, walletClient, onTransaction: undefined };
    await write(giver, "DIMToken", "transfer", [to, parseEther(String(dimt))]);
  });
  return (
    <ActionButton action={action}>
      {t("Get {dimt} test DIMT and {eth} test ETH", { dimt: dimt.toLocaleString("en"), eth })}
    </ActionButton>
  );
}
