import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES } from '../../src/model/codes.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readProblem, readSchedule } from '../../src/model/read.ts';
import { editedProblem, GONE, RIGHT_PROBLEM } from './right-problem.ts';

const CASES = new URL('../data/verifier-cases/', import.meta.url);
const load = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));

const onlyIssue = (edits: { readonly [path: string]: unknown }, language: 'en' | 'zh' = 'en'): Issue => {
  const { issues } = readProblem(editedProblem(edits), language);
  expect(issues).toHaveLength(1);
  const [issue] = issues;
  if (!issue) throw new Error('no issue');
  return issue;
};

describe('published cases', () => {
  const names = readdirSync(CASES).filter((name) => /^p\d/.test(name));

  it.each(names.filter((name) => !name.includes('-')))('%s is read without an issue', (name) => {
    const document = load(name);
    expect(readProblem(document)).toEqual({ problem: document, issues: [] });
  });

  it.each(names.filter((name) => name.includes('-')))('%s is read without an issue', (name) => {
    const document = load(name);
    expect(readSchedule(document)).toEqual({ schedule: document, issues: [] });
  });
});

describe('documents that are none', () => {
  it.each([[null], [undefined], [1], ['x'], [true], [[]], [() => 1], [Symbol('x')], [1n]])('%s', (document) => {
    for (const read of [readProblem(document), readSchedule(document)]) {
      expect(read.issues.map(({ code, path }) => [code, path])).toEqual([['wrong-type', '']]);
    }
    expect(readProblem(document).problem).toBeNull();
  });

  it('an empty object lacks every field that is required', () => {
    expect(readProblem({}).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
      ['format', 'timeZone', 'horizon', 'calendar', 'leaders', 'activities'].map((field) => `missing-field ${field}`),
    );
  });

  it('a field that is there but undefined has the wrong type', () => {
    expect(onlyIssue({ title: undefined })).toMatchObject({ code: 'wrong-type', path: 'title' });
  });

  it('a key that reaches for the prototype is an unknown field', () => {
    const document: unknown = JSON.parse(JSON.stringify(RIGHT_PROBLEM).replace('{', '{"__proto__":{"x":1},'));
    expect(readProblem(document).issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-field', '__proto__'],
    ]);
  });
});

describe('what an issue says', () => {
  it('shows the value and what is expected', () => {
    expect(onlyIssue({ 'activities[4].minutes': 20_000 })).toEqual({
      code: 'bad-value',
      path: 'activities[4].minutes',
      message: '20000 is not allowed here',
      hint: 'Write integer 1 … 10080.',
      severity: 'error',
    });
    expect(onlyIssue({ 'activities[4].minutes': 'long'.repeat(30) }).message).toBe(
      `"${'long'.repeat(15)}…" is not of the right type`,
    );
    expect(onlyIssue({ 'activities[4].minutes': [1, 2] }).message).toBe('[… 2] is not of the right type');
    expect(onlyIssue({ 'activities[4].minutes': {} }).message).toBe('{} is not of the right type');
    expect(onlyIssue({ 'calendar.exceptions[0].sessions': { a: 1 } }).message).toBe('{…} is not of the right type');
    expect(onlyIssue({ 'activities[4].minutes': [] }).message).toBe('[] is not of the right type');
  });

  it.each([
    [{ leaders: 'sec' }, 'Write [{id, …}, …].'],
    [{ horizon: 1 }, 'Write {firstDay, lastDay, …}.'],
    [{ 'calendar.holidays': 1 }, 'Write "CN" | null.'],
    [{ 'activities[0].mandatory': 'yes' }, 'Write true | false.'],
    [{ 'activities[0].title': 1 }, 'Write "…".'],
    [{ 'activities[0].dueTime': 1 }, 'Write "YYYY-MM-DDTHH:mm".'],
    [{ 'relations[0].maxGapMinutes': 'long' }, 'Write integer 0 … 1000000 | null.'],
    [{ 'calendar.exceptions[0].sessions[0]': 'morning' }, 'Write ["HH:mm", "HH:mm"].'],
    [{ 'weights.V': [1] }, 'Write […], length ≥ 5.'],
    [{ 'weights.V': [1, 1, 1, 1, 1, 1] }, 'Write […], length ≤ 5.'],
    [
      { 'relations[0].kind': 'preceeds' },
      'Write "precedes" | "sameDay" | "differentDays" | "backToBack". Did you mean precedes?',
    ],
    [{ 'leaders[0].unavailable': 1 }, 'Write [{start, end, …} | {weekly, …}, …].'],
    [{ 'baseline.schedule': 1 }, 'Write {assignments, …}.'],
  ])('%o', (edits, hint) => {
    expect(onlyIssue(edits).hint).toBe(hint);
  });

  it('names the nearest field, id or word', () => {
    expect(onlyIssue({ 'activities[1].prority': 5 }).hint).toBe(
      'Delete it or correct its name. Did you mean priority?',
    );
    expect(onlyIssue({ 'relations[0].frist': 'a1' }).hint).toContain('Did you mean first?');
    expect(onlyIssue({ 'leaders[0].unavailable[1].weekly.form': 1 }).hint).toBe('Delete it or correct its name.');
    expect(onlyIssue({ 'calendar.workingHours[0].sesions': [] }).hint).toContain('Did you mean sessions?');
    expect(onlyIssue({ 'leaders[0].homeSite': 'hal' }).hint).toBe(
      'Define it in sites or correct the id. Did you mean hall?',
    );
    expect(onlyIssue({ 'relations[0].second': 'a5@2026-12-07' }).hint).toContain('Did you mean a5?');
    expect(onlyIssue({ 'relations[1].activities[2]': 'a3' }).hint).toContain('a3@2026-12-01');
  });

  it('tells the other kind of document', () => {
    expect(onlyIssue({ format: 'tongchou/schedule@1' }).hint).toContain('This one is tongchou/schedule@1');
    expect(onlyIssue({ format: 'x' }).hint).not.toContain('This one');
  });

  it('names the cycle', () => {
    const { message } = onlyIssue({
      'relations[4]': { kind: 'precedes', first: 'a4', second: 'a5' },
      'relations[5]': { kind: 'precedes', first: 'a5', second: 'a1' },
    });
    expect(message).toBe('each is to come before the next: a1 → a4 → a5 → a1');
  });

  it('names only the ends of a long cycle', () => {
    const activities = Array.from({ length: 50 }, (_, i) => ({ id: `b${i}`, minutes: 30 }));
    const relations = activities.map(({ id }, i) => ({ kind: 'precedes', first: id, second: `b${(i + 1) % 50}` }));
    const { message } = onlyIssue({ activities, relations, baseline: GONE });
    expect(message).toContain('b0 → b1 → b2 → b3 → b4 → b5 → b6 → b7 → b8 → … → b49 → b0');
  });

  it('finds every fault of a chain, however long, and no cycle where there is none', () => {
    const activities = Array.from({ length: 3000 }, (_, i) => ({ id: `b${i}`, minutes: 30 }));
    const relations = activities.slice(1).flatMap((_, i) => [
      { kind: 'precedes', first: `b${i}`, second: `b${i + 1}` },
      { kind: 'precedes', first: 'b0', second: `b${i + 1}` },
    ]);
    expect(readProblem(editedProblem({ activities, relations, baseline: GONE })).issues).toEqual([]);
  });

  it('exists in Chinese, with the same facts', () => {
    const edits = { 'activities[4].wholeDays': 1 };
    expect(onlyIssue(edits, 'zh').message).toBe('a5 同时有 minutes（30）和 wholeDays（1）');
    expect(onlyIssue(edits, 'en').message).toBe('a5 has both minutes (30) and wholeDays (1)');
    expect(readSchedule({ format: 'tongchou/schedule@1' }, 'zh').issues[0]?.message).toBe('缺少必填字段 assignments');
  });

  it('calls an activity without id by its place', () => {
    const edits = { 'activities[4]': {}, relations: [] };
    const { issues } = readProblem(editedProblem(edits));
    expect(issues.map(({ message }) => message)).toEqual(['id is required', 'activities[4] has no duration']);
  });
});

describe('any value', () => {
  const fields = [...JSON.stringify(RIGHT_PROBLEM).matchAll(/"(\w+)":/g)].map(([, field]) => field ?? '');
  const paths = pathsOf(RIGHT_PROBLEM, '');

  it('is read without throwing', () => {
    const key = fc.oneof(fc.constantFrom(...fields), fc.string());
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue(),
        fc.constantFrom('a1', 'sec', '2026-12-01', '2026-12-01T09:00', 'tongchou/problem@1'),
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (document) => {
        expect(readProblem(document).problem).toBeNull();
        readSchedule(document);
      }),
      { numRuns: 300 },
    );
  });

  it('in the place of any part of a Problem is read without throwing, and an error leaves no Problem', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('a1', 'a3@2026-12-07', '2026-12-09', '2026-12-09T10:00', GONE),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths), value, { minKeys: 1, maxKeys: 1 }), (edits) => {
        const { problem, issues } = readProblem(editedProblem(edits));
        expect(problem === null).toBe(issues.some(({ severity }) => severity === 'error'));
        for (const { message, hint } of issues) expect(message + hint).not.toMatch(PLACEHOLDER);
      }),
      { numRuns: 300 },
    );
  });
});

/** A place of a sentence that was left empty. */
const PLACEHOLDER = new RegExp(
  ISSUE_CODES.flatMap(({ en }) =>
    [...`${en.message} ${en.hint}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => `\\{${name}\\}`),
  ).join('|'),
);

/** Paths of everything in a document. */
function pathsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((item, i) => pathsOf(item, `${path}[${i}]`))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, path === '' ? key : `${path}.${key}`));
  return path === '' ? inside : [path, ...inside];
}
