import { expect, test } from 'vitest';
import { restored } from '../../../src/web/screens/board/filter/board-state.ts';
import { NO_FILTER, toggled } from '../../../src/web/screens/board/filter/filter.ts';
import { isSamePort, portOf } from '../../../src/web/screens/board/timeline/port.ts';

test('what was kept comes back', () => {
  const kept = { ...restored(null), zoom: 'three', filter: { ...NO_FILTER, text: '党', priorities: [5], hides: true } };
  expect(restored(JSON.stringify(kept))).toEqual(kept);
});

test('what cannot be understood is as at the beginning', () => {
  const start = restored(null);
  for (const text of ['', '{', 'null', '[]', '{"zoom":"x","filter":{"bodies":[1],"text":3,"priorities":"5"}}']) {
    expect(restored(text)).toEqual(start);
  }
});

test('a condition is set and taken away by the same press', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('only rows and days in sight are drawn, and a little around them', () => {
  const rows = Array.from(
    { length: 50 },
    (_, at) => ({ kind: 'body', body: null, top: at * 100, height: 100 }) as const,
  );
  const layout = {
    axis: { days: [], width: 9000, indexOf: new Map() },
    form: 'text',
    perMinute: 1,
    rows,
    height: 5000,
  } as const;
  const seen = { left: 3000, top: 2000, width: 1000, height: 600 };
  const port = portOf(layout, seen);
  expect(port.firstRow).toBeGreaterThan(15);
  expect(port.firstRow).toBeLessThanOrEqual(20);
  expect(port.lastRow).toBeGreaterThanOrEqual(26);
  expect(port.lastRow).toBeLessThan(32);
  expect(port.from).toBeLessThanOrEqual(3000);
  expect(port.from).toBeGreaterThan(1500);
  expect(port.to).toBeGreaterThanOrEqual(4000);
  expect(isSamePort(port, portOf(layout, { ...seen, left: 3010 }))).toBe(true);
  expect(isSamePort(port, portOf(layout, { ...seen, left: 4000 }))).toBe(false);
});
