import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sayMatch } from '../../src/explain/breakdown/say-match.ts';
import { sayObstacle } from '../../src/explain/say/say-obstacle.ts';
import { saySuggestion } from '../../src/explain/say/say-suggestion.ts';
import { sayWhyHere } from '../../src/explain/say/say-why-here.ts';
import { sayWhyNot } from '../../src/explain/say/say-why-not.ts';
import { type Scene, sceneOf } from '../../src/explain/say/scene.ts';
import { whyHere } from '../../src/explain/why-here.ts';
import { whyNotAll } from '../../src/explain/why-not/why-not.ts';
import { type Obstacle, SUGGESTION_KINDS } from '../../src/explain/why-not/why-not-types.ts';
import type { Language } from '../../src/model/codes.ts';
import type { Problem } from '../../src/model/problem.ts';
import { RULE_IDS, type Schedule } from '../../src/model/schedule.ts';
import { plan } from '../../src/plan.ts';
import { breakdown } from '../../src/verify/breakdown.ts';
import { verify } from '../../src/verify/verify.ts';
import { COUNTY, PLANNED } from './golden/county.ts';
import { OBSTACLES } from './golden/obstacles.ts';
import { SUGGESTIONS } from './golden/suggestions.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

const MATCHES = 25;
/** Of every fourth activity that is held. */
const STEP = 4;

function hereTexts(problem: Problem, schedule: Schedule, ids: readonly string[], scene: Scene): readonly string[] {
  return ids.flatMap((id) => {
    const found = whyHere(problem, schedule, id, 3);
    if (found === null) throw new Error(`${id} is not held`);
    const said = sayWhyHere(found, scene);
    return [said.head, ...said.decided, said.own, ...said.alternatives, ...said.barred, ''];
  });
}

/** examples/02, planned the same way on every machine. */
async function example(): Promise<{ readonly problem: Problem; readonly schedule: Schedule }> {
  const file = new URL('../../examples/02-county-half-month/problem.json', import.meta.url);
  const problem: Problem = JSON.parse(readFileSync(file, 'utf8'));
  const { schedule } = await plan(problem, { iterations: 200, seed: 1 });
  if (schedule === null) throw new Error('not planned');
  return { problem, schedule };
}
const EXAMPLE = example();

const barring = (obstacles: readonly Obstacle[]) => ({
  obstacles,
  starts: obstacles.reduce((sum, one) => sum + one.starts, 0),
});

async function golden(lang: Language): Promise<string> {
  const scene = sceneOf(COUNTY, lang);
  const { problem: county, schedule } = await EXAMPLE;
  const every = schedule.assignments.filter((_, i) => i % STEP === 0).map(({ activity }) => activity);
  const not = { activity: 'rural', starts: 15, obstacles: [], suggestions: [] };
  const heads = [
    sayWhyNot(not, scene),
    sayWhyNot({ ...not, activity: 'report', starts: 0 }, scene),
    sayWhyNot({ ...not, activity: 'talk@2026-12-02', starts: 1, suggestions: SUGGESTIONS.slice(0, 1) }, scene),
    sayWhyNot({ ...not, suggestions: SUGGESTIONS.slice(0, 2) }, scene),
    sayWhyNot({ ...not, ...barring(OBSTACLES.filter(({ starts }) => starts > 0)) }, scene),
    sayWhyNot({ ...not, ...barring(OBSTACLES.slice(13, 20)) }, scene),
  ].flatMap(({ head, summary, offer }) => [head, ...(summary === '' ? [] : [summary]), offer]);
  const parts = {
    'why not': heads,
    obstacles: OBSTACLES.map((one) => sayObstacle(one, scene)),
    suggestions: SUGGESTIONS.map((one) => `[${one.kind}] ${saySuggestion(one, scene)}`),
    'why here': hereTexts(
      COUNTY,
      PLANNED,
      PLANNED.assignments.map(({ activity }) => activity),
      scene,
    ),
    'why not, examples/02': whyNotAll(county, schedule, 4).flatMap((one) => {
      const said = sayWhyNot(one, sceneOf(county, lang));
      return [said.head, said.summary, ...said.obstacles, said.offer, ...said.suggestions, ''];
    }),
    'the dearest matches, examples/02': breakdown(county, schedule)
      .matches.toSorted((a, b) => b.cost - a.cost)
      .slice(0, MATCHES)
      .map((one) => sayMatch(one, sceneOf(county, lang))),
    'why here, examples/02': hereTexts(county, schedule, every, sceneOf(county, lang)),
  };
  return Object.entries(parts)
    .flatMap(([part, lines]) => [`## ${part}`, ...lines, ''])
    .join('\n');
}

test.each(LANGUAGES)('explanations in %s are as they were read', async (lang) => {
  await expect(await golden(lang)).toMatchFileSnapshot(`golden/${lang}.txt`);
});

test('the hand-made schedule is sound, and every kind of obstacle and suggestion is among the explanations', () => {
  expect(verify(COUNTY, PLANNED).violations).toEqual([]);
  expect(new Set(OBSTACLES.map(({ rule }) => rule))).toEqual(new Set([...RULE_IDS, 'cost']));
  expect(new Set(SUGGESTIONS.map(({ kind }) => kind))).toEqual(new Set(SUGGESTION_KINDS));
});
