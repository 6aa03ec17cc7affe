import type { Dropped, Moved, Suggestion, SuggestionKind } from '../../../src/explain/why-not/why-not-types.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { Assignment, FocusBlock, Schedule } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { COUNTY, held, PLANNED } from './county.ts';

interface Draft {
  readonly kind: SuggestionKind;
  readonly edits?: readonly Edit[];
  readonly held: readonly Assignment[];
  /** Others, as they are held then. */
  readonly moves?: readonly Assignment[];
  /** The first block of the goal, moved; null: dropped. */
  readonly block?: FocusBlock | null;
  readonly drops?: readonly string[];
  readonly concession?: number;
}

const VALUES: ReadonlyMap<string, number> = new Map([
  ['letters', 40],
  ['safety', 432],
]);
const BLOCK_VALUE = 1296;

/** Everything but the choice of the change is worked out from the documents. */
function tried({ kind, edits = [], held: own, moves = [], block, drops = [], concession = 0 }: Draft): Suggestion {
  const { problem, issues } = applyEdits(COUNTY, edits, 'en');
  if (problem === null) throw new Error(JSON.stringify(issues));
  const [firstBlock, ...blocks] = PLANNED.focusBlocks ?? [];
  if (firstBlock === undefined) throw new Error('there is a block');
  const focusBlocks = block === undefined ? [firstBlock, ...blocks] : block === null ? blocks : [block, ...blocks];
  const others = PLANNED.assignments.filter(({ activity }) => !drops.includes(activity));
  const schedule: Schedule = {
    ...PLANNED,
    focusBlocks,
    assignments: [...others.map((one) => moves.find(({ activity }) => activity === one.activity) ?? one), ...own],
  };
  const [before, after] = [verify(COUNTY, PLANNED), verify(problem, schedule)];
  if (after.violations.length > 0) throw new Error(JSON.stringify(after.violations));
  const find = (id: string): Assignment => {
    const found = PLANNED.assignments.find(({ activity }) => activity === id);
    if (found === undefined) throw new Error(`${id} is not held`);
    return found;
  };
  const moved: Moved[] = moves.map((one) => ({
    subject: 'activity',
    id: one.activity,
    before: find(one.activity),
    after: one,
  }));
  if (block) moved.push({ subject: 'focus', id: 'projects', before: firstBlock, after: block });
  const dropped: Dropped[] = drops.map((id) => ({
    subject: 'activity',
    id,
    before: find(id),
    loss: VALUES.get(id) ?? 0,
  }));
  if (block === null) {
    dropped.push({ subject: 'focus', id: 'projects', before: firstBlock, loss: BLOCK_VALUE });
  }
  const effect = {
    mandatoryMissed: after.score.mandatoryMissed - before.score.mandatoryMissed,
    cost: after.score.cost - before.score.cost,
    valueLost: after.score.valueLost - before.score.valueLost,
    inconvenience: after.score.inconvenience - before.score.inconvenience,
  };
  return {
    kind,
    edits,
    problem,
    schedule,
    held: own,
    moved,
    dropped,
    effect,
    concession,
    size: effect.cost + concession,
  };
}

const rural = (change: { readonly [field: string]: unknown }): readonly Edit[] => [
  { edit: 'changeActivity', activity: 'rural', change },
];
const BOTH = ['mayor', 'agr'];
const ROOM = { venue: 'v2' };
const part = (id: string, minutes: number): Edit => ({
  edit: 'addActivity',
  activity: {
    id,
    title: '乡村振兴推进会',
    minutes,
    priority: 4,
    attendees: { required: BOTH },
    venue: { anyOf: ['v2'] },
  },
});

/** Every kind at least once. */
export const SUGGESTIONS: readonly Suggestion[] = [
  { kind: 'as-asked', held: [held('talk@2026-12-01', '1 11:00–12:00', ['sec', 'mayor'])] },
  {
    kind: 'move',
    held: [held('rural', '2 09:00–10:30', BOTH, ROOM)],
    moves: [held('safety', '3 14:30–15:30', ['mayor', 'exec'], ROOM)],
  },
  {
    kind: 'move',
    held: [held('rural', '2 10:00–11:30', BOTH, ROOM)],
    moves: [held('letters', '1 11:15–11:45', ['mayor'])],
  },
  {
    kind: 'move',
    held: [held('study', '2 09:00–17:30', ['exec', 'agr'])],
    moves: [held('safety', '4 11:00–12:00', ['mayor', 'agr', 'sec'], { venue: 'v1' })],
  },
  {
    kind: 'move',
    held: [held('talk@2026-12-01', '1 14:30–15:30', ['sec', 'mayor'])],
    block: { goal: 'projects', start: '2026-12-01T15:30', end: '2026-12-01T17:30' },
  },
  {
    kind: 'deputy',
    edits: rural({ attendees: { required: BOTH, deputiesAllowed: true } }),
    held: [
      held('rural', '2 10:00–11:30', ['exec', 'agr'], { ...ROOM, substitutions: [{ leader: 'mayor', by: 'exec' }] }),
    ],
    concession: 130,
  },
  {
    kind: 'venue',
    edits: [{ edit: 'changeActivity', activity: 'farm', change: { venue: { anyOf: ['v1', 'v2'] } } }],
    held: [held('farm', '3 09:00–11:00', ['agr'], ROOM)],
    concession: 22,
  },
  {
    kind: 'window',
    edits: rural({ windows: [{ start: '2026-12-03T00:00', end: '2026-12-04T00:00' }] }),
    held: [held('rural', '3 14:30–16:00', BOTH, ROOM)],
    concession: 259,
  },
  {
    kind: 'outside-hours',
    edits: rural({ outsideHours: true, windows: [{ start: '2026-12-02T18:00', end: '2026-12-02T21:00' }] }),
    held: [held('rural', '2 18:00–19:30', BOTH, ROOM)],
    concession: 259,
  },
  {
    kind: 'people',
    edits: rural({ attendees: { required: ['agr'], optional: ['mayor'] } }),
    held: [held('rural', '2 14:30–16:00', ['agr'], ROOM)],
    concession: 389,
  },
  {
    kind: 'people',
    edits: rural({ attendees: { required: ['agr', 'exec'] } }),
    held: [held('rural', '2 14:30–16:00', ['exec', 'agr'], ROOM)],
    concession: 389,
  },
  {
    kind: 'shorter',
    edits: rural({ minutes: 45 }),
    held: [held('rural', '2 11:15–12:00', BOTH, ROOM)],
    concession: 389,
  },
  {
    kind: 'split',
    edits: [{ edit: 'removeActivity', activity: 'rural' }, part('rural-1', 45), part('rural-2', 45)],
    held: [held('rural-1', '2 10:00–10:45', BOTH, ROOM), held('rural-2', '2 11:15–12:00', BOTH, ROOM)],
    concession: 259,
  },
  {
    kind: 'deadline',
    edits: [{ edit: 'changeActivity', activity: 'report', change: { deadline: '2026-12-04T17:30' } }],
    held: [held('report', '2 14:30–15:30', ['sec'])],
    concession: 43,
  },
  {
    kind: 'deadline',
    edits: [
      { edit: 'changeActivity', activity: 'report', change: { deadline: null, releaseTime: '2026-12-01T00:00' } },
    ],
    held: [held('report', '1 09:00–10:00', ['sec'])],
    concession: 43,
  },
  {
    kind: 'deadline',
    edits: [{ edit: 'changeActivity', activity: 'report', change: { releaseTime: null } }],
    held: [held('report', '1 10:00–11:00', ['sec'])],
    concession: 43,
  },
  { kind: 'drop', held: [held('rural', '2 10:00–11:30', BOTH, ROOM)], drops: ['letters'] },
  { kind: 'drop', held: [held('talk@2026-12-01', '1 14:30–15:30', ['sec', 'mayor'])], block: null },
  {
    kind: 'priority',
    edits: [{ edit: 'setPriority', activity: 'rural', priority: 5 }],
    held: [held('rural', '2 09:30–11:00', BOTH, ROOM)],
    moves: [held('safety', '3 14:30–15:30', ['mayor', 'agr'], ROOM)],
    drops: ['letters'],
  },
].map((draft) => tried(draft as Draft));
