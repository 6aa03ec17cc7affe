import { describe, expect, test } from 'vitest';
import type { Me, NamedFeed, SaidForesight, WishAnswer } from '../../src/server/wire-page.ts';
import { foresee } from '../../src/whatif/foresee/foresee.ts';
import { publishCrowded } from './matters.ts';
import { codesOf, createOffice, type Office, PROBLEM, SCHEDULE, SECRET_TITLE } from './office.ts';

async function asking(office: Office, role: Parameters<Office['signIn']>[0], of: string | null = null) {
  const cookie = await office.signIn(role, of);
  const raw = (path: string) => office.call(`/api/${path}`, { cookie });
  return { raw, get: async <T>(path: string): Promise<T> => (await raw(path)).json() };
}
type Wishes = { readonly wishes: readonly WishAnswer[] };

describe('what became of the wishes of a body', () => {
  test('is told of each: when, where and with whom, or why not', async () => {
    const office = await createOffice();
    const { get } = await asking(office, 'clerk', 'gov');
    expect(await get('wishes')).toEqual({ wishes: [] });
    await publishCrowded(office);
    const { wishes } = await get<Wishes>('wishes');
    const [reception, ...weekly] = wishes;
    expect(reception).toEqual({
      ...{ plan: 'p1', activity: 'a3', title: '招商接待', held: SCHEDULE.assignments[2], reasons: [] },
      heldText: expect.stringMatching(/12月1日.*14:00–15:00.*王县长/),
    });
    expect(weekly.map(({ activity, held, heldText }) => [activity, held, heldText])).toEqual(
      ['2026-12-01', '2026-12-07', '2026-12-14'].map((day) => [`b1@${day}`, null, '']),
    );
    const english = await get<Wishes>('wishes?lang=en');
    expect(english.wishes[1]?.reasons[0]?.message).toMatch(/[a-z]/);
    expect(english.wishes[1]?.reasons[0]?.message).toContain('李书记');
  });

  test('names no other activity, least of all a confidential one', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    const gov = await asking(office, 'clerk', 'gov');
    const answer = await gov.get<Wishes>('wishes');
    expect(answer.wishes[1]?.reasons).toEqual([{ id: 'leader-overlap', leader: 'sec', message: expect.any(String) }]);
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${SECRET_TITLE}|a2`));
    // It is the party's own wish.
    const party = await asking(office, 'clerk', 'party');
    expect((await party.get<Wishes>('wishes')).wishes.map(({ title }) => title)).toEqual([
      '县委常委会会议',
      SECRET_TITLE,
    ]);
  });

  test('is for a clerk about the own body, for planners about the one they name', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    const clerk = await asking(office, 'clerk', 'gov');
    const other = await clerk.raw('wishes?body=party');
    expect([other.status, await codesOf(other)]).toEqual([422, ['wrong-scope']]);
    expect((await clerk.get<Wishes>('wishes?body=gov')).wishes.length).toBe(4);
    const planner = await asking(office, 'planner');
    expect((await planner.raw('wishes')).status).toBe(400);
    expect((await planner.get<Wishes>('wishes?body=party')).wishes.length).toBe(2);
    expect((await (await asking(office, 'clerk', null)).raw('wishes')).status).toBe(422);
  });
});

describe('whom feeds are published for', () => {
  test('is told by name', async () => {
    const office = await createOffice();
    const { get } = await asking(office, 'planner');
    expect(await get('feeds')).toEqual({ feeds: [] });
    await office.publish();
    const { feeds } = await get<{ feeds: readonly NamedFeed[] }>('feeds');
    for (const [kind, id, name] of [
      ['leader', 'mayor', '王县长'],
      ['body', 'party', '县委'],
      ['venue', 'v1', '常委会议室'],
      ['unit', '组织部', '组织部'],
    ] as const) {
      expect(feeds).toContainEqual({ scope: { kind, id }, name });
    }
    expect(feeds).toContainEqual({ scope: { kind: 'master' }, name: expect.any(String) });
    expect(feeds.length).toBe((await office.store.feedScopes()).length);
  });

  test('and who has not the newest is among the receipts', async () => {
    const office = await createOffice();
    await office.publish();
    const token = await office.subscribe({ kind: 'leader', id: 'mayor' });
    await office.subscribe({ kind: 'leader', id: 'sec' });
    await office.call(`/feeds/${token}.ics`);
    const { get } = await asking(office, 'planner');
    const marks = async () =>
      (await get<{ receipts: readonly { scope: object; hasNewest: boolean }[] }>('receipts')).receipts.map(
        ({ hasNewest }) => hasNewest,
      );
    expect((await marks()).sort()).toEqual([false, true]);
    await office.publish();
    expect(await marks()).toEqual([false, false]);
  });
});

describe('who is signed in', () => {
  test('is told with the name of whom the account is for', async () => {
    const office = await createOffice();
    const staff = await asking(office, 'staff', 'mayor');
    expect(await staff.get<Me>('me')).toMatchObject({ role: 'staff', of: 'mayor', ofName: 'mayor' });
    await office.publish();
    expect(await staff.get<Me>('me')).toMatchObject({ role: 'staff', of: 'mayor', ofName: '王县长' });
    const clerk = await asking(office, 'clerk', 'gov');
    expect(await clerk.get<Me>('me')).toMatchObject({ role: 'clerk', of: 'gov', ofName: '县政府' });
    const planner = await asking(office, 'planner');
    expect(await planner.get<Me>('me')).toMatchObject({
      role: 'planner',
      of: null,
      ofName: null,
      name: expect.any(String),
    });
  });
});

describe('what was foreseen', () => {
  test('is told in words for the newest revision', async () => {
    const office = await createOffice();
    const { get, raw } = await asking(office, 'planner');
    expect((await raw('foresight?plan=p1')).status).toBe(204);
    await office.publish();
    expect((await raw('foresight?plan=p1')).status).toBe(204);
    const kinds = ['leader-away'] as const;
    const foresight = await foresee({ problem: PROBLEM, schedule: SCHEDULE }, { kinds, seed: 1, threads: 1 });
    await office.store.saveForesight('p1', 1, JSON.stringify(foresight));
    const said = await get<SaidForesight>('foresight?plan=p1');
    expect(said).toMatchObject({ plan: 'p1', revision: 1, summary: expect.stringContaining('种情况') });
    expect(said.lines.length).toBeGreaterThan(0);
    expect(said.lines.join()).toMatch(/李书记|王县长/);
    expect((await get<SaidForesight>('foresight?plan=p1&lang=en')).summary).toMatch(/[a-z]/);
    await office.publish();
    expect((await raw('foresight?plan=p1')).status).toBe(204);
    expect((await raw('foresight')).status).toBe(422);
  });
});
