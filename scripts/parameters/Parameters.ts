import { address, dimt, flag, list, object, optional, text, three, whole, type Decoded } from "./decode.ts";

const vesting = object({
  /** Days from the start in which nothing is released. */
  cliffDays: whole,
  /** Days from the start until everything is released. */
  days: whole,
  /** When it starts, in Unix seconds; with the deployment when left out. */
  start: optional(whole),
});

const allocation = object({
  name: text,
  /** Who gets it; left out for the reserve. */
  to: optional(address),
  amount: dimt,
  vesting: optional(vesting),
  /** True for the reserve of rewards, which the deployment pays into the custody of the seats. */
  reserve: optional(flag),
});

const shares = object({ seat: whole, verifier: whole, reserve: whole, treasury: whole });

const staking = object({
  seatCapPerDay: dimt,
  minSelf: dimt,
  lease: whole,
  unbondSelf: whole,
  unbondDelegation: whole,
  maxSlashesPerDay: whole,
  maxDisplacementsPerDay: whole,
});

const governance = object({
  votingDelay: whole,
  votingPeriod: whole,
  lateQuorumExtension: whole,
  proposalThreshold: whole,
  quorumPercent: whole,
});

const handover = object({
  seats: three(whole),
  ages: three(whole),
  hold: whole,
  veto: whole,
  proposals: whole,
  sharedDelay: whole,
});

/** The form of a file in deployments/parameters/; what each field means is said there and in docs/deploying.md. */
export const parametersForm = object({
  chainId: whole,
  tld: text,
  allocation: list(allocation),
  commitments: object({ minAge: whole, maxAge: whole }),
  gracePeriod: whole,
  prices: object({ perYear: list(dimt), premiumStart: dimt }),
  fees: object({ shares, treasury: optional(address) }),
  staking,
  validators: optional(object({ founders: list(address) })),
  timelock: object({ delay: whole, foundation: address }),
  governance,
  handover,
  reservedWords: text,
  batchGateways: list(text),
});

/** Who gets a part of the supply, and whether it vests. */
export type Allocation = Decoded<typeof allocation>;

/** The economic figures of a network. Amounts are in DIMT wei, times in seconds unless the name says otherwise. */
export type Parameters = Omit<Decoded<typeof parametersForm>, "reservedWords"> & { reservedWords: string[] };
