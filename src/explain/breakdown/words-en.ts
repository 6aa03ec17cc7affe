import type { BreakdownWords } from './words.ts';

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

export const BREAKDOWN_EN: BreakdownWords = {
  terms: { mandatoryMissed: 'mandatory, not held', valueLost: 'value not held' },
  costs: (text, cost) => `${text}; cost ${cost}.`,
  before: (text) => `${text}.`,
  match: {
    mandatoryMissed: (title) => `${title} is mandatory, but not held`,
    activityLost: (title, rank) => `${title} (${rank}) is not held`,
    blocksLost: (title, missing, wanted) => `Focus on ${title} lacks ${missing} of ${count(wanted, 'block')}`,
    delay: (held, from, days, urgency) =>
      `${held} is ${count(days, 'day')} after the first day possible (${from}), at urgency ${urgency}`,
    lateness: (held, due, percent) => `${held} ends after it was due, ${due}, at ${percent} % of its value`,
    unpreferred: (held) => `${held} is in none of its preferred windows`,
    outsideHours: (held, minutes, attendees) =>
      `${held} takes ${count(minutes, 'minute')} outside working hours of ${count(attendees, 'leader')}`,
    optionalMissed: (held, leader) => `${held} is without ${leader}, who may attend`,
    deputy: (held, leader, by, place) => `${held}: ${by} (deputy ${place}) stands in for ${leader}`,
    choiceOrder: (held) => `${held} is attended by others than the first of the list`,
    touched: (leader, time, activities) =>
      `${leader}, half-day ${time}: ${count(activities, 'activity', 'activities')}`,
    fragmentation: (leader, time, minutes, first, second) =>
      `${leader}, ${time}: ${count(minutes, 'minute')} idle between ${first} and ${second}`,
    overload: (leader, day, minutes, target) =>
      `${leader}, ${day}: ${count(minutes, 'minute')}, which is ${minutes - target} above the target of ${target}`,
    travel: (leader, day, from, to, minutes, second) =>
      `${leader}, ${day}: ${count(minutes, 'minute')} from ${from} to ${to} for ${second}`,
    dropped: (title, before) => `${title}, published for ${before}, is dropped`,
    moved: (title, before, now) => `${title}, published for ${before}, is moved to ${now}`,
    stays: (title, before) => `${title}, published for ${before}`,
    rehoused: 'now in another venue',
    added: (leaders) => `${count(leaders, 'leader')} added`,
    removed: (leaders) => `${count(leaders, 'leader')} removed`,
    shortNotice: 'at short notice, which counts twice',
    held: (time, title) => `${title} on ${time}`,
    block: (title) => `Focus on ${title}`,
  },
  columns: {
    term: 'Term',
    amount: 'Amount',
    weight: 'Weight',
    cost: 'Cost',
    share: 'Share',
    matches: 'Matches',
    leader: 'Leader',
    activities: 'Activities',
    hours: 'Hours',
    focusHours: 'Focus h',
    overTarget: 'Days over target',
    busiestDay: 'Busiest day',
    freeSessions: 'Free half-days',
    longestFree: 'Longest free',
    fragmentation: 'Lost gaps',
    journeys: 'Travel',
    deputised: 'Stood in for',
    standingIn: 'Standing in',
  },
};
