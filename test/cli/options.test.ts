import { expect, test } from 'vitest';
import {
  parseCount,
  parseDuration,
  parseEngine,
  parseLayout,
  parsePaper,
  parsePercent,
  parseSeed,
  parseThreads,
} from '../../src/cli/options.ts';

test.each([
  ['10s', 10_000],
  ['10', 10_000],
  ['2m', 120_000],
  ['500ms', 500],
  ['1.5s', 1500],
  ['0.5h', 1_800_000],
  ['24h', 86_400_000],
  ['25h', undefined],
  ['0s', undefined],
  ['0.4ms', undefined],
  ['-1s', undefined],
  ['1e3', undefined],
  ['ten', undefined],
  ['', undefined],
  ['10 s', undefined],
])('the duration %s is %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  ['1', 1],
  ['1000000', 1_000_000],
  ['0', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['99999999999999999999', undefined],
])('the count %s is %s', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test.each([
  ['0', 0],
  ['4294967295', 4_294_967_295],
  ['4294967296', undefined],
  ['0x10', undefined],
])('the seed %s is %s', (text, seed) => {
  expect(parseSeed(text)).toBe(seed);
});

test.each([
  ['1', 1],
  ['64', 64],
  ['0', undefined],
  ['65', undefined],
  ['two', undefined],
])('%s threads are %s', (text, threads) => {
  expect(parseThreads(text)).toBe(threads);
});

test('engines are known by name', () => {
  expect(['auto', 'search', 'highs', 'jslp', 'HIGHS', ''].map(parseEngine)).toEqual([
    ...['auto', 'search', 'highs', 'jslp'],
    ...[undefined, undefined],
  ]);
});

test.each([
  ['1', 0.01],
  ['0.5%', 0.005],
  ['0', 0],
  ['100 %', 1],
  ['101', undefined],
  ['%', undefined],
  ['-1', undefined],
])('the percentage %s is the fraction %s', (text, fraction) => {
  expect(parsePercent(text)).toBe(fraction);
});

test('layouts and papers are known by name, in capitals or not', () => {
  expect(['A', 'b', 'D', 'h', 'C', '', 'AB'].map(parseLayout)).toEqual([
    ...['A', 'B', 'D', 'H'],
    ...[undefined, undefined, undefined],
  ]);
  expect(['A4', 'a3', 'A5'].map(parsePaper)).toEqual(['A4', 'A3', undefined]);
});
