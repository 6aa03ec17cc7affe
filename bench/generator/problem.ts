import type { Problem, Weights } from '../../src/model/problem.ts';
import { TERM_NAMES } from '../../src/model/weights.ts';
import { drawActivities } from './activities.ts';
import { daysOf } from './days.ts';
import { createDraw } from './draw.ts';
import { drawLeaders } from './leaders.ts';
import { COVERED } from './pins.ts';
import { drawTravel, drawVenues } from './places.ts';
import { drawFocusGoals, drawRelations } from './relations.ts';
import { sizeOf } from './sizes.ts';
import { BODIES, SITES } from './words.ts';

export interface GenerateOptions {
  /** `S`, `M`, `L`, `XL` or a number of activities. */
  readonly size: string;
  readonly seed: number;
  /** No travel, relations, focus goals and coverage, and every inconvenience weight 0. Default false. */
  readonly core?: boolean;
}

/** A Problem like those in `problems/`: the same options give the same document. */
export function generateProblem({ size: text, seed, core = false }: GenerateOptions): Problem {
  const size = sizeOf(text);
  const draw = createDraw(seed * 7919 + size.activities * 2 + (core ? 1 : 0));
  const days = daysOf(size.horizon);
  const leaders = drawLeaders(size.leaders, core, days, draw);
  const venues = drawVenues(size.venues, core, days, draw);
  const wishes = drawActivities(size.activities, { core, days, leaders, venues }, draw);
  const document = {
    format: 'tongchou/problem@1',
    title: `领导活动预排 ${size.name}-${seed}${core ? '-core' : ''}`,
    timeZone: 'Asia/Shanghai',
    horizon: size.horizon,
    slotMinutes: 15,
    calendar: {
      holidays: size.horizon.firstDay.startsWith('2026') ? 'CN' : null,
      workingHours: [
        {
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          sessions: [
            ['08:30', '12:00'],
            ['14:30', '18:00'],
          ],
        },
      ],
    },
    bodies: BODIES.map(({ id, name }) => ({ id, name })),
    sites: SITES,
    venues,
    leaders,
    activities: wishes,
  } as const satisfies Problem;
  if (core) return { ...document, weights: NO_INCONVENIENCE };
  const { activities, relations } = drawRelations(wishes, draw);
  const saturday = days.all.find((day) => !days.working.includes(day)) ?? size.horizon.firstDay;
  return {
    ...document,
    calendar: {
      ...document.calendar,
      exceptions: [{ day: saturday, sessions: [['09:00', '12:00']], reason: '加班半天' }],
    },
    travel: drawTravel(draw),
    defaultTravelMinutes: 30,
    activities,
    relations,
    focusGoals: drawFocusGoals(leaders, draw),
    coverage: [{ leaders: COVERED, atLeast: 1 }],
  };
}

const NO_INCONVENIENCE: Weights = Object.fromEntries(TERM_NAMES.map((term) => [term, 0]));
