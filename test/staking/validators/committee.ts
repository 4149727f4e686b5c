import { getBytes, id, SigningKey, Signature, Wallet, type AddressLike } from "ethers";
import type { network } from "hardhat";

type Connection = Awaited<ReturnType<typeof network.create>>;

export const STATUS = { none: 0, standby: 1, active: 2, jailed: 3, exiting: 4, exited: 5 } as const;
export const EPOCH = 30 * 60;
export const LIFE = 60 * 60;

/** The consensus key of a seat's node: the same in every run. */
export const nodeKey = (seat: number, generation = 0) => new Wallet(id(`node ${seat} ${generation}`));

/** A signature over a hash that is already one of EIP-712. */
export function signHash(wallet: Wallet, hash: string): string {
  return Signature.from(new SigningKey(wallet.privateKey).sign(getBytes(hash))).serialized;
}

/** A committee of `founders` founders over seats that a test makes up, owned by `governance`. */
export async function deployCommittee({ ethers, networkHelpers }: Connection, founders = 4) {
  const [deployer, governance, owner, operator, stranger] = await ethers.getSigners();
  const founderKeys = Array.from({ length: founders }, (_, i) => nodeKey(1000 + i));
  const seats = await ethers.deployContract("ValidatorsSeats");
  const keys = founderKeys.map(({ address }) => address);
  const committee = await ethers.deployContract("ValidatorCommittee", [governance, seats, keys]);

  const now = () => networkHelpers.time.latest();
  /** Signs and sends a registration of `key` for a seat, as its owner. */
  const register = async (seat: number, key = nodeKey(seat)) => {
    const proof = signHash(key, await committee.consensusKeyHash(seat, owner));
    return await committee.connect(owner).registerConsensusKey(seat, key.address, proof);
  };
  const beat = async (seat: number, key = nodeKey(seat)) => {
    const at = await now();
    return await committee.heartbeatFor(seat, at, signHash(key, await committee.heartbeatHash(seat, at)));
  };
  const setSeat = (seat: number, status: number = STATUS.active, key: AddressLike = operator) =>
    seats.set(seat, owner, key, status);
  /** Seats that are active, have keys and were there just now. */
  const join = async (...numbers: number[]) => {
    for (const seat of numbers) {
      await setSeat(seat);
      await register(seat);
      await beat(seat);
    }
  };
  /** Moves on by an epoch and rotates; `there` are the seats that show before that they are there. */
  const rotate = async (there: number[] = []) => {
    await networkHelpers.time.increaseTo(Math.max(Number(await committee.rotatableAt()), await now()) + 1);
    for (const seat of there) await beat(seat);
    return await committee.rotate();
  };
  const members = async () => (await committee.committee()).map(({ seat }) => Number(seat));
  return {
    deployer,
    governance,
    owner,
    operator,
    stranger,
    seats,
    committee,
    founderKeys,
    keys,
    now,
    register,
    beat,
    setSeat,
    join,
    rotate,
    members,
  };
}
