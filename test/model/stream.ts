import { DAILY, DAY, DECAY, ONE, TAIL_DAYS } from "./constants.ts";

/** A stretch of time in which the stream kept its slope: what had flowed to each seat and was left when it began. */
export type Segment = { acc: bigint; reserve: bigint; t: bigint; n: bigint; cap: bigint };

/** The segments there were, the last of which still runs. */
export type Stream = Segment[];

export function current(stream: Stream): Segment {
  const segment = stream.at(-1);
  if (segment === undefined) throw new Error("a stream has a segment");
  return segment;
}

const times = (a: bigint, b: bigint) => (a * b + ONE / 2n) / ONE;

/** `x` to the power of `y`, where {@link ONE} stands for one, every product rounded to the nearest. */
export function rpow(x: bigint, y: bigint): bigint {
  let power = (y & 1n) === 1n ? x : ONE;
  let square = x;
  for (let rest = y >> 1n; rest > 0n; rest >>= 1n) {
    square = times(square, square);
    if ((rest & 1n) === 1n) power = times(power, square);
  }
  return power;
}

/** What flows to all of `n` seats in a day while there is plenty. */
export function rate(n: bigint, cap: bigint): bigint {
  return cap === 0n || n * cap > DAILY ? DAILY : n * cap;
}

/** What flows in `dt` seconds of the tail. */
const tail = (reserve: bigint, dt: bigint) => reserve - (reserve * rpow(DECAY, dt)) / ONE;

/** What flows in `dt` seconds out of a reserve that gives `daily` a day, up to the second in which the tail begins. */
export function emitted(reserve: bigint, daily: bigint, dt: bigint): bigint {
  if (daily === 0n) return 0n;
  const flat = (seconds: bigint) => (daily * seconds) / DAY;
  const knee = TAIL_DAYS * daily;
  if (reserve >= knee + flat(dt)) return flat(dt);
  if (reserve <= knee) return tail(reserve, dt);
  const seconds = ((reserve - knee) * DAY) / daily + 1n;
  return flat(seconds) + tail(reserve - flat(seconds), dt - seconds);
}

function perSeatOf(segment: Segment, time: bigint): bigint {
  const { acc, reserve, t, n, cap } = segment;
  return n === 0n ? acc : acc + emitted(reserve, rate(n, cap), time - t) / n;
}

/** What has flowed to each active seat by now. */
export function perSeatNow(stream: Stream, now: bigint): bigint {
  return perSeatOf(current(stream), now);
}

/** What had flowed to each active seat by a time that is past. */
export function perSeatAt(stream: Stream, time: bigint): bigint {
  const segment = stream.findLast(({ t }) => t <= time);
  return segment === undefined ? 0n : perSeatOf(segment, time);
}

/** What the reserve holds now. */
export function reserveNow(stream: Stream, now: bigint): bigint {
  const { acc, reserve, n } = current(stream);
  return reserve - (perSeatNow(stream, now) - acc) * n;
}

/** Begins a segment now, or takes the one that began this second. */
function sync(stream: Stream, now: bigint): Segment {
  const former = current(stream);
  if (former.t === now) return former;
  const next = { ...former, acc: perSeatNow(stream, now), reserve: reserveNow(stream, now), t: now };
  stream.push(next);
  return next;
}

/** Another number of seats share the stream from now on. */
export function changeSeats(stream: Stream, now: bigint, by: bigint): void {
  sync(stream, now).n += by;
}

/** At most `cap` flows to a seat a day from now on. */
export function changeCap(stream: Stream, now: bigint, cap: bigint): void {
  sync(stream, now).cap = cap;
}

/** Adds to the reserve; what was added flows from now on, not for the time before. */
export function addToReserve(stream: Stream, now: bigint, amount: bigint): void {
  if (amount === 0n) return;
  const { reserve, t, n, cap } = current(stream);
  const daily = rate(n, cap);
  const inTail = n > 0n && reserve - (daily * (now - t)) / DAY < TAIL_DAYS * daily;
  const segment = inTail ? sync(stream, now) : current(stream);
  segment.reserve += amount;
}
