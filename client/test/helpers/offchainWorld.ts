import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { parseEther } from "viem";

import {
  createAns,
  type CreateAnsOptions,
  type AnsContext,
  joinSeat,
  openZone,
  setSeatProfile,
} from "../../src/index.ts";
import { own } from "./own.ts";
import { signerCalled } from "./offchain.ts";
import { deployStakingSystem, stakingManifestOf, type StakingSystem } from "./stakingWorld.ts";
import { clientsOn, toAddress } from "./system.ts";
import { startTestGateway, type TestGateway } from "./testGateway.ts";

type Connection = Parameters<typeof clientsOn>[0] & { ethers: HardhatEthers };
type Clock = Parameters<typeof own>[1];

/** The manifest of such a system with the resolver of names off-chain. */
export async function deployOffchain(ethers: HardhatEthers, system: StakingSystem) {
  const proof = await ethers.deployContract("SignedRecords", [system.custody]);
  const resolver = await ethers.deployContract("OffchainResolver", [
    system.registry,
    system.custody,
    system.profiles,
    proof,
  ]);
  const manifest = await stakingManifestOf(ethers, system);
  const contracts = {
    ...manifest.contracts,
    SignedRecords: await proof.getAddress(),
    OffchainResolver: await resolver.getAddress(),
  };
  return { ...manifest, contracts };
}

/**
 * alice has acme.dim, which is a zone with the issuer carol: two seats of alice and bob, operated by keys, keep it with a
 * gateway each. Close `gateways` after use; nothing can be loaded from a snapshot, as they remember.
 */
export async function startOffchainWorld(connection: Connection, clock: Clock) {
  const system = await deployStakingSystem(connection.ethers);
  const manifest = await deployOffchain(connection.ethers, system);
  const clients = clientsOn(connection);
  const ans = (account?: { address: string }, options: Partial<CreateAnsOptions> = {}): AnsContext =>
    createAns({ ...clients, manifest, account: account && toAddress(account.address), ...options });
  const { alice, bob, carol } = system;
  await own(ans(alice), clock, { name: "acme" });
  const gateways: TestGateway[] = [];
  for (const owner of [alice, bob]) {
    const operator = signerCalled(`operator of ${owner.address}`);
    const { seat } = await joinSeat(ans(owner), { stake: parseEther("5000000"), key: operator });
    const gateway = await startTestGateway(ans(), seat, operator);
    await setSeatProfile(ans(owner), { seat, profile: { gateways: [gateway.url] } });
    gateways.push(gateway);
  }
  const [first, second] = gateways;
  if (first === undefined || second === undefined) throw new Error("There are two gateways.");
  const issuer = toAddress(carol.address);
  const policy = { seats: [first.seat, second.seat], threshold: 1, freshness: 60, gateways: [] };
  await openZone(ans(alice), { name: "acme.dim", issuer, policy });
  const close = async () => {
    for (const each of gateways) await each.close();
  };
  return { ...system, manifest, ...clients, ans, first, second, issuer, policy, close };
}
