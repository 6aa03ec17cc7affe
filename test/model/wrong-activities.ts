import { GONE } from './right-problem.ts';
import { A, type WrongDocument, wrong } from './wrong-document.ts';

const pinnedBoth = (edits: WrongDocument['edits']) => ({
  'activities[4].pinned': { start: '2026-12-02T10:00' },
  relations: [],
  ...edits,
});

/** Faults of activities, pins, relations and the baseline. */
export const WRONG_ACTIVITIES: readonly WrongDocument[] = [
  // Activities.
  wrong('no duration', { 'activities[4].minutes': GONE }, 'duration-missing activities[4]'),
  wrong('two durations', { 'activities[4].wholeDays': 1 }, 'duration-both activities[4]'),
  wrong('rooms and site', { [`${A}.venue.site`]: 'hall' }, `venue-both ${A}.venue`),
  wrong('neither rooms nor site', { 'activities[1].venue': {} }, 'venue-missing activities[1].venue'),
  wrong(
    'too many people',
    { [`${A}.headcount`]: 31, [`${A}.venue.anyOf`]: ['v1'] },
    `headcount-too-large ${A}.headcount`,
  ),
  wrong(
    'too many to choose',
    { [`${A}.attendees.choose[0]`]: { from: ['d1', 'd1'], count: 2 } },
    `choose-too-many ${A}.attendees.choose[0].count`,
  ),
  wrong(
    'chosen and required',
    { [`${A}.attendees.choose[0]`]: { from: ['d1', 'sec'], count: 2 } },
    `choose-starved ${A}.attendees.choose[0].count`,
  ),
  wrong('more to stay than there are', { 'coverage[0].atLeast': 3 }, 'coverage-too-many coverage[0].atLeast'),
  wrong(
    'weights that overflow',
    { 'weights.U': [1, 1, 1, 1, 1_000_000], 'weights.V': [1, 1, 1, 1, 10_000] },
    'weights-too-large weights',
  ),

  // Pins.
  wrong(
    'pinned before the windows',
    { [`${A}.pinned`]: { start: '2026-12-02T07:45' }, [`${A}.releaseTime`]: GONE },
    `pin-outside-window ${A}.pinned.start`,
  ),
  wrong(
    'pinned past the windows',
    { [`${A}.windows[0].end`]: '2026-12-02T10:59' },
    `pin-outside-window ${A}.pinned.start`,
  ),
  wrong(
    'pinned before the release',
    { [`${A}.releaseTime`]: '2026-12-02T09:01' },
    `pin-outside-window ${A}.pinned.start`,
  ),
  wrong('pinned past the deadline', { [`${A}.deadline`]: '2026-12-02T10:59' }, `pin-outside-window ${A}.pinned.start`),
  wrong(
    'pinned day past the deadline',
    { 'activities[3].deadline': '2026-12-08T00:00' },
    'pin-outside-window activities[3].pinned.day',
  ),
  wrong(
    'pinned day before the release',
    { 'activities[3].releaseTime': '2026-12-09T00:00' },
    'pin-outside-window activities[3].pinned.day',
  ),
  wrong(
    'pinned days past the window',
    {
      'activities[1].pinned': { day: '2026-12-03' },
      'activities[1].windows': [{ start: '2026-12-01T00:00', end: '2026-12-04T00:00' }],
    },
    'pin-outside-window activities[1].pinned.day',
  ),
  wrong(
    'pinned after the horizon',
    { 'activities[3].pinned': { day: '2026-12-16' } },
    'pin-outside-horizon activities[3].pinned.day',
  ),
  wrong(
    'pinned days past the horizon',
    { 'activities[1].pinned': { start: '2026-12-15T08:30' } },
    'pin-outside-horizon activities[1].pinned.start',
  ),
  wrong('pinned to two days', { [`${A}.pinned.day`]: '2026-12-03' }, `pin-day-differs ${A}.pinned.day`),
  wrong('pinned venue not offered', { [`${A}.venue.anyOf`]: ['v2'] }, `pin-venue-not-offered ${A}.pinned.venue`),
  wrong(
    'pinned venue without any',
    { 'activities[3].pinned.venue': 'v1' },
    'pin-venue-not-offered activities[3].pinned.venue',
  ),
  wrong(
    'pinned attendee not asked',
    { 'activities[1].pinned': { attendees: ['d1'] } },
    'pin-attendee-not-asked activities[1].pinned.attendees[0]',
  ),
  wrong(
    'pinned deputy not allowed',
    { [`${A}.attendees.deputiesAllowed`]: false },
    `pin-attendee-not-asked ${A}.pinned.attendees[1]`,
  ),
  wrong(
    'two pins of a leader',
    pinnedBoth({ 'activities[4].attendees': { required: ['d1'] } }),
    'pin-collision activities[4].pinned.start',
  ),
  wrong(
    'two pins of a venue',
    pinnedBoth({ 'activities[4].venue': { anyOf: ['v1'] } }),
    'pin-collision activities[4].pinned.start',
  ),

  // Relations and the baseline.
  wrong(
    'cycle of two',
    {
      'relations[4]': { kind: 'precedes', first: 'a5', second: 'a1' },
      'relations[5]': { kind: 'precedes', first: 'a4', second: 'a5' },
    },
    'precedence-cycle relations[4]',
  ),
  wrong(
    'maximum below minimum',
    { 'relations[0].minGapMinutes': 30, 'relations[0].maxGapMinutes': 20, 'activities[3].pinned': GONE },
    'gap-order relations[0].maxGapMinutes',
  ),
  wrong(
    'same and different days',
    { 'relations[4]': { kind: 'differentDays', activities: ['a2', 'a5', 'a4'] } },
    'relation-conflict relations[4]',
  ),
  wrong(
    'pinned against the order',
    { 'activities[3].pinned': { day: '2026-12-01' } },
    'relation-against-pins relations[0]',
  ),
  wrong(
    'pinned beyond the gap',
    { 'activities[3].pinned': { start: '2026-12-02T12:01' }, 'relations[0].maxGapMinutes': 60 },
    'relation-against-pins relations[0]',
  ),
  wrong(
    'pinned before the gap',
    { 'activities[3].pinned': { start: '2026-12-02T11:29' }, 'relations[0].minGapMinutes': 30 },
    'relation-against-pins relations[0]',
  ),
  wrong(
    'pinned to other days',
    { 'activities[4].pinned': { day: '2026-12-09' } },
    'relation-against-pins relations[2]',
  ),
  wrong('pinned to one day', { 'activities[1].pinned': { day: '2026-12-01' } }, 'relation-against-pins relations[1]'),
  wrong(
    'pinned the other way round',
    { 'activities[4].pinned': { day: '2026-12-07' }, 'relations[2]': { kind: 'sameDay', activities: ['a5', 'a2'] } },
    'relation-against-pins relations[3]',
  ),
  wrong(
    'published activity gone',
    { 'baseline.schedule.assignments[0].activity': 'a0' },
    'baseline-unknown baseline.schedule.assignments[0].activity',
  ),
  wrong(
    'published leader gone',
    { 'baseline.schedule.assignments[0].attendees[1]': 'old' },
    'baseline-unknown baseline.schedule.assignments[0].attendees[1]',
  ),
  wrong(
    'published venue gone',
    { 'baseline.schedule.assignments[0].venue': 'v0' },
    'baseline-unknown baseline.schedule.assignments[0].venue',
  ),
];
