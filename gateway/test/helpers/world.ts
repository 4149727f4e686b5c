import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type AnsContext, createAns, joinSeat, setSeatProfile, write } from "@ans/client";
import { network } from "hardhat";
import { type Address, createPublicClient, createWalletClient, http, namehash, parseEther } from "viem";

import { signerCalled, statementSigner, type TestSigner } from "../../../client/test/helpers/offchain.ts";
import { deployStakingSystem, stakingManifestOf } from "../../../client/test/helpers/stakingWorld.ts";
import { toAddress } from "../../../client/test/helpers/system.ts";
import { registerName } from "../../../test/helpers/names.ts";

/** The zone of the world, and a name below it. */
export const ZONE = "acme.dim";
export const NAME = "bob.acme.dim";

/** What a zone's owner says; see the contract IOffchainResolver. */
export type Policy = { seats: readonly number[]; threshold: number; freshness: number; gateways: readonly string[] };

/** The usual policy: any seat, and one is enough. */
export const POLICY: Policy = { seats: [], threshold: 1, freshness: 120, gateways: [] };

/** What {@link startWorld} makes. */
export type World = Awaited<ReturnType<typeof startWorld>>;

/**
 * A chain that is asked over HTTP, with all contracts, `seats` seats of alice whose operator keys are `operators` (those
 * of `keys` if given), and acme.dim as a zone of alice, whose issuer is a key.
 */
export async function startWorld({ seats = 1, keys = [] as readonly TestSigner[] } = {}) {
  const server = await network.createServer("node", "127.0.0.1", 0);
  const url = `http://127.0.0.1:${(await server.listen()).port}`;
  const { ethers, networkHelpers } = await network.create({ network: "localhost", override: { url } });
  const system = await deployStakingSystem(ethers);
  const proof = await ethers.deployContract("SignedRecords", [system.custody]);
  const resolver = await ethers.deployContract("OffchainResolver", [
    system.registry,
    system.custody,
    system.profiles,
    proof,
  ]);
  const manifest = await stakingManifestOf(ethers, system);
  manifest.contracts["OffchainResolver"] = await resolver.getAddress();
  manifest.contracts["SignedRecords"] = await proof.getAddress();
  const folder = mkdtempSync(join(tmpdir(), "ans-gateway-"));
  const manifestFile = join(folder, "manifest.json");
  writeFileSync(manifestFile, JSON.stringify(manifest));

  const transport = http(url);
  const publicClient = createPublicClient({ transport, pollingInterval: 20, cacheTime: 0 });
  const as = (account: Address): AnsContext =>
    createAns({ publicClient, walletClient: createWalletClient({ account, transport }), manifest });
  const alice = toAddress(system.alice.address);
  const operators: TestSigner[] = [];
  for (let seat = 1; seat <= seats; ++seat) {
    const key = keys[seat - 1] ?? signerCalled(`operator ${seat}`);
    operators.push(key);
    await joinSeat(as(alice), { stake: parseEther("5000000"), key });
  }

  const setPolicy = async (change: Partial<Policy> = {}, issuer = signerCalled("issuer").address) =>
    await write(as(alice), "OffchainResolver", "setZone", [namehash(ZONE), issuer, { ...POLICY, ...change }]);
  const setGateways = async (seat: number, gateways: string[]) =>
    await setSeatProfile(as(alice), { seat, profile: { name: `sp${seat}`, gateways } });
  await registerName({ ...system, ethers, networkHelpers }, "acme", { resolver: await resolver.getAddress() });
  await setPolicy();

  const resolverAddress = toAddress(await resolver.getAddress());
  return {
    ...system,
    url,
    ethers,
    networkHelpers,
    manifest,
    manifestFile,
    folder,
    publicClient,
    as,
    owner: alice,
    operators,
    resolver: resolverAddress,
    issuer: signerCalled("issuer"),
    bobKey: signerCalled("bob"),
    sign: statementSigner(manifest.chainId, resolverAddress),
    setPolicy,
    setGateways,
    /** The time of the newest block. */
    chainTime: async () => Number((await publicClient.getBlock()).timestamp),
    end: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
