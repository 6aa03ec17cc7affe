import type { Obstacle } from '../../../src/explain/why-not/why-not-types.ts';

const span = (day: number, from: string, to: string) => ({
  start: `2026-12-0${day}T${from}`,
  end: `2026-12-0${day}T${to}`,
});
const SAFETY = { subject: 'activity', id: 'safety', priority: 3 } as const;

/** Every rule at least once, with all that may be known and with nothing. */
export const OBSTACLES: readonly Obstacle[] = [
  {
    rule: 'leader-overlap',
    leader: 'mayor',
    by: SAFETY,
    span: span(2, '09:00', '10:00'),
    starts: 12,
    days: ['2026-12-02'],
  },
  {
    rule: 'leader-overlap',
    leader: 'sec',
    by: { subject: 'focus', id: 'projects', priority: 4 },
    span: span(1, '14:30', '16:30'),
    starts: 1,
    days: ['2026-12-01'],
  },
  { rule: 'leader-overlap', leader: 'sec', starts: 3, days: ['2026-12-01', '2026-12-02'] },
  {
    rule: 'leader-unavailable',
    leader: 'sec',
    span: span(3, '14:30', '17:30'),
    starts: 4,
    days: ['2026-12-03'],
  },
  { rule: 'leader-unavailable', leader: 'sec', span: span(2, '09:00', '12:00'), starts: 9, days: ['2026-12-02'] },
  { rule: 'leader-unavailable', leader: 'agr', starts: 2, days: ['2026-12-04'] },
  { rule: 'leader-unavailable', starts: 0, days: [] },
  { rule: 'venue-overlap', venue: 'v2', by: SAFETY, span: span(2, '09:00', '10:00'), starts: 2, days: ['2026-12-02'] },
  { rule: 'venue-overlap', venue: 'v2', starts: 2, days: ['2026-12-02'] },
  { rule: 'venue-unavailable', venue: 'v2', span: span(4, '09:00', '12:00'), starts: 5, days: ['2026-12-04'] },
  { rule: 'venue-unavailable', venue: 'v2', starts: 5, days: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] },
  { rule: 'venue-capacity', venue: 'v1', starts: 0, days: [] },
  { rule: 'venue', starts: 0, days: [] },
  { rule: 'attendance', leader: 'mayor', starts: 6, days: ['2026-12-02'] },
  { rule: 'attendance', starts: 6, days: ['2026-12-02'] },
  {
    rule: 'leader-limit',
    leader: 'mayor',
    starts: 40,
    days: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
  },
  { rule: 'precedence', by: SAFETY, span: span(2, '09:00', '10:00'), starts: 8, days: ['2026-12-01'] },
  { rule: 'precedence', by: { subject: 'activity', id: 'farm', priority: 3 }, starts: 30, days: [] },
  { rule: 'same-day', by: SAFETY, span: span(2, '09:00', '10:00'), starts: 20, days: ['2026-12-01', '2026-12-03'] },
  { rule: 'different-days', by: SAFETY, span: span(2, '09:00', '10:00'), starts: 10, days: ['2026-12-02'] },
  { rule: 'back-to-back', by: SAFETY, span: span(2, '09:00', '10:00'), starts: 19, days: ['2026-12-01'] },
  { rule: 'coverage', leader: 'sec', starts: 7, days: ['2026-12-03'] },
  { rule: 'coverage', starts: 7, days: ['2026-12-03'] },
  { rule: 'document', starts: 0, days: [] },
  { rule: 'duration', starts: 0, days: [] },
  { rule: 'window', starts: 0, days: [] },
  { rule: 'working-hours', starts: 0, days: [] },
  { rule: 'pinned', starts: 0, days: [] },
  { rule: 'frozen', starts: 1, days: ['2026-12-01'] },
  { rule: 'cost', starts: 3, days: ['2026-12-01', '2026-12-02'] },
];
