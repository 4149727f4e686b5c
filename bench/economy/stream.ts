import { network } from "hardhat";

/** The contract's own arithmetic, on a chain inside this process. Amounts are in DIMT wei, times in seconds. */
export type Stream = {
  daily: bigint;
  tailDays: bigint;
  emitted: (reserve: bigint, dt: bigint) => Promise<bigint>;
  /** What flows out in each of some periods, each of which begins with a payment into the reserve. */
  periods: (reserve: bigint, dt: bigint, paidIn: bigint[]) => Promise<bigint[]>;
};

export async function openStream(): Promise<Stream & { close: () => Promise<void> }> {
  const connection = await network.create();
  const emission = await connection.ethers.deployContract("EmissionHarness");
  const daily = await emission.DAILY();
  return {
    daily,
    tailDays: await emission.TAIL_DAYS(),
    emitted: (reserve, dt) => emission.emitted(reserve, daily, dt),
    periods: (reserve, dt, paidIn) => emission.stream(reserve, daily, dt, paidIn),
    close: () => connection.close(),
  };
}
