import { type Intact, intact } from './intact.ts';
import type { Finding } from './make-issue.ts';
import type { Activity, Problem } from './problem.ts';
import { type Zone, zoneOf } from './zone.ts';

/** A kind of thing that has ids. */
export type Kind = 'body' | 'site' | 'venue' | 'leader' | 'activity';

/** Where the things of a kind are listed. */
export const LIST_OF = {
  body: 'bodies',
  site: 'sites',
  venue: 'venues',
  leader: 'leaders',
  activity: 'activities',
} as const satisfies { readonly [K in Kind]: keyof Problem };

type Named<K extends Kind> = NonNullable<Problem[(typeof LIST_OF)[K]]>[number];
export type ById<K extends Kind> = ReadonlyMap<string, Intact<Named<K>>>;

/** What the checks look at: the intact part of a Problem, and what is known of it. */
export interface Look {
  readonly problem: Intact<Problem>;
  /** null where the whole list is at fault, so that nothing can be said about its ids. */
  readonly ids: { readonly [K in Kind]: ById<K> | null };
  /** null where the runtime does not know the zone. */
  readonly zone: Zone | null;
  /** Is there a fault of structure at exactly this path? */
  readonly isBroken: (path: string) => boolean;
}

/** One rule about Problems. */
export type Check = (look: Look) => Iterable<Finding>;

export function lookAt(problem: Intact<Problem>, broken: ReadonlySet<string>): Look {
  const isBroken = (path: string): boolean => broken.has(path);
  const index = <T extends { readonly id?: string | undefined }>(
    list: string,
    items: readonly (T | undefined)[] | undefined,
  ): ReadonlyMap<string, T> | null => {
    if (isBroken(list)) return null;
    const byId = new Map<string, T>();
    for (const item of intact(items)) if (item.id !== undefined && !byId.has(item.id)) byId.set(item.id, item);
    return byId;
  };
  return {
    problem,
    ids: {
      body: index('bodies', problem.bodies),
      site: index('sites', problem.sites),
      venue: index('venues', problem.venues),
      leader: index('leaders', problem.leaders),
      activity: index('activities', problem.activities),
    },
    zone: problem.timeZone === undefined ? null : zoneOf(problem.timeZone),
    isBroken,
  };
}

/** First and last day of the horizon, if both are known and in order. */
export function horizonOf({ problem }: Look): { readonly firstDay: string; readonly lastDay: string } | null {
  const { firstDay, lastDay } = problem.horizon ?? {};
  return firstDay === undefined || lastDay === undefined || lastDay < firstDay ? null : { firstDay, lastDay };
}

/** An activity's id for messages, or its place where it has none. */
export const nameOf = ({ id }: Intact<Activity>, path: string): string => id ?? path;
