import { DateTime } from 'luxon';
import { busyUid, freeBusyText } from './feed-busy.ts';
import { type FeedLine, type FeedSettings, type FeedView, feedLines } from './feed-lines.ts';
import { type FeedScope, feedScopes, type ScopedFeed } from './feed-scopes.ts';
import { busyFeedName } from './feed-words.ts';
import { icsCalendar, zonesOf } from './ics-calendar.ts';
import { localInstant, utcInstant } from './ics-time.ts';
import { type IcsZone, icsZone } from './ics-timezone.ts';
import { uidDomain } from './ics-uid.ts';
import type { PublishedPlan } from './published.ts';
import { type Lang, wordsOf } from './words.ts';

export interface FeedOptions {
  /** The publication's instant, such as `2026-11-20T08:00:00Z`. */
  readonly at: string;
  readonly lang: Lang;
  /** Right of the `@` in UIDs. Default `tongchou`. */
  readonly uidDomain?: string;
  /** A secret of the office that always stays the same; the UIDs of the busy view are made with it. */
  readonly busyKey: Uint8Array;
}

export interface RenderedFeed {
  readonly scope: FeedScope;
  readonly view: FeedView;
  /** `freebusy`: one VFREEBUSY, in the busy view only. */
  readonly kind: 'events' | 'freebusy';
  readonly content: string;
}

const VIEWS: readonly FeedView[] = ['full', 'normal', 'busy'];

/**
 * All feeds of an office over all its plans: for everybody, and for each leader, body, venue and organising unit, also
 * where nothing is in them; events in three views, and free/busy times. The same input gives the same bytes.
 *
 * A cancelled line is shown as cancelled to those who had it, for 30 days after its end. A leader who was taken from
 * an activity that goes on has no such line: there it is simply gone from the leader's own feed. Everybody's feed holds
 * what the leaders' hold between them, and beside that what no leader attends.
 *
 * @throws RangeError where an option or a time has no meaning
 */
export function renderFeeds(plans: readonly PublishedPlan[], options: FeedOptions): readonly RenderedFeed[] {
  const { busyKey, lang } = options;
  if (busyKey.length === 0) throw new RangeError('busyKey is empty: anybody could make the UIDs of the busy view');
  const settings = { at: utcInstant(options.at), lang, domain: uidDomain(options.uidDomain), busyKey };
  const lines = plans.flatMap((plan) => feedLines(plan, settings)).sort(inOrder);
  const newestFirst = plans.toSorted((a, b) => compare(b.problem.horizon.firstDay, a.problem.horizon.firstDay));
  const problems = [
    ...newestFirst.map(({ problem }) => problem),
    ...newestFirst.flatMap(({ cancelled }) => cancelled.map(({ problem }) => problem)),
  ];
  const [newest] = newestFirst;
  const zone = newest === undefined ? null : icsZone(newest.problem.timeZone);
  const over = horizonOf(plans);

  return feedScopes([...new Set(problems)], lang).flatMap((feed): readonly RenderedFeed[] => {
    const { scope } = feed;
    const own = oneOfEach(lines.filter(feed.holds));
    const busyTimes = own.filter(({ held }) => held);
    const uid = busyUid(JSON.stringify(scope), busyKey, settings.domain);
    const freeBusy = freeBusyText(uid, settings.at, over, busyTimes);
    return [
      ...VIEWS.map((view) => ({
        scope,
        view,
        kind: 'events' as const,
        content: eventsFeed(feed, view, own, zone, settings),
      })),
      { scope, view: 'busy', kind: 'freebusy', content: icsCalendar({ lang }, [], [freeBusy]) },
    ];
  });
}

function eventsFeed(
  { whose }: ScopedFeed,
  view: FeedView,
  lines: readonly FeedLine[],
  usual: IcsZone | null,
  { lang }: FeedSettings,
): string {
  const { feedName, defaultTitle } = wordsOf(lang);
  // Whoever comes upon a busy feed shall not learn whose it is.
  const name = view === 'busy' ? busyFeedName(lang) : feedName(defaultTitle, whose);
  const zones = zonesOf(lines.length === 0 ? [usual] : lines.map(({ zone }) => zone));
  return icsCalendar(
    { lang, name },
    zones,
    lines.map(({ texts }) => texts[view]),
  );
}

/** One line per UID: what is held, else what was cancelled last. */
function oneOfEach(lines: readonly FeedLine[]): readonly FeedLine[] {
  const best = new Map<string, FeedLine>();
  for (const line of lines) {
    const other = best.get(line.uid);
    if (other === undefined || weight(line) > weight(other)) best.set(line.uid, line);
  }
  return lines.filter((line) => best.get(line.uid) === line);
}

const weight = ({ held, sequence }: FeedLine): number => (held ? Number.POSITIVE_INFINITY : sequence);

function inOrder(a: FeedLine, b: FeedLine): number {
  return a.start.toMillis() - b.start.toMillis() || a.end.toMillis() - b.end.toMillis() || compare(a.uid, b.uid);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** From the first day of the earliest plan to the last of the latest. */
function horizonOf(plans: readonly PublishedPlan[]): { readonly start: DateTime; readonly end: DateTime } | null {
  const days = plans.map(({ problem: { horizon, timeZone } }) => ({
    first: localInstant(horizon.firstDay, timeZone),
    last: localInstant(horizon.lastDay, timeZone),
  }));
  const start = DateTime.min(...days.map(({ first }) => first));
  const last = DateTime.max(...days.map(({ last }) => last));
  return start === undefined || last === undefined ? null : { start, end: last.plus({ days: 1 }) };
}
