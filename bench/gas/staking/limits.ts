/** The most gas each operation of a seat may use, however many seats there are; a test holds the figures to it. */
export const stakingLimits: Record<string, number> = {
  "join, the first": 500_000,
  join: 345_000,
  "join, open": 425_000,
  "join standby": 345_000,
  "claim seat": 60_000,
  "claim delegation": 60_000,
  "claim seat, lease over": 110_000,
  "claim delegation, lease over": 110_000,
  "delegate first": 110_000,
  "delegate new": 95_000,
  "delegate more": 78_000,
  undelegate: 122_000,
  redelegate: 180_000,
  compound: 75_000,
  "withdraw stake": 41_000,
  "record service": 33_000,
  displace: 415_000,
  exit: 255_000,
  "exit with promotion": 255_000,
  slash: 280_000,
  "slash with promotion": 445_000,
  "report fault": 350_000,
  "rotate key": 75_000,
  "DIMT transfer": 34_200,
};

/** What is above its limit, up to where it is tolerated, and what would bring it down. */
export const stakingExcesses: Record<string, { gas: number; remedy: string }> = {
  join: {
    gas: 375_000,
    remedy: "Votes and keys are contracts of their own: 2 calls, and the slots seatsOf and keyOf that they need.",
  },
  "claim seat": {
    gas: 62_700,
    remedy: "Pay what was just earned without writing ownerDue from 0 and back, as refunds end at a fifth of the gas.",
  },
  "claim delegation": {
    gas: 64_200,
    remedy: "The recipient of rewards and what is due are read from slots of their own: 2,100 each.",
  },
  "delegate first": {
    gas: 114_700,
    remedy: "None needed: the very first seat alone, which joined when nothing had flowed, pays for a new slot here.",
  },
  "delegate new": {
    gas: 101_300,
    remedy: "Book the reward by the perToken that was just settled, instead of computing it again.",
  },
  "delegate more": {
    gas: 104_400,
    remedy: "What is due has a slot of its own, 22,100 the first time: keep perToken with 18 digits and pack them.",
  },
  "withdraw stake": { gas: 41_800, remedy: "Take one request, not a list, where there is only one." },
  "record service": { gas: 33_800, remedy: "Keep the rights of a module that hold now apart from scheduled ones." },
  "exit with promotion": {
    gas: 301_100,
    remedy: "Pass the vote on to who moves up in one move, and let the stream go on: the number of seats is the same.",
  },
};

/** The most gas an operation may use so far. */
export const allowedGas = (operation: string): number | undefined =>
  stakingExcesses[operation]?.gas ?? stakingLimits[operation];

/** What may not grow by 3 % between 100 and 1,024 seats. */
export const flatOperations = ["claim seat", "claim delegation", "delegate new", "undelegate", "join", "exit"];
