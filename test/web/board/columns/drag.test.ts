import { describe, expect, it } from 'vitest';
import type { Keep, Place, SaidPlaces } from '../../../../src/web/engine/engine.ts';
import { createDragAnswers, exchanged } from '../../../../src/web/screens/board/columns/drag-answers.ts';
import { glowOf, later } from '../../../../src/web/screens/board/columns/glow.ts';

const place = (start: string, effect: number | null, sentence = 0): Place =>
  effect === null
    ? { start, end: start, held: null, effect, rule: 'leader-overlap', sentence }
    : {
        start,
        end: start,
        held: { activity: 'a', start, end: start, attendees: ['x'] },
        effect,
        rule: null,
        sentence: -1,
      };
const said = (starts: readonly Place[]): SaidPlaces => ({ activity: 'a', starts, sentences: ['书记已有安排'] });

describe('glow', () => {
  it('joins starts next to each other that cost much the same, on the days in sight', () => {
    const places = said([
      place('2026-12-01T09:00', 0),
      place('2026-12-01T09:15', 10),
      place('2026-12-01T09:30', 60),
      place('2026-12-01T09:45', null),
      place('2026-12-01T10:00', 90),
      place('2026-12-02T09:00', 0),
    ]);
    expect(glowOf(places, ['2026-12-01'], 15)).toEqual([
      { start: '2026-12-01T09:00', end: '2026-12-01T09:30', tier: 1 },
      { start: '2026-12-01T09:30', end: '2026-12-01T09:45', tier: 2 },
      { start: '2026-12-01T10:00', end: '2026-12-01T10:15', tier: 3 },
    ]);
  });

  it('calls everything cheap where all costs the same', () => {
    expect(glowOf(said([place('2026-12-01T09:00', 7)]), ['2026-12-01'], 30)).toEqual([
      { start: '2026-12-01T09:00', end: '2026-12-01T09:30', tier: 1 },
    ]);
    expect(glowOf(said([]), ['2026-12-01'], 30)).toEqual([]);
  });

  it('reaches over midnight', () => {
    expect(later('2026-12-01T23:45', 30)).toBe('2026-12-02T00:15');
  });
});

describe('answers while dragging', () => {
  it('asks once per group of people, and judges each start by the answer', async () => {
    const asked: Keep[] = [];
    const answers = createDragAnswers('a', async (_, keep) => {
      asked.push(keep);
      return said([place('2026-12-01T09:00', 3), place('2026-12-01T09:15', null)]);
    });
    expect(answers.verdict(['x', 'y'], '2026-12-01T09:00')).toEqual({ kind: 'asking' });
    expect(await answers.settled(['y', 'x'], '2026-12-01T09:15')).toEqual({ kind: 'refused', why: '书记已有安排' });
    expect(answers.verdict(['x', 'y'], '2026-12-01T09:00')).toMatchObject({ kind: 'allowed', place: { effect: 3 } });
    expect(answers.verdict(['x', 'y'], '2026-12-01T04:00')).toEqual({ kind: 'refused', why: '' });
    expect(asked).toEqual([{ attendees: ['x', 'y'] }]);
    await answers.places(['z']);
    expect(asked).toEqual([{ attendees: ['x', 'y'] }, { attendees: ['z'] }]);
  });

  it('passes a fault of the engine on to whoever waits', async () => {
    const answers = createDragAnswers('a', () => Promise.reject(new Error('gone')));
    expect(answers.verdict(['x'], '2026-12-01T09:00')).toEqual({ kind: 'asking' });
    await expect(answers.settled(['x'], '2026-12-01T09:00')).rejects.toThrow('gone');
  });

  it('exchanges one person for another, nobody twice', () => {
    expect(exchanged(['a', 'b', 'c'], 'b', 'd')).toEqual(['a', 'd', 'c']);
    expect(exchanged(['a', 'b'], 'a', 'b')).toEqual(['b']);
    expect(exchanged(['a', 'b'], null, null)).toEqual(['a', 'b']);
  });
});
