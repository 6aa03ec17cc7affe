import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../src/calendar/period.ts';
import { ISSUE_CODES } from '../src/model/codes.ts';
import type { Issue } from '../src/model/issue.ts';
import { parseJson } from '../src/model/parse-json.ts';
import { RULE_IDS } from '../src/model/schedule.ts';
import { check, plan } from '../src/plan.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const section = (title: string): string => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const block = (text: string, language: string): string => text.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';

interface Row {
  readonly code: string;
  readonly severity: string;
  readonly fragment: string;
}

const index = section('Error index');
const right: Record<string, unknown> = JSON.parse(block(index, 'json'));
const rows: readonly Row[] = [...index.matchAll(/^\| `([a-z-]+)` \| (error|warning) \| .*? \| `(.*)` \|$/gm)].map(
  ([, code = '', severity = '', fragment = '']) => ({ code, severity, fragment }),
);

/** The issues of one row's fragment; four rows are not about a part of the document. */
async function issuesOf({ code, fragment }: Row): Promise<readonly Issue[]> {
  if (code === 'bad-json') return parseJson(fragment, 'x.json').issues ?? [];
  if (code === 'duplicate-key') return parseJson(`{${fragment}}`, 'x.json').issues ?? [];
  if (code === 'bad-period') {
    const period = parsePeriod(fragment.replace('--period ', ''));
    return 'code' in period ? [period] : [];
  }
  if (code === 'engine-unsupported') {
    const activities = Array.from({ length: 40 }, (_, k) => ({
      id: `x${k}`,
      minutes: 60,
      attendees: { required: ['sec'] },
    }));
    return (await plan({ ...right, activities }, { engine: 'jslp', iterations: 10 })).issues;
  }
  const text = `{${fragment.replace('[[[ … ]]]', '['.repeat(5000) + ']'.repeat(5000))}}`;
  const document = { ...right, ...JSON.parse(text) };
  return code === 'frozen-released' ? (await plan(document, { iterations: 10 })).issues : check(document).issues;
}

describe("README's error index", () => {
  it('starts from a right document', () => {
    expect(check(right).issues).toEqual([]);
  });

  it('lists every code once, with its severity', () => {
    const listed = rows.map(({ code, severity }) => `${code} ${severity}`).sort();
    expect(listed).toEqual(ISSUE_CODES.map(({ code, severity }) => `${code} ${severity}`).sort());
  });

  it.each(rows)('$code comes from its fragment', async (row) => {
    const issues = await issuesOf(row);
    expect(issues.filter((issue) => issue.code === row.code).map((issue) => issue.severity)).toContain(row.severity);
  });
});

describe("README's other tables", () => {
  it('list every hard constraint', () => {
    const ids = [...section('Hard constraints').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    expect(ids).toEqual([...RULE_IDS]);
  });
});

describe("README's codes of the intake", () => {
  const folder = new URL('../src/', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const codes = files
    .filter((file) => /^(?:intake\/.*|formats\/read-sheets-)issues\.ts$|^intake\/.*-issues\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((text) => [
      ...(/SEVERITIES = \{(.*?)\}/s.exec(text)?.[1] ?? '').matchAll(/'?([a-z-]+)'?: '(error|warning)'/g),
    ])
    .map(([, code, severity]) => `${code} ${severity}`);

  it('are those of the sources, each once', () => {
    expect(codes.length).toBeGreaterThan(80);
    const rows = [...section('Codes of the intake').matchAll(/^\| `([a-z-]+)` \| (error|warning) \|/gm)];
    const listed = rows.map(([, code, severity]) => `${code} ${severity}`);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(expect.arrayContaining(codes));
  });
});

describe("README's library example", () => {
  it('runs as written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongchou-readme-'));
    try {
      const built = new URL('../dist/index.js', import.meta.url).href;
      const file = join(folder, 'example.mjs');
      writeFileSync(file, block(section('Library'), 'js').replace("'tongchou'", `'${built}'`));
      const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
      expect(printed).toMatch(/^standing 2026-12-\d\dT\d\d:\d\d 2026-12-\d\dT\d\d:\d\d$/m);
      expect(printed).toMatch(/(optimal|feasible)\s*$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
