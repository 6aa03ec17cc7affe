import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Decisions, NO_DECISIONS } from '../../src/intake/decisions/decisions.ts';
import { readDecisions } from '../../src/intake/decisions/read-decisions.ts';
import type { Finding } from '../../src/intake/finding.ts';
import { type IntakeResult, intake } from '../../src/intake/intake.ts';
import { type Place, placeText } from '../../src/intake/place.ts';
import type { IntakeFile } from '../../src/intake/sources.ts';
import { readProblem } from '../../src/model/read.ts';

const FOLDER = new URL('../../examples/06-raw-plans/', import.meta.url);
/** 110 wishes; seven duplicates and the matter with two dates are one activity each, and what was due before the period is out. */
const ACTIVITIES = 101;
const PLANS = ['县委办.xlsx', '人大办.csv', '政府办.xlsx', '政协办.csv'];

interface Planted {
  readonly kind: string;
  readonly code: string;
  readonly places: readonly Place[];
}

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));
const textOf = (name: string): string => new TextDecoder().decode(read(name));
const fileOf = (name: string): IntakeFile => ({ name, bytes: read(name) });
const planted: readonly Planted[] = JSON.parse(textOf('planted.json'));

const take = (decisions: Decisions): Promise<IntakeResult> =>
  intake({
    files: PLANS.map(fileOf),
    roster: fileOf('名册.xlsx'),
    period: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
    decisions,
  });

/** Kind, code and places in one line, the same however the places are ordered. */
const line = ({ kind, code, places }: Planted | Finding): string =>
  [kind, code, ...places.map(placeText).sort()].join(' | ');

describe('the raw plans of the example', () => {
  let open: IntakeResult;
  let decided: IntakeResult;

  beforeAll(async () => {
    open = await take(NO_DECISIONS);
    const { decisions, issues } = readDecisions('decisions.json', textOf('decisions.json'), 'zh');
    expect(issues).toEqual([]);
    decided = await take(decisions ?? NO_DECISIONS);
  }, 60_000);

  test('are read in full; one column is not known', () => {
    expect(open.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['column-unknown 政协办.csv › 政协办 › L1']);
    expect(open.made?.record.wishes.length).toBe(110);
    expect(
      open.made?.files.map(({ file, sheets }) => [file, ...sheets.map(({ body, wishes }) => `${body} ${wishes}`)]),
    ).toEqual([
      ['县委办.xlsx', 'party 28'],
      ['人大办.csv', 'npc 25'],
      ['政府办.xlsx', 'gov 18', 'gov 14'],
      ['政协办.csv', 'cppcc 25'],
    ]);
  });

  test('have seven duplicates, three contradictions, five lints and four open phrases planted', () => {
    const count = (kind: string): number => planted.filter((one) => one.kind === kind).length;
    expect(['duplicate', 'contradiction', 'lint', 'question'].map(count)).toEqual([7, 3, 5, 4]);
    expect(planted.every(({ places }) => places.length > 0)).toBe(true);
  });

  test('are doubted exactly where doubts are planted', () => {
    expect(open.made?.record.findings.map(line).sort()).toEqual(planted.map(line).sort());
    expect(open.made?.record.unresolved.length).toBe(planted.length);
  });

  test('leave nothing open once everything is decided', () => {
    const { findings = [], unresolved } = decided.made?.record ?? {};
    expect(findings.filter(({ decision }) => decision === null)).toEqual([]);
    expect(findings.length).toBe(planted.length);
    expect(unresolved).toEqual([]);
  });

  test('become one Problem without errors, each matter once', () => {
    const { problem, record } = decided.made ?? {};
    expect(readProblem(problem).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problem?.activities.length).toBe(ACTIVITIES);
    expect(record?.fates.filter(({ mergedWith }) => mergedWith.length > 0).length).toBe(16);
    expect(record?.fates.flatMap(({ leftOut }) => leftOut ?? [])).toEqual(['outside-period']);
    expect(decided.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
