import { GONE } from './right-problem.ts';
import { WRONG_ACTIVITIES } from './wrong-activities.ts';
import { A, type WrongDocument, wrong } from './wrong-document.ts';

const travelTwice = (minutes: number) => ({ 'travel[2]': { from: 'hall', to: 'east', minutes } });

export const WRONG_PROBLEMS: readonly WrongDocument[] = [
  // The form.
  wrong('another format', { format: 'tongchou/problem@2' }, 'wrong-format format'),
  wrong('a schedule', { format: 'tongchou/schedule@1' }, 'wrong-format format'),
  wrong('no format', { format: GONE }, 'missing-field format'),
  wrong('no leaders', { leaders: GONE }, 'missing-field leaders'),
  wrong('no id', { 'venues[1]': { name: 'x' } }, 'missing-field venues[1].id', `dangling-id ${A}.venue.anyOf[1]`),
  wrong('unknown field', { 'activities[1].prority': 5 }, 'unknown-field activities[1].prority'),
  wrong('unknown field at the top', { Title: 'x' }, 'unknown-field Title'),
  wrong('odd field name', { 'owner of it': 1 }, 'unknown-field ["owner of it"]'),
  wrong('number as text', { 'activities[1].wholeDays': '2' }, 'wrong-type activities[1].wholeDays'),
  wrong('null for a list', { bodies: null }, 'wrong-type bodies'),
  wrong('object for a list', { venues: {} }, 'wrong-type venues'),
  wrong('text for an object', { [`${A}.attendees`]: 'sec' }, `wrong-type ${A}.attendees`),
  wrong('list for an object', { horizon: [] }, 'wrong-type horizon'),
  wrong(
    'null item',
    { 'activities[4]': null, 'relations[2].activities[1]': 'a1', 'relations[3].activities[1]': 'a1' },
    'wrong-type activities[4]',
    'relation-against-pins relations[2]',
    'relation-against-pins relations[3]',
  ),
  wrong('number for an enumeration', { 'activities[2].repeat.per': 7 }, 'wrong-type activities[2].repeat.per'),
  wrong('level as text', { [`${A}.priority`]: 'high' }, `wrong-type ${A}.priority`),
  wrong('absence that is no object', { 'leaders[0].unavailable[0]': 'away' }, 'wrong-type leaders[0].unavailable[0]'),
  wrong('relation that is no object', { 'relations[0]': 'a1' }, 'wrong-type relations[0]'),
  wrong('level above 5', { [`${A}.priority`]: 6 }, `bad-value ${A}.priority`),
  wrong('fraction of a minute', { [`${A}.minutes`]: 0.5 }, `bad-value ${A}.minutes`),
  wrong('no minutes', { [`${A}.minutes`]: 0 }, `bad-value ${A}.minutes`),
  wrong('more than a week', { 'activities[4].minutes': 10081 }, 'bad-value activities[4].minutes'),
  wrong('negative break', { 'leaders[0].breakMinutes': -1 }, 'bad-value leaders[0].breakMinutes'),
  wrong('slot of 7 minutes', { slotMinutes: 7 }, 'bad-value slotMinutes'),
  wrong(
    'unknown weekday',
    { 'leaders[0].workingHours[0].days[0]': 'tues' },
    'bad-value leaders[0].workingHours[0].days[0]',
  ),
  wrong('unknown holidays', { 'calendar.holidays': 'US' }, 'bad-value calendar.holidays'),
  wrong('unknown relation', { 'relations[0].kind': 'before' }, 'bad-value relations[0].kind'),
  wrong('no kind of relation', { 'relations[0].kind': GONE }, 'missing-field relations[0].kind'),
  wrong('relation of one', { 'relations[2].activities': ['a4'] }, 'bad-value relations[2].activities'),
  wrong(
    'empty id',
    { 'leaders[3].id': '', [`${A}.attendees.choose[0].from`]: ['d1'], [`${A}.attendees.optional`]: [] },
    'bad-value leaders[3].id',
  ),
  wrong(
    'session without end',
    { 'calendar.exceptions[0].sessions[0]': ['09:00'] },
    'bad-value calendar.exceptions[0].sessions[0]',
  ),
  wrong('no venue to choose from', { [`${A}.venue.anyOf`]: [] }, `bad-value ${A}.venue.anyOf`),
  wrong('focus on nothing', { 'focusGoals[0].leaders': [] }, 'bad-value focusGoals[0].leaders'),
  wrong('weights of wrong length', { 'weights.V': [1, 2, 3] }, 'bad-value weights.V'),
  wrong('too many weights', { 'weights.R': [1, 2, 3, 4, 5, 6] }, 'bad-value weights.R'),
  wrong('negative weight', { 'weights.change': -1 }, 'bad-value weights.change'),
  wrong('day not in the calendar', { [`${A}.owner.dueDay`]: '2026-02-29' }, `bad-date ${A}.owner.dueDay`),
  wrong('day in another form', { 'horizon.lastDay': '15.12.2026' }, 'bad-date horizon.lastDay'),
  wrong('time on such a day', { [`${A}.dueTime`]: '2026-11-31T09:00' }, `bad-date ${A}.dueTime`),
  wrong('time with seconds', { [`${A}.dueTime`]: '2026-12-03T18:00:00' }, `bad-time ${A}.dueTime`),
  wrong('hour 24', { [`${A}.windows[0].end`]: '2026-12-04T24:00' }, `bad-time ${A}.windows[0].end`),
  wrong(
    'session start 24:00',
    { 'calendar.workingHours[1].sessions[0][0]': '24:00' },
    'bad-time calendar.workingHours[1].sessions[0][0]',
  ),
  wrong(
    'minute 60',
    { 'leaders[0].unavailable[1].weekly.end': '17:60' },
    'bad-time leaders[0].unavailable[1].weekly.end',
  ),
  wrong(
    'unknown field of a weekly absence',
    { 'leaders[0].unavailable[1].weekly.stop': '17:00' },
    'unknown-field leaders[0].unavailable[1].weekly.stop',
  ),
  wrong(
    'absence both once and weekly',
    { 'leaders[0].unavailable[1].start': '2026-12-03T14:30' },
    'unknown-field leaders[0].unavailable[1].start',
  ),
  wrong(
    'absence at no time',
    { 'leaders[0].unavailable[0]': { reason: 'x' } },
    'missing-field leaders[0].unavailable[0].start',
    'missing-field leaders[0].unavailable[0].end',
  ),
  wrong('unknown zone', { timeZone: 'Asia/Peking' }, 'bad-time-zone timeZone'),
  wrong(
    'nested without end',
    { 'baseline.schedule.notes': JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) },
    'too-deep baseline.schedule.notes',
  ),

  // Ids.
  wrong(
    'leader twice',
    {
      'leaders[3].id': 'd1',
      [`${A}.attendees.optional`]: [],
      [`${A}.attendees.choose`]: [],
      [`${A}.pinned.attendees`]: [],
    },
    'duplicate-id leaders[3].id',
  ),
  wrong('focus goal named as an activity', { 'focusGoals[0].id': 'a5' }, 'duplicate-id focusGoals[0].id'),
  wrong('body unknown', { [`${A}.body`]: 'gov' }, `dangling-id ${A}.body`),
  wrong('body of a leader unknown', { 'leaders[0].body': 'gov' }, 'dangling-id leaders[0].body'),
  wrong('home unknown', { 'leaders[0].homeSite': 'v1' }, 'dangling-id leaders[0].homeSite'),
  wrong('deputy unknown', { 'leaders[0].deputies[1]': 'nobody' }, 'dangling-id leaders[0].deputies[1]'),
  wrong('site of a venue unknown', { 'venues[0].site': 'west' }, 'dangling-id venues[0].site'),
  wrong('travel from nowhere', { 'travel[0].from': 'west' }, 'dangling-id travel[0].from'),
  wrong('travel to nowhere', { 'travel[0].to': 'west' }, 'dangling-id travel[0].to'),
  wrong(
    'required unknown',
    { 'activities[1].attendees.required[0]': 'secretary' },
    'dangling-id activities[1].attendees.required[0]',
  ),
  wrong(
    'choice unknown',
    { [`${A}.attendees.choose[0].from[2]`]: 'd3' },
    `dangling-id ${A}.attendees.choose[0].from[2]`,
  ),
  wrong('optional unknown', { [`${A}.attendees.optional[0]`]: 'd3' }, `dangling-id ${A}.attendees.optional[0]`),
  wrong('venue unknown', { [`${A}.venue.anyOf[1]`]: 'v3' }, `dangling-id ${A}.venue.anyOf[1]`),
  wrong('site unknown', { 'activities[1].venue.site': 'west' }, 'dangling-id activities[1].venue.site'),
  wrong('pinned venue unknown', { [`${A}.pinned.venue`]: 'v3' }, `dangling-id ${A}.pinned.venue`),
  wrong('pinned attendee unknown', { [`${A}.pinned.attendees[0]`]: 'd3' }, `dangling-id ${A}.pinned.attendees[0]`),
  wrong('focus leader unknown', { 'focusGoals[0].leaders[1]': 'd3' }, 'dangling-id focusGoals[0].leaders[1]'),
  wrong('coverage leader unknown', { 'coverage[0].leaders[1]': 'd3' }, 'dangling-id coverage[0].leaders[1]'),
  wrong('coverage site unknown', { 'coverage[0].baseSites[0]': 'west' }, 'dangling-id coverage[0].baseSites[0]'),
  wrong('relation to nothing', { 'relations[0].second': 'a9' }, 'dangling-id relations[0].second'),
  wrong('copy of what does not repeat', { 'relations[0].second': 'a5@2026-12-07' }, 'dangling-id relations[0].second'),
  wrong('copy on no day', { 'relations[1].activities[2]': 'a3@2026-12-32' }, 'dangling-id relations[1].activities[2]'),
  wrong('which of the copies', { 'relations[1].activities[2]': 'a3' }, 'bare-repeat relations[1].activities[2]'),
  wrong(
    'required twice',
    { 'activities[1].attendees.required[1]': 'sec' },
    'duplicate-leader activities[1].attendees.required[1]',
  ),
  wrong('exception twice', { 'calendar.exceptions[1].day': '2026-12-05' }, 'duplicate-day calendar.exceptions[1].day'),
  wrong('travel of two durations', travelTwice(60), 'duplicate-travel travel[2]'),
  wrong(
    'published twice',
    { 'baseline.schedule.assignments[1].activity': 'a1' },
    'duplicate-assignment baseline.schedule.assignments[1].activity',
  ),
  wrong('own deputy', { 'leaders[0].deputies': ['dep', 'sec'] }, 'self-deputy leaders[0].deputies[1]'),
  wrong('before itself', { 'relations[0].second': 'a1' }, 'self-relation relations[0].second'),
  wrong('same day as itself', { 'relations[2].activities[1]': 'a4' }, 'self-relation relations[2].activities[1]'),
  wrong('travel to the same site', { 'travel[1].to': 'east' }, 'self-travel travel[1]'),

  // Times.
  wrong('horizon backwards', { 'horizon.lastDay': '2026-11-30' }, 'empty-interval horizon.lastDay'),
  wrong('horizon of years', { 'horizon.lastDay': '2027-12-02' }, 'horizon-too-long horizon'),
  wrong(
    'empty window',
    { [`${A}.windows[1]`]: { start: '2026-12-02T09:00', end: '2026-12-02T09:00' } },
    `empty-interval ${A}.windows[1].end`,
  ),
  wrong(
    'empty preference',
    { [`${A}.preferredWindows[0].end`]: '2026-12-02T07:00' },
    `empty-interval ${A}.preferredWindows[0].end`,
  ),
  wrong(
    'empty absence',
    { 'leaders[0].unavailable[0].end': '2026-12-03T14:30' },
    'empty-interval leaders[0].unavailable[0].end',
  ),
  wrong(
    'empty weekly absence',
    { 'leaders[0].unavailable[1].weekly.end': '14:00' },
    'empty-interval leaders[0].unavailable[1].weekly.end',
  ),
  wrong(
    'empty closure',
    { 'venues[0].unavailable[0].end': '2026-12-02T18:00' },
    'empty-interval venues[0].unavailable[0].end',
  ),
  wrong(
    'empty session',
    { 'calendar.workingHours[0].sessions[0][1]': '08:30' },
    'empty-interval calendar.workingHours[0].sessions[0][1]',
  ),
  wrong(
    'empty session on no day',
    {
      'calendar.workingHours[1]': {
        days: [],
        sessions: [
          ['24:00', '24:00'],
          ['10:00', '09:00'],
        ],
      },
    },
    'bad-time calendar.workingHours[1].sessions[0][0]',
    'empty-interval calendar.workingHours[1].sessions[1][1]',
  ),
  wrong(
    'published for no time',
    { 'baseline.schedule.assignments[0].end': '2026-12-02T09:00' },
    'empty-interval baseline.schedule.assignments[0].end',
  ),
  wrong(
    'overlapping sessions',
    { 'calendar.workingHours[0].sessions[1][0]': '11:59' },
    'overlapping-sessions calendar.workingHours[0].sessions[1]',
  ),
  wrong(
    'overlap of two entries',
    { 'calendar.workingHours[1].days': ['fri', 'sat'], 'calendar.workingHours[1].sessions[0][0]': '17:00' },
    'overlapping-sessions calendar.workingHours[1].sessions[0]',
  ),
  wrong(
    'overlap on an exception',
    {
      'calendar.exceptions[0].sessions': [
        ['10:00', '12:00'],
        ['08:00', '10:30'],
      ],
    },
    'overlapping-sessions calendar.exceptions[0].sessions[0]',
  ),
  wrong(
    "overlap of a leader's sessions",
    { 'leaders[0].workingHours[0].sessions[1]': ['10:00', '12:00'] },
    'overlapping-sessions leaders[0].workingHours[0].sessions[1]',
  ),
  wrong(
    'window before the horizon',
    { 'activities[4].windows': [{ start: '2026-11-30T08:00', end: '2026-12-01T00:00' }] },
    'window-outside-horizon activities[4].windows[0]',
  ),
  wrong(
    'window after the horizon',
    { 'activities[4].windows': [{ start: '2026-12-16T00:00', end: '2026-12-17T00:00' }] },
    'window-outside-horizon activities[4].windows[0]',
  ),
  wrong(
    'release at the deadline',
    { 'activities[4].releaseTime': '2026-12-03T10:00', 'activities[4].deadline': '2026-12-03T10:00' },
    'release-after-deadline activities[4].deadline',
  ),
  wrong(
    'outside hours, but when',
    { 'activities[3].outsideHours': true },
    'outside-hours-without-window activities[3].outsideHours',
  ),

  ...WRONG_ACTIVITIES,
];
