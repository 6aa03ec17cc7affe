import { describe, expect, test } from 'vitest';
import type { Decision, Decisions } from '../../src/intake/decisions/decisions.ts';
import { type IntakeResult, intake, isIncomplete } from '../../src/intake/intake.ts';
import type { IntakeFile } from '../../src/intake/sources.ts';
import { readProblem } from '../../src/model/read.ts';
import { plan } from '../../src/plan.ts';
import { fileOf, GOVERNMENT, PARTY, PERIOD, ROSTER } from './plans.ts';

const decisionsOf = (...decisions: readonly Decision[]): Decisions => ({ format: 'tongchou/decisions@1', decisions });

const take = (files: readonly IntakeFile[], decisions = decisionsOf()): Promise<IntakeResult> =>
  intake({ files, roster: ROSTER, period: PERIOD, decisions });

function madeOf({ made, issues }: IntakeResult) {
  if (made === null) throw new Error(JSON.stringify(issues));
  return made;
}

describe('an intake', () => {
  test('makes one valid Problem, in which every wish stands once, with its source', async () => {
    const { problem, record } = madeOf(await take([PARTY, GOVERNMENT]));
    expect(readProblem(problem).issues).toEqual([]);
    expect(problem).toMatchObject({ horizon: PERIOD, timeZone: 'Asia/Shanghai' });
    expect(problem.activities.map(({ title, source }) => [title, source])).toEqual([
      ['全县安全生产工作会议', { file: '县委办.csv', sheet: expect.any(String), row: 3 }],
      ['党建工作座谈会', { file: '县委办.csv', sheet: expect.any(String), row: 4 }],
      ['安全生产工作会议', { file: '政府办.csv', sheet: expect.any(String), row: 3 }],
      ['教育工作调研', { file: '政府办.csv', sheet: expect.any(String), row: 4 }],
    ]);
    expect(record.fates.map(({ wish, activity }) => [wish, activity])).toEqual(
      record.wishes.map(({ key }) => [key, key]),
    );
  });

  test('finds the duplicate and the open phrase, with their rows, and applies nothing by itself', async () => {
    const { record, problem } = madeOf(await take([PARTY, GOVERNMENT]));
    expect(
      record.findings.map(({ kind, code, places }) => [kind, code, places.map(({ file, row }) => `${file} ${row}`)]),
    ).toEqual([
      ['question', 'time', ['政府办.csv 4']],
      ['duplicate', 'duplicate', ['县委办.csv 3', '政府办.csv 3']],
    ]);
    expect(record.unresolved).toEqual(record.findings.map(({ key }) => key));
    expect(problem.activities).toHaveLength(4);
  });

  test('does what was decided, the same the next time', async () => {
    const { record } = madeOf(await take([PARTY, GOVERNMENT]));
    const [question, duplicate] = record.findings;
    const decisions = decisionsOf(
      { finding: question?.key ?? '', answer: '12月10日前' },
      { finding: duplicate?.key ?? '', answer: 'merge' },
    );
    const { record: settled, problem } = madeOf(await take([PARTY, GOVERNMENT], decisions));
    expect(settled.unresolved).toEqual([]);
    expect(problem.activities.map(({ title }) => title)).toEqual([
      '全县安全生产工作会议',
      '党建工作座谈会',
      '教育工作调研',
    ]);
    const merged = settled.fates.filter(({ activity, wish }) => activity !== null && activity !== wish);
    expect(merged).toMatchObject([{ mergedWith: [settled.wishes[0]?.key], leftOut: null }]);
  });

  test('can be planned as it comes: the duplicate that nobody merged finds its leaders taken', async () => {
    const { problem } = madeOf(await take([PARTY, GOVERNMENT]));
    const { schedule } = await plan(problem, { iterations: 300 });
    expect(schedule?.assignments).toHaveLength(3);
    expect(schedule?.unscheduled?.map(({ reasons }) => reasons[0]?.id)).toEqual(['leader-overlap']);
  });

  test('loses nothing of the other files where one is broken, and says that it is incomplete', async () => {
    const broken = fileOf('政协办.xlsx', 'PK\u0003\u0004 and then nothing');
    const result = await take([broken, PARTY]);
    expect(isIncomplete(result)).toBe(true);
    expect(result.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      expect.stringMatching(/^政协办\.xlsx/),
    ]);
    expect(madeOf(result).problem.activities).toHaveLength(2);
  });

  test('makes nothing where the roster cannot be used, and names all faults', async () => {
    const bad = fileOf('名册.csv', '姓名,职务\n张建国,县委书记\n张建国,县长');
    const { made, issues } = await intake({ files: [PARTY, fileOf('空.csv', '')], roster: bad, period: PERIOD });
    expect(made).toBeNull();
    expect(issues.map(({ path }) => path.split(' › ')[0])).toEqual(expect.arrayContaining(['名册.csv', '空.csv']));
  });

  test('takes calendars and Problem documents beside tables, told by what they hold', async () => {
    const ics = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//EN', 'BEGIN:VEVENT', 'UID:u1', 'DTSTAMP:20261101T000000Z'],
      ...['DTSTART;TZID=Asia/Shanghai:20261209T150000', 'DTEND;TZID=Asia/Shanghai:20261209T160000', 'SUMMARY:会见客商'],
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
    const own = madeOf(await take([PARTY])).problem;
    const document = { ...own, activities: [{ id: 'own', title: '老干部座谈', minutes: 60 }] };
    const { record, problem } = madeOf(
      await take([fileOf('日历.txt', ics), fileOf('方案.txt', JSON.stringify(document))]),
    );
    expect(record.wishes.map(({ title }) => title)).toEqual(['会见客商', '老干部座谈']);
    expect(problem.activities.find(({ id }) => id === 'own')).toMatchObject({ title: '老干部座谈', minutes: 60 });
  });

  test('takes the relations and focus goals of a document, mapped to what its activities became, and names what it cannot', async () => {
    const own = madeOf(await take([PARTY])).problem;
    const leader = own.leaders[0]?.id ?? '';
    const document = {
      ...own,
      activities: [
        { id: 'one', title: '老干部座谈', minutes: 60 },
        { id: 'two', title: '春节慰问', minutes: 60 },
      ],
      relations: [{ kind: 'precedes', first: 'one', second: 'two' }],
      focusGoals: [{ id: 'f', leaders: [leader], minutes: 120, blockMinutes: 60 }],
    };
    const { problem } = madeOf(await take([fileOf('方案.json', JSON.stringify(document))]));
    expect(problem).toMatchObject({ relations: document.relations, focusGoals: document.focusGoals });
    const stranger = {
      ...document,
      leaders: [...own.leaders, { id: 'x', name: '外人' }],
      focusGoals: [{ ...document.focusGoals[0], leaders: ['x'] }],
    };
    const { issues, made } = await take([fileOf('方案.json', JSON.stringify(stranger))]);
    expect(made?.problem.focusGoals ?? []).toEqual([]);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toContain('part-left-out 方案.json › focusGoals[0]');
  });

  test('says what is wrong with a document, with the file before its path', async () => {
    const { issues } = await take([
      fileOf('a.json', '{"format": '),
      fileOf('b.json', '{"format": "tongchou/problem@2"}'),
      PARTY,
    ]);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^bad-json a\.json/), 'wrong-format b.json › format']),
    );
  });
});
