import * as z from 'zod';
import {
  clock,
  clockEnd,
  count,
  day,
  id,
  interval,
  localTime,
  optional,
  pause,
  positive,
  ref,
  refs,
  sessions,
  weekday,
} from './schema-parts.ts';

const workingHours = z
  .strictObject({ days: z.array(weekday), sessions })
  .meta({ title: 'WorkingHours', description: 'Sessions of these weekdays.' });

export const calendarRules = z
  .strictObject({
    holidays: optional(
      z.literal('CN').nullable().meta({ description: 'Public holidays and make-up workdays; null: none.' }),
    ),
    workingHours: z.array(workingHours),
    exceptions: optional(
      z.array(
        z.strictObject({
          day,
          sessions: sessions.meta({ description: 'Sessions of this day instead of any others; empty: a day off.' }),
          reason: optional(z.string()),
        }),
      ),
    ),
  })
  .meta({ title: 'Calendar' });

const why = {
  reason: optional(z.string()),
  away: optional(z.boolean().meta({ description: 'The leader is elsewhere: counts for coverage.' })),
  kinds: optional(
    z.array(z.string()).meta({ description: 'Bars activities of these kinds only; focus: focus blocks.' }),
  ),
};
const weekly = z.strictObject({ days: z.array(weekday), start: clock, end: clockEnd });
const unavailability = z
  .union([z.strictObject({ ...interval.shape, ...why }), z.strictObject({ weekly, ...why })])
  .meta({ title: 'Unavailability', description: 'Once, from start to end, or weekly.' });
const unavailable = optional(z.array(unavailability));

export const venue = z
  .strictObject({
    id,
    name: optional(z.string()),
    site: optional(ref),
    capacity: optional(count.meta({ description: 'People; absent: unlimited.' })),
    exclusive: optional(z.boolean().meta({ description: 'Holds one activity at a time. Default true.' })),
    turnaroundMinutes: optional(pause.meta({ description: 'Minutes between two activities. Default 0.' })),
    unavailable,
  })
  .meta({ title: 'Venue', description: 'A bookable room.' });

const limits = z.strictObject({
  activitiesPerDay: optional(count),
  minutesPerDay: optional(count),
  minutesPerWeek: optional(count),
});

export const leader = z
  .strictObject({
    id,
    name: optional(z.string()),
    body: optional(ref),
    rank: optional(count.meta({ description: 'Order of precedence, 1 first.' })),
    homeSite: optional(ref),
    workingHours: optional(z.array(workingHours).meta({ description: "Replaces the calendar's for this leader." })),
    unavailable,
    breakMinutes: optional(pause.meta({ description: 'Minutes between two attendances. Default 0.' })),
    limits: optional(limits),
    targetMinutesPerDay: optional(count),
    scope: optional(z.array(z.string()).meta({ description: 'Topics that the leader is in charge of.' })),
    deputies: optional(refs.meta({ description: 'Who may stand in, in order.' })),
  })
  .meta({ title: 'Leader' });

export const focusGoal = z
  .strictObject({
    id,
    title: optional(z.string()),
    leaders: z.array(ref).min(1),
    minutes: positive.meta({ description: 'Minutes in all; ceil(minutes / blockMinutes) blocks.' }),
    blockMinutes: z.int().min(1).max(1440),
    priority: optional(z.literal([1, 2, 3, 4, 5]).meta({ description: '1–5, 5 highest. Default 3.' })),
    maxBlocksPerDay: optional(positive.meta({ description: 'Default 1.' })),
  })
  .meta({ title: 'FocusGoal', description: 'Protected blocks of time that leaders share for one piece of work.' });

export const coverage = z
  .strictObject({
    leaders: z.array(ref).min(1),
    atLeast: count.meta({ description: 'How many of them must not be away.' }),
    baseSites: optional(refs.meta({ description: 'Default: the home sites of the group.' })),
  })
  .meta({ title: 'Coverage' });

export const frozenUntil = localTime.meta({
  description: 'Baseline assignments that start before it stay as they are.',
});
