import type { AnsContext } from "../context/AnsContext.ts";

/** The chain under which wallets say what they can do on every chain. */
const EVERY_CHAIN = 0;

/**
 * Whether the context's wallet makes several calls at once, all or none, and says so (EIP-5792, `atomic: supported`). A
 * wallet that could after an upgrade of the account is not asked to upgrade it.
 *
 * @example
 * if (await canBatch(ans)) console.log("One confirmation will do.");
 */
export async function canBatch(context: AnsContext): Promise<boolean> {
  const { account, walletClient } = context;
  // A key in the program's own memory sends transactions one by one.
  if (account === undefined || walletClient === undefined || account.type === "local") return false;
  try {
    const capabilities: Readonly<Record<number, { atomic?: { status?: unknown } | undefined } | undefined>> =
      await walletClient.getCapabilities({ account });
    const { atomic } = { ...capabilities[EVERY_CHAIN], ...capabilities[context.chainId] };
    return atomic?.status === "supported";
  } catch {
    // It does not know the question, or does not want to answer: then it is treated as every wallet was before.
    return false;
  }
}
