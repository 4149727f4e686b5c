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
  "delegate first": {
    gas: 110_600,
    remedy: "None needed: the very first seat alone, which joined when nothing had flowed, pays for a new slot here.",
  },
  "withdraw stake": {
    gas: 41_600,
    remedy: "Take one request where there is only one, not a list: about 450, so that it would have to be packed, too.",
  },
  "record service": {
    gas: 33_700,
    remedy:
      "None known: 32,160 are the transaction, three slots, one write and the event; the module's topic costs 375.",
  },
};

/** The most gas an operation may use so far. */
export const allowedGas = (operation: string): number | undefined =>
  stakingExcesses[operation]?.gas ?? stakingLimits[operation];

/** What may not grow by 3 % between 100 and 1,024 seats. */
export const flatOperations = ["claim seat", "claim delegation", "delegate new", "undelegate", "join", "exit"];
