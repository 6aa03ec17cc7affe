import type { Schedule, Violation } from '../../model/schedule.ts';
import { dayName, startText, timeText } from '../say/say-parts.ts';
import { type Scene, sayWords } from '../say/scene.ts';
import { type BreachTexts, breachWords } from './words-breach.ts';

/** One rule that is broken, as a sentence with names and times. */
export function sayViolation(violation: Violation, schedule: Schedule, scene: Scene): string {
  const { rule, by, at } = violation;
  const { names } = scene;
  const first = (...fields: readonly string[]): string | number | undefined =>
    fields.map((name) => by[name]).find((value) => value !== undefined);
  const leader = text(first('leader', 'required', 'leftOver', 'twice', 'substitution'));
  const venue = text(first('venue'));
  const limit = text(first('deadline', 'releaseTime', 'since'));
  const number = first('minutes', 'activities', 'headcount', 'left', 'present', 'times', 'blocks', 'slotMinutes');
  const most = first(...LIMITS);
  return breachWords(scene.lang)[rule]({
    titles: violation.activities.map((id) => titleAt(id, at, schedule, scene)),
    ...(at === undefined ? {} : { at: at.endsWith('T00:00') ? dayName(at.slice(0, 10), scene) : startText(at, scene) }),
    ...(leader === undefined ? {} : { leader: names.leader(leader) }),
    ...(venue === undefined ? {} : { venue: names.venue(venue) }),
    ...(limit === undefined ? {} : { limit: startText(limit, scene) }),
    isOwnHours: first('hours') === 'own',
    isMissing: first('missing') !== undefined,
    ...(typeof number === 'number' ? { number } : {}),
    ...(typeof most === 'number' ? { most } : {}),
    field: FIELDS.find((name) => by[name] !== undefined) ?? '',
  });
}

/** What a number that is broken may be at most, or must be at least. */
const LIMITS = [
  ...['minutesPerDay', 'minutesPerWeek', 'activitiesPerDay', 'capacity', 'atLeast', 'count', 'atMost'],
  'maxBlocksPerDay',
];

/** By which a rule tells how it is broken. */
const FIELDS = [
  ...([
    'times',
    'blocks',
    'releaseTime',
    'deadline',
    'firstDay',
    'slotMinutes',
    'windows',
    'required',
    'choice',
  ] as const),
  ...(['substitution', 'twice', 'leftOver', 'activities', 'minutesPerWeek', 'minutesPerDay'] as const),
];

const text = (value: string | number | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** `「县委常委会」（12月3日（周四）09:00–11:00）`, of a focus block that which begins then. */
function titleAt(id: string, at: string | undefined, schedule: Schedule, scene: Scene): BreachTexts['titles'][number] {
  const words = sayWords(scene);
  const held = schedule.assignments.find(({ activity }) => activity === id);
  if (held !== undefined) return `${words.quoted(scene.names.activity(id))}${words.aside(timeText(held, scene))}`;
  const blocks = (schedule.focusBlocks ?? []).filter(({ goal }) => goal === id);
  const block = blocks.find(({ start }) => start === at) ?? blocks[0];
  if (block === undefined) return words.quoted(scene.names.activity(id));
  return `${words.quoted(scene.names.goal(id))}${words.aside(timeText(block, scene))}`;
}
