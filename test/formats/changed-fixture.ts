import type { LineChange } from '../../src/formats/report.ts';

/** What changed against the revision before the fixture's schedule: one of each kind. */
export const CHANGES: readonly LineChange[] = [
  { activity: 'a3', kind: 'added' },
  {
    activity: 'a1',
    kind: 'moved',
    before: {
      activity: 'a1',
      start: '2026-09-29T09:00',
      end: '2026-09-29T11:00',
      attendees: ['sec', 'mayor'],
      venue: 'v1',
    },
  },
  {
    // The mayor no longer comes.
    activity: 'a4',
    kind: 'changed',
    before: {
      activity: 'a4',
      start: '2026-09-30T15:00',
      end: '2026-09-30T16:00',
      attendees: ['sec', 'mayor'],
      venue: 'v2',
    },
  },
  {
    activity: 'a6',
    kind: 'dropped',
    before: { activity: 'a6', start: '2026-09-29T19:00', end: '2026-09-29T20:00', attendees: ['mayor'] },
  },
];
