import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/web/engine/connect.ts';
import type { FromWorker, ToWorker } from '../../../src/web/engine/messages.ts';
import { serveCore } from '../../../src/web/engine/serve-core.ts';
import type { StartWorker } from '../../../src/web/engine/worker-lane.ts';
import { makeProblem } from '../../support/make-problem.ts';

const problem = makeProblem({
  activities: [
    { id: 'x', title: '常委会', minutes: 60, attendees: { required: ['a'] } },
    { id: 'y', title: '调研', minutes: 60, attendees: { required: ['a'] } },
  ],
});

/** Workers that answer as the real ones do, by copies; `mute` ones never answer those questions. */
function workers(mute: ReadonlySet<string> = new Set()) {
  const started: { readonly asked: string[]; ended: boolean; lose: () => void }[] = [];
  const start: StartWorker = (listener) => {
    const post = (message: FromWorker): void => {
      const copy = structuredClone(message);
      setTimeout(() => listener.message(copy), 0);
    };
    const answer = serveCore(post);
    const own = { asked: [] as string[], ended: false, lose: () => listener.lost() };
    started.push(own);
    return {
      post(message: ToWorker) {
        const copy = structuredClone(message);
        own.asked.push('cancel' in copy ? 'cancel' : copy.method);
        if (!('cancel' in copy) && mute.has(copy.method)) return;
        if ('cancel' in copy && mute.size > 0) return;
        setTimeout(() => answer(copy), 0);
      },
      end() {
        own.ended = true;
      },
    };
  };
  return { start, started };
}

describe('the engine of the page', () => {
  test('asks short questions of one worker and long ones of another, which is started late and told what is open', async () => {
    const { start, started } = workers();
    const engine = createEngine(start);
    await engine.setLanguage('en');
    const answer = await engine.open(problem, null);
    expect('stage' in answer && answer.stage.days).toHaveLength(1);
    const places = await engine.places('x', {});
    expect(places.starts.some(({ held }) => held !== null)).toBe(true);
    expect(started).toHaveLength(1);
    const told: number[] = [];
    const better = await engine.improve(50, ({ cost }) => told.push(cost));
    expect(better.schedule.assignments).toHaveLength(2);
    expect(told.length).toBeGreaterThan(0);
    expect(started.map(({ asked }) => asked)).toEqual([
      ['setLanguage', 'open', 'places'],
      ['setLanguage', 'open', 'improve'],
    ]);
    await engine.open(problem, better.schedule);
    const seen: number[] = [];
    await engine.scenarios([{ name: 'as it is', edits: [] }], 50, (index) => seen.push(index));
    expect(seen).toEqual([0]);
    expect(started[1]?.asked.slice(3)).toEqual(['setLanguage', 'open', 'scenarios']);
    await engine.risk({ runs: 10 });
    expect(started[1]?.asked.slice(6)).toEqual(['risk']);
    engine.close();
    expect(started.map(({ ended }) => ended)).toEqual([true, true]);
    await expect(engine.present()).rejects.toMatchObject({ name: 'AbortError', message: 'the engine is closed' });
  });

  test('cancels what runs long, and only that', async () => {
    const { start } = workers();
    const engine = createEngine(start);
    await engine.open(problem, null);
    const asked = engine.scenarios(
      [
        { name: 'a', edits: [] },
        { name: 'b', edits: [] },
      ],
      60_000,
    );
    const beside = engine.present();
    setTimeout(() => engine.cancel(), 20);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect((await beside).held).toBe(0);
    expect((await engine.improve(30)).schedule.assignments).toHaveLength(2);
    engine.close();
  });

  test('a worker that does not end is replaced, and the next question finds the work open', async () => {
    const mute = new Set(['improve']);
    const { start, started } = workers(mute);
    const engine = createEngine(start);
    await engine.open(problem, null);
    const asked = engine.improve(60_000);
    engine.cancel();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(started[1]?.ended).toBe(true);
    mute.clear();
    expect((await engine.improve(30)).schedule.assignments).toHaveLength(2);
    expect(started).toHaveLength(3);
    engine.close();
  });

  test('a worker that is lost rejects what was asked, and comes back', async () => {
    const { start, started } = workers(new Set(['present']));
    const engine = createEngine(start);
    await engine.open(problem, null);
    const asked = engine.present();
    started[0]?.lose();
    await expect(asked).rejects.toThrow('lost');
    const places = await engine.places('x', {});
    expect(places.starts.length).toBeGreaterThan(0);
    expect(started.map(({ asked }) => asked)).toContainEqual(['setLanguage', 'open', 'places']);
    engine.close();
  });

  test('a bug comes back as a rejection with its message', async () => {
    const { start } = workers();
    const engine = createEngine(start);
    await expect(engine.present()).rejects.toThrow('nothing is open');
    engine.close();
  });
});
