import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { AbiCoder, dnsEncode, id, Interface, namehash, ZeroAddress } from "ethers";

/** What a client may ask of a resolver. */
export const PROFILES = new Interface([
  "function addr(bytes32) view returns (address)",
  "function addr(bytes32,uint256) view returns (bytes)",
  "function text(bytes32,string) view returns (string)",
  "function name(bytes32) view returns (string)",
  "function multicall(bytes[]) returns (bytes[])",
]);

export const INTERFACE = {
  erc165: "0x01ffc9a7",
  extended: "0x9061b923",
  features: "0x582de3e7",
} as const;

/** ERC-7996: an extended resolver that takes `multicall` in one call. */
export const EXTENDED_MULTICALL = "0x96b62db8";

/** The URL by which clients know that they are to be their own batch gateway (ENSIP-21). */
export const LOCAL_BATCH = "x-batch-gateway:true";

export const addr = (name: string, coinType?: number | bigint) =>
  coinType === undefined
    ? PROFILES.encodeFunctionData("addr(bytes32)", [namehash(name)])
    : PROFILES.encodeFunctionData("addr(bytes32,uint256)", [namehash(name), coinType]);
export const text = (name: string, key: string) => PROFILES.encodeFunctionData("text", [namehash(name), key]);
export const multicall = (...calls: string[]) => PROFILES.encodeFunctionData("multicall", [calls]);
export const wire = (name: string) => dnsEncode(name, 255);

export const encode = (types: string[], values: unknown[]) => AbiCoder.defaultAbiCoder().encode(types, values);
export const decode = (types: string[], data: string) => AbiCoder.defaultAbiCoder().decode(types, data);

/**
 * A universal resolver over a real registry, in which every name has a resolver that does as it is told. `register`
 * registers `<label>.dim` for alice.
 */
export async function deployUniversal(ethers: HardhatEthers, gateways: string[] = [LOCAL_BATCH]) {
  const [governance, registrar, alice, bob, mallory] = await ethers.getSigners();
  const registry = await ethers.deployContract("ANSRegistry", [governance, 30 * 86_400]);
  const resolver = await ethers.deployContract("ScriptedResolver");
  const claims = await ethers.deployContract("ClaimedNames");
  const universal = await ethers.deployContract("UniversalResolver", [registry, gateways]);
  await registry.setDefaults(resolver, claims);
  await registry.setRegistrar("dim", registrar);

  /** Registers a name under .dim for a year. */
  const register = async (label: string, ownResolver: string = ZeroAddress) => {
    const latest = await ethers.provider.getBlock("latest");
    await registry.connect(registrar).register({
      tld: namehash("dim"),
      labelHash: id(label),
      owner: alice.address,
      expiry: BigInt(latest?.timestamp ?? 0) + 365n * 86_400n,
      seat: 0n,
      flags: 0n,
      resolver: ownResolver,
      writer: ZeroAddress,
    });
  };

  /** A resolver of its own for a name of alice's; extended unless told otherwise. */
  const ownResolver = async (label: string, extended = true) => {
    const own = await ethers.deployContract("ScriptedResolver");
    await own.support(INTERFACE.extended, extended);
    await register(label, await own.getAddress());
    return own;
  };

  await register("alice");
  return { registry, resolver, claims, universal, register, ownResolver, governance, registrar, alice, bob, mallory };
}
