import { addDays } from '../../calendar/dates.ts';
import { wordsOf } from '../../formats/words.ts';
import type { Activity } from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';
import { seriesOf } from '../assemble/occurrences.ts';
import type { Words } from '../phrases/time-rule.ts';
import { placeText } from '../place.ts';
import type { Fate } from '../record.ts';
import type { Wish } from '../wish.ts';
import { type Asked, askedOf, differenceOf } from './asked.ts';
import { sayCarried } from './carried.ts';
import { sayDifference, sayUnscheduled } from './reasons.ts';
import type { Outcome, WishReply } from './reply.ts';
import { sayAsked, sayEntry, sayOpening } from './say.ts';
import { inBoth, type Scene } from './scene.ts';
import { replyWords } from './words.ts';

const MOST_ALTERNATIVES = 2;

/** What came of one copy of a repeated activity, or of the only one. */
interface Result {
  readonly copy: Activity;
  readonly outcome: Exclude<Outcome, 'merged'>;
  readonly held: Assignment | null;
  readonly reasons: readonly Words[];
}

/** From best to worst: of several copies the worst result is the answer. */
const BY_LOSS: readonly Result['outcome'][] = ['granted', 'deputised', 'moved', 'deferred', 'refused'];

/** The answer to a wish; `fate` is undefined where the record does not know of any. */
export function answerTo(wish: Wish, fate: Fate | undefined, scene: Scene): WishReply {
  const asked = askedOf(wish);
  const said = sayAsked(wish, scene);
  const activity = fate?.activity ?? null;
  const copies = (activity === null ? undefined : scene.copies.get(activity)) ?? [];
  const results = copies.map((copy) => resultOf(copy, asked, said, scene));
  const own = worst(results) ?? ((fate?.leftOut ?? null) === null ? 'deferred' : 'refused');
  const leads = fate === undefined || fate.mergedWith.length === 0 || activity === wish.key;
  const held = results
    .flatMap((result) => (result.held === null ? [] : [result.held]))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return {
    wish,
    outcome: leads || activity === null ? own : 'merged',
    activity,
    asked: said,
    times: copies.length,
    held,
    arranged: held.map(({ activity: id }) => sayHeld(id, scene)),
    reasons: distinct([
      ...(activity === null
        ? []
        : [...sayCarried(scene.carried.get(activity)), ...sayMerged(wish, fate, leads, scene)]),
      ...(copies.length > 1 ? [inBoth((lang) => replyWords(lang).times(held.length, copies.length))] : []),
      ...(copies.length === 0 ? [sayAbsent(fate)] : saidOf(results)),
      ...sayOpen(wish),
    ]),
    alternatives: alternativesTo(results, scene),
  };
}

const worst = (results: readonly Result[]): Result['outcome'] | undefined =>
  BY_LOSS.findLast((outcome) => results.some((result) => result.outcome === outcome));

/** What is as asked goes without saying beside what is not. */
const saidOf = (results: readonly Result[]): readonly Words[] =>
  results
    .filter(({ outcome }) => outcome !== 'granted' || results.every((one) => one.outcome === 'granted'))
    .flatMap(({ reasons }) => reasons);

const sayHeld = (id: string, scene: Scene): Words =>
  inBoth((lang) => {
    const entry = scene.entries[lang].get(id);
    return entry === undefined ? '' : sayEntry(entry, scene, lang);
  });

function resultOf(copy: Activity, asked: Asked, said: WishReply['asked'], scene: Scene): Result {
  const held = scene.held.get(copy.id) ?? null;
  if (held === null) {
    const last = finality(copy, asked, scene);
    const after = inBoth(
      (lang) => replyWords(lang)[last ?? (seriesOf(copy.id) === copy.id ? 'comesAgain' : 'notMadeUp')],
    );
    const reasons = [...sayUnscheduled(copy, asked, scene), after];
    return { copy, outcome: last === null ? 'deferred' : 'refused', held, reasons };
  }
  const site = scene.problem.venues?.find(({ id }) => id === held.venue)?.site ?? copy.venue?.site;
  const difference = differenceOf(asked, held, site);
  const reasons = sayDifference(difference, asked, said, held, scene);
  if (reasons.length === 0)
    return { copy, outcome: 'granted', held, reasons: [inBoth((lang) => replyWords(lang).asAsked)] };
  return { copy, outcome: difference.time || difference.place ? 'moved' : 'deputised', held, reasons };
}

/** Why it is of no use to wait for the next period; null where it is. */
function finality(copy: Activity, asked: Asked, { problem }: Scene): 'mandatory' | 'deadlinePassed' | null {
  if (copy.mandatory) return 'mandatory';
  const deadline = asked.deadline ?? copy.deadline;
  const end = `${addDays(problem.horizon.lastDay, 1)}T00:00`;
  return deadline !== undefined && deadline <= end ? 'deadlinePassed' : null;
}

function sayAbsent(fate: Fate | undefined): Words {
  return inBoth((lang) => {
    const words = replyWords(lang);
    if (fate?.leftOut === 'dropped') return words.dropped;
    return fate?.leftOut === 'outside-period' ? words.outsidePeriod : words.notInPlan;
  });
}

/** Whose rows are held together with this one. */
function sayMerged(wish: Wish, fate: Fate | undefined, leads: boolean, { record, names }: Scene): readonly Words[] {
  const others = record.wishes.filter(({ key }) => fate?.mergedWith.includes(key));
  if (!leads) {
    const leader = others.find(({ key }) => key === fate?.activity) ?? others[0];
    return [inBoth((lang) => mergedInto(wish, leader, names[lang].body, replyWords(lang)))];
  }
  const bodies = [...new Set(others.map(({ body }) => body))].filter((body) => body !== null && body !== wish.body);
  if (bodies.length === 0) return [];
  return [
    inBoth((lang) => {
      const called = bodies.map((body) => names[lang].body(body ?? ''));
      return replyWords(lang).tookIn(wordsOf(lang).list(called));
    }),
  ];
}

function mergedInto(
  wish: Wish,
  leader: Wish | undefined,
  bodyName: (id: string) => string,
  words: ReturnType<typeof replyWords>,
): string {
  if (leader === undefined || leader.body === null) return words.mergedIntoUnknown;
  return leader.body === wish.body
    ? words.mergedIntoOwn(placeText(leader.place))
    : words.mergedInto(bodyName(leader.body));
}

const sayOpen = ({ open }: Wish): readonly Words[] =>
  open.length === 0
    ? []
    : [
        inBoth((lang) => {
          const { fields, open: sentence } = replyWords(lang);
          const known = [...new Set(open)].filter((field) => Object.hasOwn(fields, field));
          return sentence(wordsOf(lang).list(known.map((field) => fields[field])));
        }),
      ];

/** For the first copy that is not held, else the first that is not held as asked. */
function alternativesTo(results: readonly Result[], scene: Scene): WishReply['alternatives'] {
  const target = results.find(({ held }) => held === null) ?? results.find(({ outcome }) => outcome !== 'granted');
  if (target === undefined) return [];
  return scene
    .alternativesOf(target.copy.id)
    .slice(0, MOST_ALTERNATIVES)
    .map((opening) => ({ opening, words: sayOpening(opening, scene) }));
}

const distinct = (sentences: readonly Words[]): readonly Words[] =>
  sentences.filter((one, i) => sentences.findIndex(({ zh, en }) => zh === one.zh && en === one.en) === i);
