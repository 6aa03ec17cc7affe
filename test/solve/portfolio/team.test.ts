import { describe, expect, test, vi } from 'vitest';
import type { Answer, LaneSetup, Round } from '../../../src/solve/portfolio/round.ts';
import { createTeam } from '../../../src/solve/portfolio/team.ts';
import type { LaneListener, StartLane } from '../../../src/solve/portfolio/transport.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';

const { instance } = compileProblem(makeProblem({ activities: [{ id: 'x', minutes: 60 }] }));
const setup = (seed: number): LaneSetup => ({ instance, seed, checkMoves: false, prices: null, boundsFirst: false });
const SETUPS = [setup(1), setup(2)];
const ROUND: Round = { kind: 'bound', upper: 100, budget: { kind: 'count', count: 1 } };
const ANSWER: Answer = { kind: 'bound', value: 7, isWarming: false, prices: new Float64Array(0) };

/** Lanes that do nothing but remember what they were sent; the test speaks for them. */
function scripted() {
  const listeners: LaneListener[] = [];
  const sent: [number, Round][] = [];
  const closed: number[] = [];
  const start: StartLane = ({ seed }, listener) => {
    listeners[seed - 1] = listener;
    return { send: (round) => sent.push([seed - 1, round]), close: () => closed.push(seed - 1) };
  };
  return { start, listeners, sent, closed };
}

describe('a team', () => {
  test('sends rounds and collects answers, each once', () => {
    const { start, listeners, sent } = scripted();
    const team = createTeam({ setups: SETUPS, start, replaceLost: false });
    expect(team.lanes()).toEqual([0, 1]);
    expect(team.isBusy([0, 1])).toBe(false);
    team.send(1, ROUND);
    expect(sent).toEqual([[1, ROUND]]);
    expect([team.isBusy([0]), team.isBusy([1]), team.isBusy([0, 1])]).toEqual([false, true, true]);
    listeners[1]?.answered(ANSWER);
    expect(team.isBusy([1])).toBe(false);
    expect([...team.collect()]).toEqual([[1, ANSWER]]);
    expect([...team.collect()]).toEqual([]);
  });

  test('waits for an answer or a loss, or until the time is over', async () => {
    vi.useFakeTimers();
    try {
      const { start, listeners } = scripted();
      const team = createTeam({ setups: SETUPS, start, replaceLost: false });
      const seen: string[] = [];
      const wait = (name: string): Promise<void> => team.wait(50).then(() => void seen.push(name));
      const waits = [wait('answer')];
      listeners[0]?.answered(ANSWER);
      await waits[0];
      waits.push(wait('loss'));
      listeners[1]?.lost();
      await waits[1];
      waits.push(wait('time'));
      await vi.advanceTimersByTimeAsync(49);
      expect(seen).toEqual(['answer', 'loss']);
      await vi.advanceTimersByTimeAsync(1);
      expect(seen).toEqual(['answer', 'loss', 'time']);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('does without a lane that is lost, at the start or later', () => {
    const { start, listeners } = scripted();
    const team = createTeam({
      setups: SETUPS,
      start: (one, listener) => (one.seed === 1 ? null : start(one, listener)),
      replaceLost: false,
    });
    expect(team.lanes()).toEqual([1]);
    team.send(0, ROUND);
    expect(team.isBusy([0])).toBe(false);
    team.send(1, ROUND);
    listeners[1]?.lost();
    expect([team.lanes(), team.isBusy([1])]).toEqual([[], false]);
  });

  test('replaces a lost lane in this thread, which plays the round that was lost', () => {
    const { start, listeners } = scripted();
    const team = createTeam({ setups: SETUPS, start, replaceLost: true });
    team.send(0, ROUND);
    listeners[0]?.lost();
    expect(team.lanes()).toEqual([0, 1]);
    expect([...team.collect()]).toEqual([
      [
        0,
        { kind: 'bound', value: expect.any(Number), isWarming: expect.any(Boolean), prices: expect.any(Float64Array) },
      ],
    ]);
    const other = createTeam({ setups: SETUPS, start: () => null, replaceLost: true });
    expect(other.lanes()).toEqual([0, 1]);
    other.send(1, ROUND);
    expect([...other.collect().keys()]).toEqual([1]);
  });

  test('gives up those that are late, and stops them', () => {
    const { start, closed } = scripted();
    const team = createTeam({ setups: SETUPS, start, replaceLost: false });
    team.send(0, ROUND);
    team.giveUp([0, 1]);
    expect([team.lanes(), closed]).toEqual([[1], [0]]);
    team.close();
    expect(closed).toEqual([0, 1]);
  });
});
