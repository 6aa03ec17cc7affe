import { describe, expect, test } from 'vitest';
import type { IntakeFile } from '../../src/intake/sources.ts';
import type { Role } from '../../src/store/store.ts';
import { GOVERNMENT, PARTY, PERIOD, ROSTER } from '../intake/plans.ts';
import { codesOf, createOffice, jsonOf } from './office.ts';

const sent = ({ name, bytes }: IntakeFile) => ({ name, base64: Buffer.from(bytes).toString('base64') });

const BODY = { files: [sent(PARTY), sent(GOVERNMENT)], roster: sent(ROSTER), period: PERIOD };

async function post(json: unknown, as: Role = 'planner') {
  const office = await createOffice();
  return office.call('/api/intake', { method: 'POST', cookie: await office.signIn(as), json });
}

describe('POST /api/intake', () => {
  test('answers with the Problem, the record and every doubt', async () => {
    const response = await post(BODY);
    expect(response.status).toBe(200);
    const { problem, record, issues } = await jsonOf(response);
    expect(issues).toEqual([]);
    expect(problem).toMatchObject({ format: 'tongchou/problem@1', activities: [{}, {}, {}, {}] });
    expect(record).toMatchObject({ findings: [{ kind: 'question' }, { kind: 'duplicate' }] });
  });

  test('takes the decisions', async () => {
    const { record } = await jsonOf(await post(BODY));
    const keys = (record as { unresolved: readonly string[] }).unresolved;
    const decisions = keys.map((finding) => ({
      finding,
      answer: finding.startsWith('duplicate') ? 'merge' : '12月10日前',
    }));
    const response = await post({ ...BODY, decisions: { format: 'tongchou/decisions@1', decisions } });
    expect(await jsonOf(response)).toMatchObject({ record: { unresolved: [] }, problem: { activities: [{}, {}, {}] } });
  });

  test('names every fault of the request, the decisions and the roster', async () => {
    expect((await post({ ...BODY, period: { firstDay: '2026-12-01', lastDay: '2026-13-01' } })).status).toBe(422);
    expect((await post({ ...BODY, period: { firstDay: '2026-12-02', lastDay: '2026-12-01' } })).status).toBe(400);
    expect((await post({ ...BODY, files: [{ name: 'a', base64: '?' }] })).status).toBe(422);
    expect(await codesOf(await post({ ...BODY, decisions: { format: 'x', decisions: [] } }))).toEqual(['wrong-format']);
    expect((await post({ ...BODY, roster: sent(PARTY) })).status).toBe(422);
  });

  test('is for planners alone', async () => {
    expect((await post(BODY, 'auditor')).status).toBe(403);
  });
});
