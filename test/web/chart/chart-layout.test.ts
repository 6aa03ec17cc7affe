import { describe, expect, test } from 'vitest';
import { barAt, type ChartData, fitLabel, placesOf } from '../../../src/web/ui/chart-layout.ts';

const DATA: ChartData = {
  labels: ['书记', '县长', '主任'],
  series: [
    { name: '现方案', mark: '现', values: [10, 20, null] },
    { name: '假设 A', mark: 'A', values: [11, null, 31] },
  ],
};

describe('places of bars', () => {
  test('every bar has a place of its own, with one free between labels', () => {
    const { x, y, middles, range } = placesOf(DATA);
    expect(x).toEqual([0, 1, 3, 4, 6, 7]);
    expect(y).toEqual([
      [10, null, 20, null, null, null],
      [null, 11, null, null, null, 31],
    ]);
    expect(middles).toEqual([0.5, 3.5, 6.5]);
    expect(range).toEqual([-1, 8]);
  });

  test('without labels there is an axis all the same', () => {
    expect(placesOf({ labels: [], series: DATA.series }).range).toEqual([-1, 1]);
  });

  test('the bar at an index is found again; where nothing is drawn there is none', () => {
    expect(barAt(DATA, 1)).toEqual({ label: '书记', series: '假设 A', value: 11 });
    expect(barAt(DATA, 5)).toEqual({ label: '主任', series: '假设 A', value: 31 });
    expect(barAt(DATA, 3)).toBeNull();
    expect(barAt(DATA, 6)).toBeNull();
  });
});

test('a label is cut where the room ends, Chinese characters being wider', () => {
  expect(fitLabel('县委书记', 48, 12)).toBe('县委书记');
  expect(fitLabel('县委副书记', 48, 12)).toBe('县委副…');
  expect(fitLabel('Mayor', 48, 12)).toBe('Mayor');
  expect(fitLabel('县委书记', 5, 12)).toBe('县…');
});
