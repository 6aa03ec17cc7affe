import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { createCore } from '../../../src/web/engine/core.ts';
import type { Deed, Done, Engine, Work } from '../../../src/web/engine/engine.ts';
import { makeProblem } from '../../support/make-problem.ts';

const meeting = (id: string, minutes: number, more: Partial<Activity> = {}): Activity => ({
  id,
  title: `会议${id}`,
  minutes,
  attendees: { required: ['a'] },
  ...more,
});

/** Three days of two leaders: more is asked than fits. */
const problem: Problem = makeProblem({
  title: '十二月上旬',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-03' },
  leaders: [
    { id: 'a', name: '陈志远', unavailable: [{ start: '2026-12-02T14:00', end: '2026-12-02T18:00', reason: '下乡' }] },
    { id: 'b', name: '李明' },
  ],
  venues: [{ id: 'v', name: '常委会议室' }],
  activities: [
    meeting('x', 240, { priority: 5, mandatory: true }),
    meeting('y', 120, { priority: 4, attendees: { required: ['a'], optional: ['b'] }, venue: { anyOf: ['v'] } }),
    meeting('r', 60, { repeat: { per: 'day' } }),
    meeting('z', 240, { priority: 1, windows: [{ start: '2026-12-02T14:00', end: '2026-12-02T18:00' }] }),
  ],
  focusGoals: [{ id: 'f', title: '项目攻坚', leaders: ['b'], minutes: 240, blockMinutes: 120, priority: 3 }],
});

const planned = async (document: Problem): Promise<Schedule> => {
  const { schedule } = await plan(document, { iterations: 200, seed: 1 });
  if (schedule === null) throw new Error('not planned');
  return schedule;
};

async function opened(lang: 'zh' | 'en' = 'zh'): Promise<{ readonly core: Engine; readonly schedule: Schedule }> {
  const core = createCore();
  await core.setLanguage(lang);
  const schedule = await planned(problem);
  await core.open(problem, schedule);
  return { core, schedule };
}

function workOf({ judged, issues }: Done): Work {
  if (judged === null) throw new Error(JSON.stringify(issues));
  return judged.work;
}

const heldIn = ({ schedule }: Work, id: string) => schedule.assignments.find(({ activity }) => activity === id);

describe('open', () => {
  test('answers with the stage, and with the schedule judged as it was planned', async () => {
    const core = createCore();
    const schedule = await planned(problem);
    const answer = await core.open(problem, schedule);
    if (!('judged' in answer)) throw new Error('not opened');
    const { stopReason: _, ...rest } = schedule;
    expect(answer.judged).toEqual({ work: { problem, schedule: rest }, violations: [], issues: answer.judged.issues });
    expect(answer.stage.days).toHaveLength(3);
    expect(answer.stage.origins['r@2026-12-02']).toBe('r');
  });

  test('without a schedule an empty one is open', async () => {
    const core = createCore();
    const answer = await core.open(problem, null);
    if (!('judged' in answer)) throw new Error('not opened');
    expect(answer.judged.work.schedule.assignments).toEqual([]);
    expect(answer.judged.work.schedule.unscheduled).toHaveLength(6);
    expect(answer.judged.work.schedule.bound).toBeNull();
  });

  test('of a Problem with errors nothing is open', async () => {
    const core = createCore();
    const answer = await core.open({ ...problem, leaders: [{ id: 'a' }, { id: 'a' }] }, null);
    if (!('issues' in answer)) throw new Error('opened');
    expect(answer.issues.map(({ severity }) => severity)).toContain('error');
    await expect(core.present()).rejects.toThrow('nothing is open');
    const unreadable = await core.open(makeProblem({ activities: [meeting('x', Number.NaN)] }), null);
    expect('issues' in unreadable && unreadable.issues.length).toBeGreaterThan(0);
  });

  test('a bound of another Problem does not count', async () => {
    const core = createCore();
    const schedule = await planned(problem);
    const answer = await core.open({ ...problem, title: '另一份' }, schedule);
    expect('judged' in answer && answer.judged.work.schedule.bound).toBeNull();
  });
});

describe('try', () => {
  test('a place is as the places say: cost, no rule broken, the same Problem', async () => {
    const { core, schedule } = await opened();
    const { starts } = await core.places('y', {});
    const place = starts.find(({ held, start }) => held && start !== heldIn({ problem, schedule }, 'y')?.start);
    if (!place?.held) throw new Error('no other place');
    const done = await core.try({ deed: 'place', held: place.held, lock: [] });
    const work = workOf(done);
    expect(work.problem).toEqual(problem);
    expect(done.judged?.violations).toEqual([]);
    expect((work.schedule.score?.cost ?? 0) - (schedule.score?.cost ?? 0)).toBe(place.effect);
    expect(work.schedule.bound).toEqual(schedule.bound);
    expect(verify(problem, work.schedule).score).toEqual(work.schedule.score);
  });

  test('a forbidden place says the rule, before and after', async () => {
    const { core, schedule } = await opened();
    const { starts, sentences } = await core.places('y', {});
    const at = starts.find(({ start }) => start === '2026-12-02T15:00');
    expect(at).toMatchObject({ held: null, effect: null, rule: 'leader-unavailable' });
    expect(sentences[at?.sentence ?? -1]).toBe('陈志远 14:00–18:00 不能参加（下乡）');
    const own = heldIn({ problem, schedule }, 'y');
    if (own === undefined) throw new Error('not held');
    const done = await core.try({
      deed: 'place',
      held: { ...own, start: '2026-12-02T15:00', end: '2026-12-02T17:00' },
      lock: [],
    });
    expect(done.judged?.violations.map(({ rule }) => rule)).toContain('leader-unavailable');
    expect(done.judged?.violations[0]?.text).toContain('陈志远');
    expect(done.judged?.work.schedule.gap).toBeNull();
  });

  test('a lock pins what it names; unlocking lifts it; a copy of a repeat can be locked by itself', async () => {
    const { core, schedule } = await opened();
    const copy = heldIn({ problem, schedule }, 'r@2026-12-01');
    if (copy === undefined) throw new Error('not held');
    const locked = workOf(await core.try({ deed: 'place', held: copy, lock: ['start', 'attendees'] }));
    const own = locked.problem.activities.find(({ id }) => id === 'r@2026-12-01');
    expect(own?.pinned).toEqual({ start: copy.start, attendees: ['a'] });
    expect(locked.problem.activities.map(({ id }) => id)).toContain('r@2026-12-02');
    expect(locked.schedule.bound).not.toBeNull();
    await core.open(locked.problem, locked.schedule);
    const open = workOf(await core.try({ deed: 'lock', activity: 'r@2026-12-01', lock: { start: false, day: true } }));
    expect(open.problem.activities.find(({ id }) => id === 'r@2026-12-01')?.pinned).toEqual({
      attendees: ['a'],
      day: '2026-12-01',
    });
    expect(open.schedule.bound).toBeNull();
    const out = workOf(await core.try({ deed: 'unschedule', activity: 'r@2026-12-01' }));
    expect(out.problem.activities.find(({ id }) => id === 'r@2026-12-01')?.pinned).toBeUndefined();
    expect(heldIn(out, 'r@2026-12-01')).toBeUndefined();
    expect(out.schedule.unscheduled?.map(({ activity }) => activity)).toContain('r@2026-12-01');
  });

  test('edits that take an activity away take it from the schedule; another duration moves the end', async () => {
    const { core, schedule } = await opened();
    const start = heldIn({ problem, schedule }, 'y')?.start ?? '';
    const done = await core.try({
      deed: 'edit',
      edits: [
        { edit: 'removeActivity', activity: 'x' },
        { edit: 'changeActivity', activity: 'y', change: { minutes: 90 } },
        { edit: 'removeFocusGoal', goal: 'f' },
      ],
    });
    const work = workOf(done);
    expect(heldIn(work, 'x')).toBeUndefined();
    expect(heldIn(work, 'y')?.end).toBe(`${start.slice(0, 11)}${clock(start, 90)}`);
    expect(work.schedule.focusBlocks).toEqual([]);
    expect(done.judged?.violations).toEqual([]);
  });

  test('focus blocks are moved, taken out and added', async () => {
    const { core, schedule } = await opened();
    const [first] = schedule.focusBlocks ?? [];
    if (first === undefined) throw new Error('no focus block');
    const focus = async (from: string | null, start: string | null): Promise<readonly unknown[]> => {
      const work = workOf(await core.try({ deed: 'placeFocus', goal: 'f', from, start }));
      return work.schedule.focusBlocks ?? [];
    };
    const others = (schedule.focusBlocks ?? []).filter((one) => one !== first);
    expect(await focus(first.start, null)).toEqual(others);
    const moved = { goal: 'f', start: '2026-12-02T16:00', end: '2026-12-02T18:00' };
    expect(await focus(first.start, moved.start)).toEqual(expect.arrayContaining([...others, moved]));
    expect(await focus(null, moved.start)).toHaveLength(others.length + 2);
  });

  test.each<Deed>([
    {
      deed: 'place',
      held: { activity: 'no', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: [] },
      lock: [],
    },
    { deed: 'unschedule', activity: 'no' },
    { deed: 'lock', activity: 'no', lock: { day: true } },
    { deed: 'lock', activity: 'z', lock: { start: true } },
    { deed: 'edit', edits: [{ edit: 'setPriority', activity: 'no', priority: 5 }] },
    { deed: 'edit', edits: [{ edit: 'changeActivity', activity: 'x', change: { minutes: -5 } }] },
    { deed: 'placeFocus', goal: 'no', from: null, start: null },
    { deed: 'placeFocus', goal: 'f', from: '2026-12-01T03:00', start: null },
  ])('what cannot be done says why: %j', async (deed) => {
    const { core } = await opened('en');
    const { judged, issues } = await core.try(deed);
    expect(judged).toBeNull();
    expect(issues.map(({ severity }) => severity)).toContain('error');
  });
});

/** Of a day, so many minutes later. */
const clock = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(11, 16);

describe('questions', () => {
  test('why not names what stands in the way, and each suggestion is a work without breach', async () => {
    const { core } = await opened();
    const answer = await core.whyNot('z');
    expect(answer?.obstacles[0]).toMatchObject({ rule: 'leader-unavailable', starts: 1 });
    expect(answer?.suggestions.length).toBeGreaterThan(0);
    for (const { work, text, effectText, effect } of answer?.suggestions ?? []) {
      const { violations, score } = verify(work.problem, work.schedule);
      expect(violations).toEqual([]);
      expect(work.schedule.score).toEqual(score);
      expect(text).not.toContain(effectText);
      expect(Number.isFinite(effect)).toBe(true);
    }
    expect(await core.whyNot('x')).toBeNull();
  });

  test('why here sums up first, and alternatives can be taken', async () => {
    const { core, schedule } = await opened();
    const answer = await core.whyHere('y');
    expect(answer?.text[0]).toContain('会议y');
    const [first] = answer?.alternatives ?? [];
    if (first === undefined) throw new Error('no alternative');
    const work = workOf(await core.try({ deed: 'place', held: first.held, lock: [] }));
    expect((work.schedule.score?.cost ?? 0) - (schedule.score?.cost ?? 0)).toBe(first.effect);
    expect(await core.whyHere('z')).toBeNull();
  });

  test('loads, terms and risks add up', async () => {
    const { core, schedule } = await opened('en');
    const loads = await core.loads();
    expect(loads.map(({ name }) => name).toSorted()).toEqual(['李明', '陈志远']);
    for (const { byDay, hours } of loads) expect(byDay.reduce((sum, one) => sum + one.hours, 0)).toBe(hours);
    const terms = await core.terms();
    expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(schedule.score?.cost);
    expect(terms.find(({ term }) => term === 'touched')?.points).toBe(
      loads.reduce((sum, { touchedHalfDays }) => sum + touchedHalfDays, 0),
    );
    const risk = await core.risk({ runs: 50 });
    expect(risk.lines.length).toBeGreaterThan(0);
    for (const { chance } of risk.days) expect(chance).toBeLessThanOrEqual(1);
  });

  test('a scenario is solved from the present work, one with faults says them, and each is told when ready', async () => {
    const { core } = await opened();
    const told: number[] = [];
    const answers = await core.scenarios(
      [
        { name: '去掉', edits: [{ edit: 'removeActivity', activity: 'x' }] },
        { name: '错', edits: [{ edit: 'removeActivity', activity: 'no' }] },
      ],
      150,
      (index) => told.push(index),
    );
    expect(told).toEqual([0, 1]);
    const [without, wrong] = answers;
    expect(without?.changes.map(({ id, kind, cause }) => [id, kind, cause])).toContainEqual(['x', 'cancelled', null]);
    expect(without?.work && verify(without.work.problem, without.work.schedule).violations).toEqual([]);
    const hoursOf = ({ a = 0 }: { readonly a?: number }): number => a;
    expect(hoursOf(without?.hours ?? {})).toBeLessThan(hoursOf((await core.present()).hours));
    expect(wrong).toMatchObject({ name: '错', work: null, score: null });
    expect(wrong?.issues.length).toBeGreaterThan(0);
    if (!without?.work) throw new Error('no work');
    expect(await core.changesTo(without.work)).toEqual(without.changes);
  });

  test('a sudden activity comes as mandatory, without a baseline of its own', async () => {
    const { core } = await opened();
    const plans = await core.insert(meeting('s', 120, { priority: 5 }), null);
    expect(plans.length).toBeGreaterThan(0);
    for (const { work, isHeld, score, changes } of plans) {
      expect(work.problem.baseline).toBeUndefined();
      expect(work.problem.activities.at(-1)).toMatchObject({ id: 's', mandatory: true });
      expect(verify(work.problem, work.schedule)).toMatchObject({ violations: [], score });
      expect(isHeld).toBe(heldIn(work, 's') !== undefined);
      if (isHeld) expect(changes.find(({ id }) => id === 's')?.cause).not.toBeNull();
    }
  });

  test('improving begins with the present work and keeps what is proven', async () => {
    const { core } = await opened();
    const empty = await core.open(problem, null);
    if (!('judged' in empty)) throw new Error('not opened');
    let told = 0;
    const better = await core.improve(300, () => {
      told += 1;
    });
    expect(told).toBeGreaterThan(0);
    expect(verify(problem, better.schedule)).toMatchObject({ violations: [], score: better.schedule.score });
    expect(better.schedule.score?.mandatoryMissed).toBe(0);
    await core.open(problem, better.schedule);
    const again = await core.improve(100);
    expect(again.schedule.score?.cost).toBeLessThanOrEqual(better.schedule.score?.cost ?? 0);
    expect(again.schedule.bound?.cost).toBeGreaterThanOrEqual(better.schedule.bound?.cost ?? 0);
  });

  test('what is cancelled rejects; the engine goes on', async () => {
    const { core } = await opened();
    const asked = core.improve(60_000);
    core.cancel();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect((await core.present()).held).toBeGreaterThan(0);
    core.close();
    await expect(core.present()).rejects.toThrow('nothing is open');
  });
});
