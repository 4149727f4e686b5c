/** Below so many days of the stream in the reserve, so many parts of it flow a day: see IRewards. */
const TAIL_DAYS = 1000;

/** What decides how much flows; in DIMT wei a day, and in the reserve. */
export type Stream = {
  /** What flows to all seats at most. */
  daily: bigint;
  /** What flows to one seat at most; 0 for no limit. */
  seatCap: bigint;
  reserve: bigint;
};

/** A point of a chart, in whole DIMT. */
export type Point = { x: number; y: number };

/** How many seats the table beside the chart lists. */
export const listedSeats = [1, 4, 16, 64, 128, 256, 512, 1024] as const;

/** How many years the table beside the chart lists. */
export const listedYears = [0, 1, 2, 5, 10, 15, 20] as const;

/** What would flow to each seat a day if so many were active, in DIMT wei. */
export function perSeatWith(seats: number, { daily, seatCap, reserve }: Stream): bigint {
  const count = BigInt(seats);
  const limits = [daily, reserve / BigInt(TAIL_DAYS), ...(seatCap === 0n ? [] : [seatCap * count])];
  return limits.reduce((least, each) => (each < least ? each : least)) / count;
}

/** The curve of {@link perSeatWith}. */
export function rewardCurve(stream: Stream, most: number): Point[] {
  return Array.from({ length: most }, (_, index) => ({ x: index + 1, y: whole(perSeatWith(index + 1, stream)) }));
}

/**
 * What the reserve holds in years to come, if nothing comes in and as many seats stay active: it falls by the same
 * amount each day, and once it holds less than a thousand days of that, by a thousandth of itself.
 */
export function reserveCurve(stream: Stream, seats: number, years: number): Point[] {
  const { daily, seatCap, reserve } = stream;
  const flat = whole(seatCap === 0n || seatCap * BigInt(seats) > daily ? daily : seatCap * BigInt(seats));
  const points: Point[] = [];
  let left = whole(reserve);
  for (let day = 0; day <= years * 365; day++) {
    if (day % 73 === 0) points.push({ x: day / 365, y: left });
    left -= Math.min(seats === 0 ? 0 : flat, left / TAIL_DAYS);
  }
  return points;
}

function whole(wei: bigint): number {
  return Number(wei / 10n ** 16n) / 100;
}
