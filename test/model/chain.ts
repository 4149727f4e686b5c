import { getAddress, id, Interface, MaxUint256, toBeHex, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { type Book, walletOf } from "./encode.ts";
import { beginning, START } from "./history.ts";
import { balanceOf } from "./money.ts";
import { actors, governance, guardian, keys, wallets } from "./people.ts";
import type { Name } from "./world.ts";

/** A chain with the custody, its token and people on it, for histories with room for so many active seats. */
export type Chain = Awaited<ReturnType<typeof newChain>>;

type Log = { address: string; topics: string[]; data: string };
type Connection = Awaited<ReturnType<typeof connect>>;

/** Blocks cost nothing and begin before the worlds of the model. */
const connect = () =>
  network.create({
    override: {
      initialDate: new Date(Number(START - 1000n) * 1000),
      initialBaseFeePerGas: 0n,
      blockGasLimit: 200_000_000n,
      transactionGasCap: 200_000_000n,
      allowUnlimitedContractSize: true,
    },
  });

async function deployActors({ ethers }: Connection): Promise<Map<Name, string>> {
  const addresses = new Map<Name, string>();
  for (const name of actors) {
    const actor = await ethers.deployContract("ModelActor");
    addresses.set(name, await actor.getAddress());
  }
  for (const wallet of wallets) addresses.set(wallet, getAddress(id(wallet).slice(-40)));
  for (const key of keys) addresses.set(key, walletOf(key).address);
  return addresses;
}

async function deploy({ ethers, networkHelpers }: Connection, addresses: Map<Name, string>, maxSeats: number) {
  const world = beginning(maxSeats);
  const dimt = await ethers.deployContract("DIMToken", [
    actors.map((name) => addresses.get(name) ?? ""),
    actors.map((name) => balanceOf(world, name)),
  ]);
  await networkHelpers.time.setNextBlockTimestamp(START);
  const small = await ethers.deployContract("SmallServiceProviders", [addresses.get(governance), dimt, maxSeats]);
  const custody = await ethers.getContractAt("IServiceProviders", small);
  const seatKeys = await ethers.getContractAt("ISeatKeys", await custody.SEAT_KEYS());
  const runner = await ethers.deployContract("ModelRunner", [custody, actors.map((name) => addresses.get(name))]);
  const votes = await ethers.getContractAt("SeatVotes", await custody.SEAT_VOTES());
  return { dimt, small, custody, seatKeys, runner, votes };
}

/** Signs for each key and owner once. */
function newProofs(hashes: Map<Name, string>) {
  const proofs = new Map<string, string>();
  return (key: Name, owner: Name) => {
    const pair = `${key} of ${owner}`;
    const proof = proofs.get(pair) ?? walletOf(key).signingKey.sign(hashes.get(owner) ?? id(owner)).serialized;
    proofs.set(pair, proof);
    return proof;
  };
}

async function newChain(maxSeats: number) {
  const connection = await connect();
  const { ethers, provider } = connection;
  const addresses = await deployActors(connection);
  const { dimt, small, custody, seatKeys, runner, votes } = await deploy(connection, addresses, maxSeats);
  const targets = {
    custody: await custody.getAddress(),
    votes: await votes.getAddress(),
    dimt: await dimt.getAddress(),
    runner: await runner.getAddress(),
  };
  const hashes = new Map<Name, string>();
  for (const name of actors) hashes.set(name, await seatKeys.operatorKeyHash(addresses.get(name) ?? ZeroAddress));
  const addressOf = (name: Name) => (name === "" ? ZeroAddress : (addresses.get(name) ?? targets.custody));
  const book: Book = {
    custody: Interface.from(custody.interface.fragments),
    votes: Interface.from(votes.interface.fragments),
    addressOf,
    proofOf: newProofs(hashes),
  };

  const [sender] = await ethers.getSigners();
  const from = sender?.address;
  const interfaces = [custody, small, seatKeys, dimt, votes].map(({ interface: { fragments } }) =>
    Interface.from(fragments),
  );

  /** Sends a transaction at a time and gives back what the runner told. */
  async function send(to: string, data: string, time: bigint) {
    await provider.request({ method: "evm_setNextBlockTimestamp", params: [toBeHex(time)] });
    const transaction = { from, to, data, gas: "0x8f0d180", gasPrice: "0x0" };
    const hash = await provider.request({ method: "eth_sendTransaction", params: [transaction] });
    const receipt: { logs: Log[] } = await provider.request({ method: "eth_getTransactionReceipt", params: [hash] });
    return receipt.logs.filter(({ address }) => address === targets.runner.toLowerCase());
  }

  const nothing = {
    seats: [],
    voters: [],
    people: [],
    holdings: [],
    modules: [],
    keys: [],
    faults: [],
    times: [],
    requests: [],
  };
  const approval = dimt.interface.encodeFunctionData("approve", [targets.custody, MaxUint256]);
  const naming = custody.interface.encodeFunctionData("setGuardian", [addressOf(guardian)]);
  const steps = actors.map((_, actor) => ({ actor, target: targets.dimt, data: approval }));
  steps.push({ actor: actors.indexOf(governance), target: targets.custody, data: naming });
  await send(targets.runner, runner.interface.encodeFunctionData("play", [steps, nothing]), START + 50n);
  let snapshot = await provider.request({ method: "evm_snapshot" });

  return {
    book,
    addressOf,
    targets,
    send,
    interfaces,
    runner: runner.interface,
    /** Takes the chain back to the beginning. */
    async begin(): Promise<void> {
      await provider.request({ method: "evm_revert", params: [snapshot] });
      snapshot = await provider.request({ method: "evm_snapshot" });
    },
    close: () => connection.close(),
  };
}

/** A chain for each number of active seats, made when it is asked for. */
export type Chains = ReturnType<typeof newChains>;

export function newChains() {
  const chains = new Map<number, Promise<Chain>>();
  return {
    for(maxSeats: number): Promise<Chain> {
      const chain = chains.get(maxSeats) ?? newChain(maxSeats);
      chains.set(maxSeats, chain);
      return chain;
    },
    async close(): Promise<void> {
      for (const chain of chains.values()) await (await chain).close();
    },
  };
}
