import type { PublishWords } from './words.ts';

const FIELDS = { unit: 'unit', person: 'person in charge', duty: 'duty', dueDay: 'due day' } as const;

export const EN: PublishWords = {
  change: {
    labels: {
      new: 'New',
      cancelled: 'Cancelled',
      moved: 'Moved',
      restaffed: 'Attendees',
      rehoused: 'Place',
      retitled: 'Renamed',
      joins: 'Attend',
      released: 'Released',
    },
    facts: (time, place, people) =>
      [time, ...(place === undefined ? [] : [place]), ...(people === undefined ? [] : [`with ${people}`])].join(', '),
    added: (title, facts) => `New: ${title}, ${facts}.`,
    cancelled: (title, facts) => `Cancelled: ${title} (was ${facts}).`,
    changed: (title, parts) => `${title}: ${parts.join('; ')}.`,
    joining: (reader, title, facts) => `${reader} now attends ${title}, ${facts}.`,
    released: (reader, title, facts) => `${reader} no longer attends ${title} (was ${facts}).`,
    noLongerConcerned: (reader, title, facts) => `${title} (was ${facts}) no longer concerns ${reader}.`,
    moved: (from, to) => `moves from ${from} to ${to}`,
    rehoused: (from, to) => `the place changes from ${from} to ${to}`,
    housed: (to) => `the place is ${to}`,
    unhoused: (from) => `no longer at ${from}, the place is open`,
    retitled: (from, to) => `was called ${from}, is now called ${to}`,
    joins: (people) => `${people} will attend too`,
    leaves: (people) => `no longer attending: ${people}`,
    substituted: (leader, by) => `${by} stands in for ${leader}`,
    inPerson: (leader, by) => `${leader} attends in person, no longer represented by ${by}`,
    noLongerSubstituted: (leader, by) => `${by} no longer stands in for ${leader}`,
  },
  notice: {
    title: 'Change notice',
    number: (number) => `No. ${number}`,
    revisions: (plan, from, to) => `${plan}: revision ${from} is replaced by revision ${to}`,
    to: 'To',
    restored: (revision) => `This change restores the schedule of revision ${revision}.`,
    note: 'Note',
    columns: ['No.', 'Kind', 'Change'],
    inForce: 'This notice is in force; whatever of the earlier schedule differs from it no longer holds.',
    issued: (by, day) => (by === '' ? `Published on ${day}` : `Published by ${by} on ${day}`),
  },
  check: {
    owner: (activity, fields) => `${activity} has no ${fields.map((field) => FIELDS[field]).join(', ')}`,
    times: (count) => `${count} times`,
    ownerHint: "Fill in the Problem's owner, or waive it with a name and a reason.",
    missed: (activity) => `the mandatory activity ${activity} is not scheduled`,
    missedHint: 'Plan again or change the Problem, or waive it with a name and a reason.',
    infeasible: 'no schedule can hold every mandatory activity',
    infeasibleHint: 'Change the Problem, or waive it for the activity * with a name and a reason.',
    broken: (rule, activities, detail) =>
      `a hard rule is broken, “${rule}”${activities === '' ? '' : `: ${activities}`}${detail === '' ? '' : ` (${detail})`}`,
    brokenHint: 'Correct the schedule; a hard rule cannot be waived.',
    idleWaiver: (activity) => `the waiver for ${activity} serves nothing`,
    idleWaiverHint:
      'The activity lacks nothing, its id is wrong, or name or reason is missing; the waiver is not published.',
  },
};
