import { IANAZone } from 'luxon';

const DAY = 1440;

/** Minutes that local time is ahead of UTC, at a minute since 1970-01-01T00:00Z. */
export type OffsetAt = (minute: number) => number;

/**
 * Offsets of a zone, fast between two days counted from 1970-01-01: the changes in between are looked up once. Throws
 * where the zone is unknown.
 */
export function zoneOffsets(name: string, firstDay: number, lastDay: number): OffsetAt {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`"${name}" is no time zone such as Asia/Shanghai`);
  // Local mean times before 1900 have seconds, hence the rounding.
  const lookUp: OffsetAt = (minute) => Math.round(zone.offset(minute * 60_000));

  const from = firstDay * DAY;
  const to = Math.max(from, (lastDay + 1) * DAY);
  const segments = [{ start: from, offset: lookUp(from) }];
  for (let midnight = from; midnight < to; midnight += DAY) {
    const offset = lookUp(midnight + DAY);
    if (offset === segments.at(-1)?.offset) continue;
    segments.push({ start: changeBetween(midnight, midnight + DAY, lookUp), offset });
  }
  segments.reverse();
  return (minute) =>
    (minute >= from && minute < to ? segments.find(({ start }) => start <= minute)?.offset : undefined) ??
    lookUp(minute);
}

/** First minute after `before`, up to `after`, that has the offset of `after`. */
function changeBetween(before: number, after: number, offsetAt: OffsetAt): number {
  const offset = offsetAt(after);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}
