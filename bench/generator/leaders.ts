import type { Leader, Unavailability, WorkingHours } from '../../src/model/problem.ts';
import { type Days, onDay } from './days.ts';
import type { Draw } from './draw.ts';
import { ABSENCES, BODIES, type BodyId, POSTS, TOPICS } from './words.ts';

const LATE_STARTERS: readonly WorkingHours[] = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    sessions: [
      ['09:00', '12:00'],
      ['14:30', '17:00'],
    ],
  },
];

/** Leaders of each body: 36 % party, 40 % government, 12 % people's congress, the rest the consultative conference. */
export function bodySizes(leaders: number): { readonly [B in BodyId]: number } {
  const party = Math.max(1, Math.round(leaders * 0.36));
  const gov = Math.min(leaders - party, Math.max(1, Math.round(leaders * 0.4)));
  const npc = Math.min(leaders - party - gov, Math.round(leaders * 0.12));
  return { party, gov, npc, cppcc: leaders - party - gov - npc };
}

export function drawLeaders(count: number, core: boolean, days: Days, draw: Draw): readonly Leader[] {
  const sizes = bodySizes(count);
  const leaders: Leader[] = [];
  for (const { id: body, homeSite } of BODIES) {
    const ids = Array.from({ length: sizes[body] }, (_, k) => `${body}${k}`);
    for (const [k, id] of ids.entries()) {
      const posts = POSTS[body];
      const deputies = draw.some(
        ids.filter((other) => other !== id),
        draw.weighted([
          [0, 0.2],
          [1, 0.4],
          [2, 0.4],
        ]),
      );
      const ownHours = !core && draw.chance(0.12);
      leaders.push({
        id,
        name: posts[k] ?? `${posts[posts.length - 1]}${k}`,
        body,
        rank: leaders.length + 1,
        homeSite,
        breakMinutes: draw.of([0, 10, 15]),
        limits: {
          activitiesPerDay: draw.of([4, 5, 6]),
          minutesPerDay: draw.of([360, 420, 450]),
          ...(!core && draw.chance(0.35) ? { minutesPerWeek: draw.of([1500, 1700]) } : {}),
        },
        targetMinutesPerDay: 300,
        scope: draw.some(TOPICS, 2),
        ...(deputies.length > 0 ? { deputies } : {}),
        ...(ownHours ? { workingHours: LATE_STARTERS } : {}),
        unavailable: drawAbsences(core, days, draw),
      });
    }
  }
  return leaders;
}

/** One absence a half month, a weekly half day without meetings for some, a weekly study hour for others. */
function drawAbsences(core: boolean, days: Days, draw: Draw): readonly Unavailability[] {
  const list: Unavailability[] = [];
  const dated = days.all.length > 20 ? 2 : 1;
  for (const day of draw.some(days.working, dated)) {
    const [start, end] = draw.of([
      ['08:30', '12:00'],
      ['14:30', '18:00'],
      ['08:30', '18:00'],
    ] as const);
    list.push({ ...onDay(day, start, end), reason: draw.of(ABSENCES), away: true });
  }
  if (!core && draw.chance(0.45)) {
    const weekly = { days: ['thu'], start: '14:30', end: '18:00' } as const;
    list.push({ weekly, reason: '无会半天', kinds: ['meeting', 'report'] });
  }
  if (draw.chance(0.33)) {
    list.push({ weekly: { days: [draw.of(['wed', 'fri'] as const)], start: '16:00', end: '18:00' }, reason: '学习' });
  }
  return list;
}
