import type { IssueCode, IssueText } from './codes.ts';

export const CODES_EN: { readonly [C in IssueCode]: IssueText } = {
  'bad-json': {
    message:
      '{name} is not JSON: line {line}, column {column}[ has {found} where {expected} is expected][: it ends where {missing} is expected][: {surplus} follows the complete value]',
    hint: 'Correct it there; a file that ends early was not copied or saved whole.',
  },
  'duplicate-key': {
    message: '{key} is given twice in one object, the second time at line {line}; the last value counts',
    hint: 'Delete one of the two.',
  },
  'wrong-format': {
    message: 'the format is {value}, not {expected}',
    hint: 'Give a document of this format.[ This one is {other}.]',
  },
  'unknown-field': {
    message: '{field} is not a field of this object[; its value is {value}]',
    hint: 'Delete it or correct its name.[ Did you mean {nearest}?]',
  },
  'missing-field': { message: '{field} is required', hint: 'Add it: {expected}.' },
  'wrong-type': { message: '{value} is not of the right type', hint: 'Write {expected}.' },
  'bad-value': { message: '{value} is not allowed here', hint: 'Write {expected}.[ Did you mean {nearest}?]' },
  'bad-date': {
    message: '{value} is not a day of the calendar',
    hint: 'Write a real day as YYYY-MM-DD, such as 2026-12-01, in a time before the T.',
  },
  'bad-time': { message: '{value} is not a time', hint: 'Write {expected}, 24-hour clock, without zone or seconds.' },
  'bad-time-zone': {
    message: 'the time zone {value} is not known',
    hint: 'Write an IANA name such as Asia/Shanghai or Europe/Berlin.',
  },
  'bad-period': {
    message: '{value} is no period',
    hint: 'Write 2026-12-H1, 2026-12, 2026-W50 or 2026-12-01/2026-12-14.',
  },
  'too-deep': {
    message: '{field} is nested more than {limit} levels deep',
    hint: 'Remove what is nested; nothing that is read lies so deep.',
  },
  'duplicate-id': {
    message: 'the id {id} is used twice, first at {first}',
    hint: 'Give each its own id; activities and focus goals share one set of ids.',
  },
  'repeat-id-taken': {
    message: 'two activities are called {id} once repeats are expanded',
    hint: 'Rename the activity that has this id, or the one that repeats.',
  },
  'dangling-id': {
    message: 'there is no {kind} {id}',
    hint: 'Define it in {list} or correct the id.[ Did you mean {nearest}?]',
  },
  'bare-repeat': {
    message: 'the activity {id} repeats and becomes one activity per {per}',
    hint: 'Name the one that is meant by its first day, such as {id}@{day}.',
  },
  'dangling-repeat': {
    message: '{id} is none of the activities after repeats are expanded',
    hint: 'Name it by the first day, inside the horizon, of its week, or by its working day.',
  },
  'duplicate-leader': { message: 'leader {id} is required twice', hint: 'Delete one of the two.' },
  'duplicate-day': {
    message: '{day} has two exceptions, first at {first}',
    hint: 'Join their sessions in one exception.',
  },
  'duplicate-travel': {
    message: 'from {from} to {to} are {minutes} minutes here and {other} minutes at {first}',
    hint: 'Keep the right one.',
  },
  'duplicate-assignment': {
    message: 'activity {id} is published twice, first at {first}',
    hint: 'Keep the assignment that was published last.',
  },
  'self-deputy': { message: 'leader {id} is among the own deputies', hint: 'Name others, or leave deputies out.' },
  'self-relation': { message: 'activity {id} is related to itself', hint: 'Name two different activities.' },
  'self-travel': {
    message: 'travel from {id} to itself counts for nothing',
    hint: 'Delete it, or correct one of the two sites.',
  },
  'empty-interval': {
    message: 'it ends at {end}, not after its start {start}',
    hint: 'Give an end after the start; the end itself is no longer inside.',
  },
  'overlapping-sessions': {
    message: 'session {start}–{end} overlaps session {otherStart}–{otherEnd} of the same day',
    hint: 'Join the two, or correct their times.',
  },
  'horizon-too-long': {
    message: '{firstDay} to {lastDay} are {days} days',
    hint: 'Plan at most {limit} days at once.',
  },
  'duration-both': {
    message: '{id} has both minutes ({minutes}) and wholeDays ({wholeDays})',
    hint: 'Keep one of the two.',
  },
  'duration-missing': { message: '{id} has no duration', hint: 'Give minutes or wholeDays.' },
  'venue-both': {
    message: '{id} has both venue.anyOf and venue.site',
    hint: 'Keep anyOf to book a room, or site to meet there without booking.',
  },
  'venue-missing': {
    message: '{id} has a venue that names neither rooms nor a site',
    hint: 'Give anyOf or site, or leave venue out.',
  },
  'headcount-too-large': {
    message: '{headcount} people fit none of the venues offered to {id}: the largest, {venue}, holds {capacity}',
    hint: 'Offer a larger venue or correct the headcount.',
  },
  'choose-too-many': {
    message: '{count} are to be chosen from only {available}',
    hint: 'Ask for fewer, or add leaders to from.',
  },
  'choose-starved': {
    message:
      '{count} are to be chosen, but apart from those required only {available} are offered; {id} stays unscheduled',
    hint: 'Add leaders to from; who is required does not count as chosen.',
  },
  'outside-hours-without-window': {
    message: '{id} may be outside working hours but says not when',
    hint: 'Give windows or pinned.start.',
  },
  'window-outside-horizon': {
    message: 'the window {start} to {end} of {id} lies outside the horizon {firstDay} to {lastDay}',
    hint: 'Correct the window or the horizon.',
  },
  'release-after-deadline': {
    message: '{id} may not start before {releaseTime} but must end by {deadline}; it stays unscheduled',
    hint: 'Correct one of the two.',
  },
  'pin-outside-window': {
    message: '{id} is pinned to {pin}, which contradicts {field} {limit}',
    hint: 'Correct the pin, or what it contradicts.',
  },
  'pin-outside-horizon': {
    message: '{id} is pinned to {pin}, outside the horizon {firstDay} to {lastDay}; it stays unscheduled',
    hint: 'Correct the pin or the horizon.',
  },
  'pin-day-differs': { message: '{id} is pinned to {start} and to another day, {day}', hint: 'Keep one of the two.' },
  'pin-venue-not-offered': {
    message: '{id} is pinned to venue {venue}, which its venue.anyOf does not offer',
    hint: 'Add it to anyOf, or pin another.',
  },
  'pin-attendee-not-asked': {
    message: '{id} pins leader {leader}, who is neither required, to be chosen from, optional nor a deputy allowed',
    hint: 'Add the leader to attendees, or delete the pin.',
  },
  'pin-collision': {
    message: '{id} ({time}) and {other} ({otherTime}) are pinned to overlapping times and both need {by}',
    hint: 'Move one of them, or allow a deputy or another venue; as it stands only one can be held.',
  },
  'precedence-cycle': { message: 'each is to come before the next: {cycle}', hint: 'Remove one of these relations.' },
  'gap-order': {
    message: 'maxGapMinutes {max} is below minGapMinutes {min}',
    hint: 'Give a maximum that is not below the minimum.',
  },
  'relation-conflict': {
    message:
      '{first} and {second} are to be on the same day and on different days ({other}); only one of them can be held',
    hint: 'Remove one of the two relations.',
  },
  'relation-against-pins': {
    message:
      'this {kind} contradicts the pins of {first} ({firstPin}) and {second} ({secondPin}); they cannot both be held',
    hint: 'Remove the relation, or correct a pin.',
  },
  'coverage-too-many': {
    message: 'at least {atLeast} of a group of {size} are to stay: no activity may take any of them away',
    hint: 'Ask for at most {size}.',
  },
  'coverage-absences': {
    message: 'absences alone leave fewer of the group than asked',
    hint: 'Move an absence or ask for fewer; until then no activity may take another of the group away at that time.',
  },
  'weights-too-large': {
    message: 'these weights make one activity cost {cost}, more than {limit}',
    hint: 'Scale all weights down together.',
  },
  'baseline-unknown': {
    message: 'the baseline names {kind} {id}, which the Problem no longer has',
    hint: 'Nothing need be done if it was removed on purpose.[ Did you mean {nearest}?]',
  },
  'frozen-released': {
    message: 'a frozen assignment of the baseline can no longer be kept and is planned anew',
    hint: 'Tell those concerned, or remove what stands against it.',
  },
  'unpublished-year': {
    message: 'no holiday notice is known for a year of the horizon: its days are planned as ordinary ones',
    hint: 'Give its holidays and make-up workdays as calendar.exceptions, or set calendar.holidays to null.',
  },
  'exception-outside-horizon': {
    message: 'the day of an exception is not in the horizon',
    hint: 'Correct the day, or remove the exception.',
  },
  'time-does-not-exist': {
    message: 'the clock skips this time when it is put forward: it is read as that much later',
    hint: 'Give a time before or after the change.',
  },
  'time-twice': {
    message: 'the clock shows this time twice when it is put back: the first is meant',
    hint: 'Give a time before or after the hour that repeats, if the second is meant.',
  },
  'repeat-empty': {
    message: 'an activity repeats on every working day, but the horizon has none',
    hint: 'Repeat it per week, or give the horizon a working day.',
  },
  'no-placement': {
    message: 'no time, people and venue can hold the activity; it stays unscheduled',
    hint: 'Widen its window, shorten it, or change who must come or where it is held.',
  },
  'duration-no-session': {
    message: 'the activity is longer than every working session that it may use',
    hint: 'Shorten it, plan it as wholeDays, or allow outsideHours with windows.',
  },
  'engine-unsupported': {
    message: 'the engine {engine} gives no answer for this problem: {reason}',
    hint: 'The search planned instead. Exact engines are for small problems; take `--engine auto` for others.',
  },
};
