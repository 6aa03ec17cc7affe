import { each, type Intact } from '../intact.ts';
import type { Kind, Look } from '../look.ts';
import type { Activity, Leader } from '../problem.ts';

/** Is shown an id and where it stands: at `path`, or in the list there at `index`. */
export type Visit = (kind: Kind, id: string, path: string, index?: number) => void;

type Id = string | undefined;

/**
 * Shows every reference of a Problem but those of relations (whose names may be of repeated activities) and of the
 * baseline. There are tens of thousands: paths are put together by who needs them.
 */
export function visitReferences({ problem }: Look, visit: Visit): void {
  const { one, many } = visitors(visit);
  for (const [i, { from, to }] of each(problem.travel)) {
    one('site', from, `travel[${i}].from`);
    one('site', to, `travel[${i}].to`);
  }
  for (const [i, venue] of each(problem.venues)) one('site', venue.site, `venues[${i}].site`);
  for (const [i, leader] of each(problem.leaders)) visitLeader(leader, `leaders[${i}]`, visit);
  for (const [i, activity] of each(problem.activities)) visitActivity(activity, `activities[${i}]`, visit);
  for (const [i, goal] of each(problem.focusGoals)) many('leader', goal.leaders, `focusGoals[${i}].leaders`);
  for (const [i, group] of each(problem.coverage)) {
    many('leader', group.leaders, `coverage[${i}].leaders`);
    many('site', group.baseSites, `coverage[${i}].baseSites`);
  }
}

function visitLeader({ body, homeSite, deputies }: Intact<Leader>, path: string, visit: Visit): void {
  const { one, many } = visitors(visit);
  one('body', body, `${path}.body`);
  one('site', homeSite, `${path}.homeSite`);
  many('leader', deputies, `${path}.deputies`);
}

function visitActivity({ body, attendees, venue, pinned }: Intact<Activity>, path: string, visit: Visit): void {
  const { one, many } = visitors(visit);
  one('body', body, `${path}.body`);
  many('leader', attendees?.required, `${path}.attendees.required`);
  for (const [j, choice] of each(attendees?.choose)) many('leader', choice.from, `${path}.attendees.choose[${j}].from`);
  many('leader', attendees?.optional, `${path}.attendees.optional`);
  many('venue', venue?.anyOf, `${path}.venue.anyOf`);
  one('site', venue?.site, `${path}.venue.site`);
  one('venue', pinned?.venue, `${path}.pinned.venue`);
  many('leader', pinned?.attendees, `${path}.pinned.attendees`);
}

const visitors = (visit: Visit) => ({
  one: (kind: Kind, id: Id, path: string): void => {
    if (id !== undefined) visit(kind, id, path);
  },
  many: (kind: Kind, ids: readonly Id[] | undefined, path: string): void => {
    ids?.forEach((id, index) => {
      if (id !== undefined) visit(kind, id, path, index);
    });
  },
});
