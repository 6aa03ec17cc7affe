import type { SheetFile } from '../../formats/sheets.ts';
import type { Language } from '../../model/codes.ts';
import { hasErrors, type Issue } from '../../model/issue.ts';
import { readAbsences } from './absences.ts';
import { textOf } from './cells.ts';
import { readCoverage, readFocus, readGroups } from './gatherings.ts';
import { readExceptions, readHours } from './hours.ts';
import { kindNames, readKinds } from './kinds.ts';
import { readLeaders } from './leaders.ts';
import { leadersIn, peopleOf, readPersons } from './people.ts';
import { readRegistry, readTravel, readVenues, sitesMentioned } from './places.ts';
import { readTables } from './read-table.ts';
import type { RosterBook } from './roster-book.ts';
import { createRosterLog } from './roster-issues.ts';
import { readSettings } from './settings.ts';

/**
 * The office as the sheets of its roster tell it: each sheet known by its name or its headers, the columns in any order.
 * Only leaders are needed; whatever else is left out is as offices have it. Every fault is an Issue, all at once.
 *
 * @returns `book` null where an Issue is an error.
 */
export function readRoster(
  file: SheetFile,
  lang: Language,
): { readonly book: RosterBook | null; readonly issues: readonly Issue[] } {
  const log = createRosterLog(file.file, lang);
  const { rows, settings: sheets } = readTables(file, log);
  const { holidays, ...settings } = readSettings(sheets, log);
  const kinds = readKinds(rows.kinds, log);

  const bodiesMentioned = rows.leaders.map((row) => textOf(row, 'body'));
  const bodies = readRegistry(rows.bodies, 'body', bodiesMentioned, log);
  const sites = readRegistry(rows.sites, 'site', sitesMentioned(rows), log);
  const persons = readPersons(rows.leaders, log);
  if (persons.length === 0) log.add('roster-no-leaders', '');
  const people = peopleOf(persons, bodies.entries, ({ row }) => bodies.names.find(textOf(row, 'body'))[0]);

  const hours = readHours(rows.hours, (row) => leadersIn(row, 'leaders', people, log), log);
  const { sessions } = hours;
  const exceptions = readExceptions(rows.exceptions, sessions, log);
  const absences = readAbsences(rows.absences, people, kindNames(kinds), sessions, log);
  const around = { people, bodies, sites: sites.names, hours: hours.own, absences };
  const { leaders, named, pairs } = readLeaders(persons, around, log);
  const book: RosterBook = {
    ...settings,
    calendar: { holidays, workingHours: hours.everyone, ...(exceptions.length === 0 ? {} : { exceptions }) },
    bodies: bodies.named,
    sites: sites.named,
    travel: readTravel(rows.travel, sites.names, log),
    venues: readVenues(rows.venues, sites.names, sessions, log),
    leaders,
    coverage: [...pairs, ...readCoverage(rows.coverage, people, sites.names, log)],
    focusGoals: readFocus(rows.focus, people, log),
    kinds,
    roster: { leaders: named, groups: readGroups(rows.groups, people, log) },
    sessions,
  };
  const issues = log.issues();
  return { book: hasErrors(issues) ? null : book, issues };
}
