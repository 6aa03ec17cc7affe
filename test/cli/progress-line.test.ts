import { expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress-line.ts';
import { cliWords } from '../../src/cli/words.ts';
import type { Progress } from '../../src/plan.ts';
import { fakeTerminal } from './fake-terminal.ts';

const at = (elapsedMs: number, changes: Partial<Progress> = {}): Progress => ({
  elapsedMs,
  iterations: 1000,
  placed: 38,
  total: 42,
  mandatoryMissed: 0,
  cost: 100,
  emptyCost: 1000,
  bound: { mandatoryMissed: 0, cost: 90 },
  gap: 0.0111,
  ...changes,
});

test('one line is rewritten, at most ten times a second, and cleared at the end', () => {
  const terminal = fakeTerminal({ columns: 80 });
  const line = startProgress(terminal, cliWords('en'));
  line.update(at(0));
  line.update(at(99));
  line.update(at(2345, { cost: 50 }));
  line.stop();
  expect(terminal.drawn()).toEqual([
    '\r\u001b[K0.0 s · 38/42 scheduled · value kept 90.0 % · gap 1.2 %',
    '\r\u001b[K2.3 s · 38/42 scheduled · value kept 95.0 % · gap 1.2 %',
    '\r\u001b[K',
  ]);
});

test('it never folds: it is cut to the columns', () => {
  const terminal = fakeTerminal({ columns: 20 });
  startProgress(terminal, cliWords('zh')).update(at(1000));
  // 19 columns: the next character would need the last one, where some terminals fold.
  expect(terminal.drawn()).toEqual(['\r\u001b[K1.0 秒 · 已排 38/42']);
});

test('an unknown gap and an empty Problem are shown', () => {
  const terminal = fakeTerminal({ columns: 80 });
  startProgress(terminal, cliWords('en')).update(at(0, { gap: null, cost: 0, emptyCost: 0 }));
  expect(terminal.drawn()[0]).toContain('value kept 100.0 % · gap –');
});

test('inconvenience above the value does not make it negative', () => {
  const terminal = fakeTerminal({ columns: 80 });
  startProgress(terminal, cliWords('en')).update(at(0, { cost: 2000 }));
  expect(terminal.drawn()[0]).toContain('value kept 0.0 %');
});

test('nothing is drawn where there is no terminal, or a dumb one', () => {
  const dumb = fakeTerminal({ columns: 80, env: { TERM: 'dumb' } });
  for (const terminal of [fakeTerminal(), dumb]) {
    const line = startProgress(terminal, cliWords('en'));
    line.update(at(0));
    line.stop();
    expect(terminal.drawn()).toEqual([]);
  }
});
