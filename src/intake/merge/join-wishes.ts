import type { Level, Owner } from '../../model/problem.ts';
import type { IntakeContext } from '../context.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import type { Wish } from '../wish.ts';
import { joinActivities } from './join-activities.ts';
import { joinTimes } from './join-times.ts';

type Some<T> = readonly [T, ...T[]];

/**
 * One wish of several, the one that leads first: its key, place, body, title and length stand. Windows are what all share;
 * everybody required by one is required; priority and urgency are the highest; it is mandatory if one is; venue, kind, topic
 * and owner are filled up from the others; notes, read-back and open fields are joined.
 *
 * @param timed whose times count
 */
export function joinWishes(wishes: Some<Wish>, timed: Some<Wish>, context: IntakeContext): Wish {
  const [first, ...rest] = wishes;
  if (rest.length === 0) return first;
  const [firstTimed, ...moreTimed] = timed;
  const placed = wishes.find(({ venue }) => venue !== null) ?? first;
  const joined: Wish = {
    ...first,
    kind: firstOf(wishes.map(({ kind }) => kind)),
    topic: firstOf(wishes.map(({ topic }) => topic)),
    time: joinTimes([firstTimed.time, ...moreTimed.map(({ time }) => time)]),
    length: (wishes.find(saysHowLong) ?? first).length,
    people: joinPeople(wishes.map(({ people }) => people)),
    venue: placed.venue,
    placeText: placed.placeText,
    priority: highest(wishes.map(({ priority }) => priority)),
    urgency: highest(wishes.map(({ urgency }) => urgency)),
    mandatory: wishes.some(({ mandatory }) => mandatory),
    owner: joinOwners(wishes.map(({ owner }) => owner)),
    notes: distinct(wishes.flatMap(({ notes }) => notes)),
    readBack: wishes.flatMap(({ readBack }) => readBack),
    open: distinct(wishes.flatMap(({ open }) => open)),
  };
  return { ...joined, activity: joinActivities(joined, wishes, context) };
}

const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

const firstOf = (list: readonly (string | null)[]): string | null => list.find((one) => one !== null) ?? null;

const highest = (levels: readonly Level[]): Level => Math.max(...levels) as Level;

/** Not by what the office takes where nobody says. */
const saysHowLong = ({ readBack }: Wish): boolean =>
  !readBack.some(({ field, isAssumed }) => field === 'duration' && isAssumed);

/** What the one that leads leaves out is taken from the others. */
const joinOwners = (owners: readonly Owner[]): Owner =>
  Object.fromEntries(owners.toReversed().flatMap((owner) => Object.entries(owner)));

/**
 * Everybody required by one is required, and counts towards the choices that name them. Deputies are allowed where everybody who
 * requires somebody allows them.
 */
function joinPeople(rules: readonly PeopleRule[]): PeopleRule {
  const required = distinct(rules.flatMap((rule) => rule.required));
  const choices = rules
    .flatMap(({ choose }) => choose)
    .flatMap(({ from, count }) => {
      const left = from.filter((id) => !required.includes(id));
      const missing = count - (from.length - left.length);
      return missing > 0 ? [{ from: left, count: missing }] : [];
    });
  const choose = [...new Map(choices.map((choice) => [JSON.stringify(choice), choice])).values()];
  const chosen = choose.flatMap(({ from }) => from);
  const optional = distinct(rules.flatMap((rule) => rule.optional)).filter(
    (id) => !required.includes(id) && !chosen.includes(id),
  );
  const strict = rules.filter((rule) => rule.required.length > 0);
  const deputiesAllowed = (strict.length > 0 ? strict : rules).every((rule) => rule.deputiesAllowed);
  const deputies = rules.flatMap((rule) => rule.deputies);
  return {
    ...{ required, choose, optional, deputiesAllowed },
    deputies: deputiesAllowed ? [...new Map(deputies.map((one) => [`${one.leader}\n${one.by}`, one])).values()] : [],
  };
}
