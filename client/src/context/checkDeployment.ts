import { abiHashes } from "../abi/hashes.ts";
import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { StaleManifestError, WrongChainError } from "../errors/network.ts";
import { namehash } from "../names/namehash.ts";
import type { AnsContext } from "./AnsContext.ts";

/**
 * Asks the node whether the manifest is true: the chain, a contract at each address, and a registrar that serves the
 * top-level name of this registry; and whether the contracts are those that this library was written for. Worth one call before anything is paid.
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
  checkAbis(context);
  const registrar = await read(context, "ANSRegistry", "registrarOf", [namehash(context.tld)]);
  if (registrar !== addresses.NameRegistrar) {
    const reason = `the registry has .${context.tld} registered by ${registrar}`;
    throw new StaleManifestError("NameRegistrar", addresses.NameRegistrar, reason);
  }
}

/** What others stood in for before there were service providers; names need nothing of them that has changed. */
const replaced = ["TimelockController", "FeeRouter"];

/** A deployment notes the hash of each ABI. */
function checkAbis({ manifest }: AnsContext): void {
  const isOlder = manifest.contracts.ServiceProviders === undefined;
  for (const [name, hash] of Object.entries(abiHashes)) {
    if (isOlder && replaced.includes(name)) continue;
    const deployed = Object.entries(manifest.contracts).find(([each]) => each === name)?.[1];
    if (deployed?.abiHash !== undefined && deployed.abiHash !== hash) {
      throw new StaleManifestError(name, deployed.address, "it is of another version than this library");
    }
  }
}
