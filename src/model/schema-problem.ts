import * as z from 'zod';
import { activity, relation, travel, weights } from './schema-activity.ts';
import { calendarRules, coverage, focusGoal, frozenUntil, leader, venue } from './schema-leader.ts';
import { day, id, optional, pause } from './schema-parts.ts';
import { assignment } from './schema-schedule.ts';

const named = z.strictObject({ id, name: optional(z.string()) });

const baseline = z
  .strictObject({
    schedule: z
      .looseObject({ assignments: z.array(assignment) })
      .meta({ description: 'A published Schedule; only its assignments matter.' }),
    frozenUntil: optional(frozenUntil),
  })
  .meta({ title: 'Baseline', description: 'What a new schedule should change as little as possible.' });

export const problemSchema = z
  .strictObject({
    format: z.literal('tongchou/problem@1'),
    title: optional(z.string()),
    timeZone: z.string().meta({ description: 'IANA name, such as Asia/Shanghai.' }),
    horizon: z
      .strictObject({ firstDay: day, lastDay: day })
      .meta({ title: 'Horizon', description: 'First day to last day, both included; at most 366 days.' }),
    slotMinutes: optional(
      z
        .literal([5, 10, 15, 20, 30, 60])
        .meta({ description: 'Activities start on multiples of this from midnight. Default 15.' }),
    ),
    calendar: calendarRules,
    bodies: optional(z.array(named)),
    sites: optional(z.array(named)),
    travel: optional(z.array(travel)),
    defaultTravelMinutes: optional(
      pause.meta({ description: 'Between two different sites that travel does not list. Default 0.' }),
    ),
    venues: optional(z.array(venue)),
    leaders: z.array(leader),
    activities: z.array(activity),
    relations: optional(z.array(relation)),
    focusGoals: optional(z.array(focusGoal)),
    coverage: optional(z.array(coverage)),
    baseline: optional(baseline),
    weights: optional(weights),
  })
  .meta({
    title: 'Tongchou Problem',
    description: 'Everything that is asked of a schedule (预排方案输入).',
  });
