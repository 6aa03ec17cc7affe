import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedFeed, SavedWork } from '../../../src/server/wire-page.ts';

type Module = typeof import('../../../src/web/screens/accounts/users.ts');
let users: Module;

beforeAll(async () => {
  // Modules of the page look at its storage and language when they are loaded.
  Object.assign(globalThis, { localStorage: { getItem: () => 'zh', setItem: () => {} } });
  users = await import('../../../src/web/screens/accounts/users.ts');
});

const user = (name: string, role: 'planner' | 'clerk' | 'staff' | 'auditor', more: object = {}) => ({
  ...{ id: `id-${name}`, name, role, of: null, state: 'active' as const },
  ...more,
});
const scopes: readonly NamedFeed[] = [
  { scope: { kind: 'leader', id: 'x' }, name: '县长' },
  { scope: { kind: 'body', id: 'x' }, name: '县政府' },
];

describe('accounts', () => {
  it('are for a body, a leader or everything', () => {
    expect(users.nameOfScope({ role: 'clerk', of: 'x' }, scopes)).toBe('县政府');
    expect(users.nameOfScope({ role: 'staff', of: 'x' }, scopes)).toBe('县长');
    expect(users.nameOfScope({ role: 'staff', of: 'unknown' }, scopes)).toBe('unknown');
    expect(users.nameOfScope({ role: 'auditor', of: null }, scopes)).toBeNull();
  });

  it('have disabled ones last, and are found by name and scope', () => {
    const all = [
      user('off', 'planner', { state: 'disabled' }),
      user('staff', 'staff', { of: 'x' }),
      user('new', 'clerk', { of: 'x', state: 'invited' }),
      user('clerk', 'clerk', { of: 'x' }),
      user('chief', 'planner'),
    ];
    const names = (text: string, role: 'all' | 'clerk' = 'all') =>
      users.usersView(all, scopes, { text, role }).map(({ name }) => name);
    expect(names('')).toEqual(['chief', 'clerk', 'new', 'staff', 'off']);
    expect(names('县政府')).toEqual(['clerk', 'new']);
    expect(names(' CH', 'all')).toEqual(['chief']);
    expect(names('', 'clerk')).toEqual(['clerk', 'new']);
  });

  it('may be given for names of plans under work, published names first', () => {
    const work = {
      problem: { bodies: [{ id: 'x', name: '旧名' }, { id: 'y' }], leaders: [{ id: 'z', name: '副县长' }] },
    } as unknown as SavedWork;
    expect(users.withNames(scopes, [null, work, work])).toEqual([
      ...scopes,
      { scope: { kind: 'body', id: 'y' }, name: 'y' },
      { scope: { kind: 'leader', id: 'z' }, name: '副县长' },
    ]);
  });
});

describe('the audit log', () => {
  const entries = [
    { at: '', by: 'id-a', action: 'user.invite', target: 'id-b', detail: 'clerk' },
    { at: '', by: 'id-a', action: 'publish', target: 'p', detail: '' },
    { at: '', by: 'system', action: 'of.later', target: 'q', detail: '' },
  ];
  const known = [user('a', 'planner'), user('b', 'clerk')];

  it('names accounts in place of their ids, also in a search', () => {
    expect(users.auditView(entries, known, { text: '', area: 'all' })[0]).toMatchObject({ by: 'a', target: 'b' });
    expect(users.auditView(entries, known, { text: 'SYS', area: 'all' })).toHaveLength(1);
    expect(users.auditView(entries, known, { text: 'id-', area: 'all' })).toHaveLength(0);
  });

  it('is filtered by kind; what is unknown is among the others', () => {
    const areas = entries.map(({ action }) => users.areaOf(action));
    expect(areas).toEqual(['accounts', 'publishing', 'other']);
    expect(users.auditView(entries, known, { text: '', area: 'publishing' }).map(({ target }) => target)).toEqual([
      'p',
    ]);
  });
});
