import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { StaleManifestError, WrongChainError } from "../errors/network.ts";
import { namehash } from "../names/namehash.ts";
import type { AnsContext } from "./AnsContext.ts";

/**
 * Asks the node whether the manifest is true: the chain, a contract at each address, and a registrar that serves the
 * top-level name of this registry. Worth one call before anything is paid.
 *
 * @throws {@link NoRpcError}, {@link WrongChainError} or {@link StaleManifestError}.
 * @example
 * await checkDeployment(ans);
 */
export async function checkDeployment(context: AnsContext): Promise<void> {
  const { publicClient, addresses } = context;
  const chainId = await explained(context, () => publicClient.getChainId());
  if (chainId !== context.chainId) throw new WrongChainError("node", context.chainId, chainId);
  const deployed = Object.entries(addresses);
  const codes = await explained(context, () =>
    Promise.all(deployed.map(([, address]) => publicClient.getCode({ address }))),
  );
  for (const [index, [name, address]] of deployed.entries()) {
    if ((codes[index] ?? "0x") === "0x") throw new StaleManifestError(name, address);
  }
  const registrar = await read(context, "ANSRegistry", "registrarOf", [namehash(context.tld)]);
  if (registrar !== addresses.NameRegistrar) {
    const reason = `the registry has .${context.tld} registered by ${registrar}`;
    throw new StaleManifestError("NameRegistrar", addresses.NameRegistrar, reason);
  }
}
