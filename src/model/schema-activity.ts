import * as z from 'zod';
import {
  byTerm,
  count,
  day,
  duration,
  id,
  interval,
  level,
  localTime,
  MAX_COUNT,
  optional,
  pause,
  ref,
  refs,
} from './schema-parts.ts';

const attendees = z
  .strictObject({
    required: optional(refs.meta({ description: 'Each comes, or a deputy where deputiesAllowed.' })),
    choose: optional(
      z.array(z.strictObject({ from: refs, count })).meta({ description: 'The first count of each from who come.' }),
    ),
    optional: optional(refs),
    deputiesAllowed: optional(z.boolean().meta({ description: 'Default false.' })),
  })
  .meta({ title: 'Attendees' });

const venueWish = z
  .strictObject({ anyOf: optional(z.array(ref).min(1)), site: optional(ref) })
  .meta({ title: 'VenueWish', description: 'Exactly one: a room of these, or a site without booking.' });

const pin = z
  .strictObject({ start: optional(localTime), day: optional(day), venue: optional(ref), attendees: optional(refs) })
  .meta({ title: 'Pin', description: 'What is already decided, each on its own.' });

const owner = z
  .strictObject({
    unit: optional(z.string()),
    person: optional(z.string()),
    contact: optional(z.string()),
    duty: optional(z.string()),
    dueDay: optional(day),
  })
  .meta({ title: 'Owner', description: 'Who answers for the matter.' });

const source = z
  .strictObject({ file: optional(z.string()), sheet: optional(z.string()), row: optional(count) })
  .meta({ title: 'Source', description: 'Where the wish was read.' });

export const activity = z
  .strictObject({
    id,
    title: optional(z.string()),
    body: optional(ref),
    kind: optional(z.string()),
    topic: optional(z.string()),
    minutes: optional(duration.meta({ description: 'Elapsed minutes; or else wholeDays.' })),
    wholeDays: optional(z.int().min(1).max(366).meta({ description: 'Consecutive days; or else minutes.' })),
    priority: optional(level.meta({ description: '1–5, 5 highest: what gets in when not all fits. Default 3.' })),
    urgency: optional(level.meta({ description: '1–5, 5 highest: how soon. Default 3.' })),
    mandatory: optional(z.boolean().meta({ description: 'Default false.' })),
    outsideHours: optional(z.boolean().meta({ description: 'Needs windows or pinned.start. Default false.' })),
    windows: optional(z.array(interval).meta({ description: 'Lies inside one of them. Default: the horizon.' })),
    releaseTime: optional(localTime.meta({ description: 'Does not start earlier.' })),
    deadline: optional(localTime.meta({ description: 'Must end by (hard).' })),
    dueTime: optional(localTime.meta({ description: 'Should end by (soft).' })),
    preferredWindows: optional(z.array(interval)),
    attendees: optional(attendees),
    venue: optional(venueWish),
    headcount: optional(count),
    pinned: optional(pin),
    repeat: optional(
      z
        .strictObject({ per: z.enum(['week', 'day']) })
        .meta({ description: 'One activity per ISO week or working day.' }),
    ),
    confidentiality: optional(z.enum(['public', 'normal', 'confidential'])),
    owner: optional(owner),
    source: optional(source),
  })
  .meta({ title: 'Activity' });

const byLevel = z.array(z.int().min(0).max(MAX_COUNT)).length(5);

export const weights = z
  .strictObject({
    V: optional(byLevel.meta({ description: 'Value of a priority, from priority 1.' })),
    U: optional(byLevel.meta({ description: 'Factor of an urgency, from urgency 1.' })),
    R: optional(byLevel.meta({ description: 'Percent of the value lost at the very end of the horizon, by urgency.' })),
    ...byTerm(optional(z.int().min(0).max(MAX_COUNT))),
  })
  .meta({ title: 'Weights', description: 'Override the defaults of the score.' });

const gap = z.int().min(0).max(MAX_COUNT);

export const relation = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('precedes'),
      first: ref,
      second: ref,
      minGapMinutes: optional(gap.meta({ description: 'Default 0.' })),
      maxGapMinutes: optional(gap.nullable().meta({ description: 'null: no limit.' })),
    }),
    z.strictObject({
      kind: z.enum(['sameDay', 'differentDays', 'backToBack']),
      activities: z.array(ref).min(2),
    }),
  ])
  .meta({ title: 'Relation' });

export const travel = z
  .strictObject({ from: ref, to: ref, minutes: pause })
  .meta({ title: 'Travel', description: 'Both ways unless the reverse is given.' });
