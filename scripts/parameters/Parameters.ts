import { address, dimt, list, object, optional, text, whole, type Decoded } from "./decode.ts";

const vesting = object({
  /** Days from the start in which nothing is released. */
  cliffDays: whole,
  /** Days from the start until everything is released. */
  days: whole,
  /** When it starts, in Unix seconds; with the deployment when left out. */
  start: optional(whole),
});

const allocation = object({ name: text, to: address, amount: dimt, vesting: optional(vesting) });

const shares = object({ seat: whole, verifier: whole, reserve: whole, treasury: whole });

const payees = object({ verifier: address, reserve: address, treasury: address });

/** The form of a file in deployments/parameters/; what each field means is said there and in docs/deploying.md. */
export const parametersForm = object({
  chainId: whole,
  tld: text,
  allocation: list(allocation),
  commitments: object({ minAge: whole, maxAge: whole }),
  gracePeriod: whole,
  prices: object({ perYear: list(dimt), premiumStart: dimt }),
  fees: object({ shares, payees }),
  timelock: object({ delay: whole, proposers: list(address), executors: list(address) }),
  reservedWords: text,
  batchGateways: list(text),
});

/** Who gets a part of the supply, and whether it vests. */
export type Allocation = Decoded<typeof allocation>;

/** The economic figures of a network. Amounts are in DIMT wei, times in seconds unless the name says otherwise. */
export type Parameters = Omit<Decoded<typeof parametersForm>, "reservedWords"> & { reservedWords: string[] };
