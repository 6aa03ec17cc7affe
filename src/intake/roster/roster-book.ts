import type { Body, CalendarRules, Coverage, FocusGoal, Leader, Site, Travel, Venue } from '../../model/problem.ts';
import type { Roster } from '../phrases/people-rule.ts';
import type { TimeContext } from '../phrases/time-rule.ts';

/** Something of the office, and what else it is called. */
export interface Named<T> {
  readonly it: T;
  readonly aliases: readonly string[];
}

/** A kind of activity: how it is told, and how long one takes where nobody says. */
export interface BookKind {
  /** As in `Activity.kind`: `meeting`. */
  readonly id: string;
  /** 会议. */
  readonly name: string;
  /** A title that holds one of these is of this kind; the longest that is found decides. */
  readonly titleWords: readonly string[];
  readonly minutes: number | null;
}

/** The office as its roster tells it: everything of a Problem but the activities. */
export interface RosterBook {
  readonly title: string;
  readonly timeZone: string;
  readonly slotMinutes: number;
  readonly calendar: CalendarRules;
  readonly bodies: readonly Named<Body>[];
  readonly sites: readonly Named<Site>[];
  readonly travel: readonly Travel[];
  readonly defaultTravelMinutes: number | null;
  readonly venues: readonly Named<Venue>[];
  readonly leaders: readonly Leader[];
  readonly coverage: readonly Coverage[];
  readonly focusGoals: readonly FocusGoal[];
  readonly kinds: readonly BookKind[];
  /** Where nobody says how long, and no kind does. */
  readonly defaultMinutes: number;
  /** The leaders and groups as phrases name them. */
  readonly roster: Roster;
  /** What 上午, 下午 and 晚上 mean. */
  readonly sessions: TimeContext['sessions'];
}
