import type { ContradictionWords } from './words.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` (${reason})`);
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const CONTRADICTION_EN: ContradictionWords = {
  head: (count) =>
    count === 1 ? 'This requirement cannot be met at all:' : `These ${count} requirements cannot be met together:`,
  close: (count) => (count === 1 ? 'It has to be changed.' : 'Without any one of them the others can be met together.'),
  notProven: 'In the time given it was not proven of each that it is needed.',
  remedies: (count) => `${counted(count, 'way')} out, each of them tried:`,
  noRemedy: 'No way out was found in the time given.',
  number: (index) => `(${index + 1})`,

  mandatory: (title) => `${title} is mandatory`,
  frozen: (title, time) => `${title} is published for ${time} and stays there`,
  windows: (title, times, count) =>
    `${title} may be held only on ${times}${count > 3 ? ` (${count} windows in all)` : ''}`,
  release: (title, time) => `${title} may not start before ${time}`,
  deadline: (title, time) => `${title} must end by ${time}`,
  pinnedStart: (title, time) => `${title} is pinned to start on ${time}`,
  pinnedDay: (title, day) => `${title} is pinned to ${day}`,
  pinnedVenue: (title, venue) => `${title} is pinned to ${venue}`,
  pinnedAttendees: (title, leaders) => `${title} is pinned to be attended by ${leaders}`,
  hours: (title) => `${title} must lie in working hours`,
  attends: (title, leader, deputies) => `${leader}${deputies ? ' or a deputy' : ''} must attend ${title}`,
  choice: (title, leaders, count) => `${title} needs ${count} of ${leaders}`,
  venue: (title, places) => `${title} must be held at ${places}`,
  headcount: (title, count) => `${title} is for ${counted(count, 'person').replace('persons', 'people')}`,
  absence: (leader, time, reason, kinds) =>
    `${leader} can attend nothing${kinds === undefined ? '' : ` of kind ${kinds}`} ${time}${because(reason)}`,
  weekly: (days, time) => `every ${days.join(', ')} ${time}`,
  ownHours: (leader) => `${leader} attends only in own working hours`,
  limits: {
    activitiesPerDay: (leader, value) => `${leader} attends at most ${value} a day`,
    minutesPerDay: (leader, value) => `${leader} attends at most ${counted(value, 'minute')} a day`,
    minutesPerWeek: (leader, value) => `${leader} attends at most ${counted(value, 'minute')} a week`,
  },
  break: (leader, minutes) => `${leader} has ${counted(minutes, 'minute')} between any two activities`,
  closure: (venue, time, reason) => `${venue} is closed ${time}${because(reason)}`,
  exclusive: (venue) => `${venue} holds one activity at a time`,
  precedes: (first, second, least, most) =>
    `${second} must come after ${first}${least > 0 ? `, at least ${counted(least, 'minute')} later` : ''}${most === undefined ? '' : `, at most ${counted(most, 'minute')} later`}`,
  sameDay: (titles) => `${titles} must be on the same day`,
  differentDays: (titles) => `${titles} must be on different days`,
  backToBack: (titles) => `${titles} must follow one another at the same venue`,
  coverage: (leaders, atLeast) => `at least ${atLeast} of ${leaders} must not be away in working hours`,
  travel: (from, to, minutes) => `the way between ${from} and ${to} takes ${counted(minutes, 'minute')}`,

  remedy: {
    deputies: (title, leader, deputies) => `Allow a deputy of ${leader} (${deputies}) at ${title}`,
    start: (title, time) => `Move ${title} to ${time}`,
    otherDay: (title, day) => `Move ${title} to ${day}`,
    alsoOn: (title, day) => `Allow ${title} on ${day}`,
    from: (title, time) => `Allow ${title} from ${time} on`,
    until: (title, time) => `Extend the deadline of ${title} to ${time}`,
    shorten: (title, minutes) => `Shorten ${title} to ${counted(minutes, 'minute')}`,
    outsideHours: (title) => `Allow ${title} outside working hours`,
    notRequired: (title, leader) => `${leader} need not attend ${title}`,
    otherVenue: (title) => `Hold ${title} at another venue`,
    lift: (what) => `Change this requirement: ${what}`,
    notMandatory: (title, value) => `${title} is no longer mandatory (a loss of ${value} if it is not held)`,
  },
};
