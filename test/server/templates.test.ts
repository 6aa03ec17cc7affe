import { expect, test } from 'vitest';
import { readSheets } from '../../src/formats/sheets.ts';
import { createOffice } from './office.ts';

test.each([
  ['roster', 'zh', '领导', '统筹-领导名册模板.xlsx'],
  ['roster', 'en', 'Leaders', 'tongchou-roster-template.xlsx'],
  ['wishes', 'zh', '活动计划', '统筹-活动计划表模板.xlsx'],
] as const)('the empty workbook %s in %s can be fetched and opened', async (kind, lang, sheet, name) => {
  const office = await createOffice();
  const cookie = await office.signIn('planner');
  const response = await office.call(`/api/templates/${kind}?lang=${lang}`, { cookie });
  expect(response.status).toBe(200);
  const { headers } = response;
  expect(headers.get('content-type')).toContain('spreadsheetml');
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toBe(`attachment; filename*=UTF-8''${name}`);
  const { book } = await readSheets(name, new Uint8Array(await response.arrayBuffer()), lang);
  expect(book?.sheets.map((one) => one.name)).toContain(sheet);
});

test('clerks may have them, staff need none, and others there are none', async () => {
  const office = await createOffice();
  const statusFor = async (role: 'clerk' | 'staff' | 'planner', kind: string): Promise<number> =>
    (await office.call(`/api/templates/${kind}`, { cookie: await office.signIn(role) })).status;
  expect(await statusFor('clerk', 'wishes')).toBe(200);
  expect(await statusFor('staff', 'wishes')).toBe(403);
  expect(await statusFor('planner', 'secret')).toBe(404);
});
