/** The figures of the specification that nobody can change. Amounts are in DIMT wei, times in seconds. */
export const DIMT = 10n ** 18n;
export const DAY = 86_400n;
export const RAY = 10n ** 27n;

export const DAILY = 1_024_000n * DIMT;
export const SEAT_STAKE = 5_000_000n * DIMT;
export const LEAST_SELF = 1_000_000n * DIMT;
export const MIN_DELEGATION = 100n * DIMT;
export const TAIL_DAYS = 1000n;
/** The whole of which {@link DECAY} is a part. */
export const ONE = 10n ** 36n;
/** What is left of the reserve after a second of the tail: e to the power of -1/86,400,000. */
export const DECAY = 999_999_988_425_925_992_905_521_003_593_811_608n;

export const BPS = 10_000n;
export const MAX_COMMISSION = 5000n;
export const MAX_RISE = 1000n;
export const NOTICE = 7n * DAY;

export const REAP_JAIL = DAY;
export const REAP_BOUNTY_DIVISOR = 100n;
export const SLASH_BOUNTY_DIVISOR = 10n;
export const ESCROW = 7n * DAY;
export const HOLD = 30n * DAY;
export const PAUSE = 7n * DAY;
export const PAUSE_AGAIN = 30n * DAY;
export const MODULE_DELAY = 15n * DAY;
export const FOR_EVER = 2n ** 40n - 1n;

export const SERVICE_RIGHT = 1n;
export const SLASH_RIGHT = 2n;
