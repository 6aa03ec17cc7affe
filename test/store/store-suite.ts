import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemHash } from '../../src/model/hash.ts';
import { ConflictError, type DraftRecord, type ProblemRecord, type Store } from '../../src/store/store.ts';
import { PROBLEM, SCHEDULE } from '../formats/fixture.ts';
import {
  AT,
  audit,
  feedRecord,
  matterRecord,
  nextRevision,
  planRecord,
  publicationOf,
  subscriptionRecord,
  userRecord,
} from './records.ts';

/** What every Store promises. `open` gives an empty one each time. */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    const actions = async () => (await store.audit(100)).map(({ action }) => action);

    test('plans, the latest first', async () => {
      await store.createPlan(planRecord('p1', '2026-09-28'), audit('create p1'));
      await store.createPlan(planRecord('p2', '2026-10-16'), audit('create p2'));
      expect(await store.plan('p1')).toEqual(planRecord('p1', '2026-09-28'));
      expect(await store.plan('none')).toBeNull();
      expect((await store.plans()).map(({ id }) => id)).toEqual(['p2', 'p1']);
      expect(await actions()).toEqual(['create p2', 'create p1']);
    });

    test('the states of a Problem, by numbers without gap', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      const state = (number: number): ProblemRecord => ({
        ...{ plan: 'p1', number, savedAt: AT, savedBy: '陈明' },
        hash: problemHash(PROBLEM),
        problem: { ...PROBLEM, title: `state ${number}` },
      });
      expect(await store.latestProblem('p1')).toBeNull();
      await store.saveProblem(state(1), audit('save 1'));
      await store.saveProblem(state(2), audit('save 2'));
      for (const number of [1, 2, 4]) {
        await expect(store.saveProblem(state(number), audit('late'))).rejects.toThrow(ConflictError);
      }
      expect(await store.latestProblem('p1')).toEqual(state(2));
      expect(await store.problems('p1')).toEqual([state(1), state(2)]);
      expect(await store.problems('none')).toEqual([]);
      expect(await actions()).toEqual(['save 2', 'save 1', 'create']);
    });

    test('drafts, the last state of each', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      const draft: DraftRecord = {
        ...{ id: 'd1', plan: 'p1', name: '方案一', problem: 1, savedAt: AT, savedBy: '陈明' },
        schedule: SCHEDULE,
      };
      await store.saveDraft(draft);
      await store.saveDraft({ ...draft, name: '方案二' });
      expect(await store.draft('d1')).toEqual({ ...draft, name: '方案二' });
      expect(await store.drafts('p1')).toEqual([{ ...draft, name: '方案二' }]);
      expect(await store.drafts('p2')).toEqual([]);
      expect(await store.draft('none')).toBeNull();
    });

    test('revisions as they were published', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      const first = nextRevision(null);
      const second = nextRevision(first, 'p1', '改期');
      await store.publish(publicationOf(first));
      await store.publish(publicationOf(second));
      expect(await store.revision('p1', 1)).toEqual(first);
      expect(await store.revision('p1')).toEqual(second);
      expect([await store.revision('p1', 3), await store.revision('none')]).toEqual([null, null]);
      const { problem: _, schedule: __, waivers: ___, lines: ____, ...head } = second;
      expect((await store.revisions('p1'))[0]).toEqual(head);
      expect((await store.revisions('p1')).map(({ number }) => number)).toEqual([2, 1]);
    });

    test('the newest revision of each plan, in the order of their first days', async () => {
      await store.createPlan(planRecord('late', '2026-10-16'), audit('create'));
      await store.createPlan(planRecord('early', '2026-09-01'), audit('create'));
      await store.createPlan(planRecord('empty', '2026-08-01'), audit('create'));
      const late = nextRevision(null, 'late');
      const early = nextRevision(null, 'early');
      await store.publish(publicationOf(late));
      await store.publish(publicationOf(early, [], 1));
      await store.publish(publicationOf(nextRevision(early, 'early'), [], 2));
      expect((await store.published()).map(({ plan, number }) => `${plan}#${number}`)).toEqual(['early#2', 'late#1']);
    });

    test('nothing of a publication that lost: no revision, feed or audit line', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      const first = nextRevision(null);
      await store.publish(publicationOf(first, [feedRecord({ kind: 'master' }, 'one')]));
      const lost = { ...first, note: 'second' };
      await expect(store.publish(publicationOf(lost, [feedRecord({ kind: 'master' }, 'two')]))).rejects.toThrow(
        ConflictError,
      );
      await expect(store.publish(publicationOf({ ...first, number: 3 }))).rejects.toThrow(ConflictError);
      // Feeds rendered before the first was there would lack it.
      await expect(store.publish(publicationOf(nextRevision(first), [], 0))).rejects.toThrow(new ConflictError(0, 1));
      expect(await store.revision('p1')).toEqual(first);
      expect((await store.feed({ kind: 'master' }, 'full', 'events'))?.etag).toBe('e-one');
      expect(await actions()).toEqual(['publish p1#1', 'create']);
    });

    test('the feeds of the last publication, and no others', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      const leader = { kind: 'leader', id: 'sec' } as const;
      const body = { kind: 'body', id: 'sec' } as const;
      const first = nextRevision(null);
      await store.publish(
        publicationOf(first, [feedRecord({ kind: 'master' }, '一'), feedRecord(leader, '二'), feedRecord(body, '三')]),
      );
      expect(await store.feed(leader, 'full', 'events')).toEqual(feedRecord(leader, '二'));
      expect(await store.feed(leader, 'busy', 'events')).toBeNull();
      expect(await store.feed(leader, 'full', 'freebusy')).toBeNull();
      expect(await store.feed({ kind: 'leader', id: 'none' }, 'full', 'events')).toBeNull();
      expect(await store.feedScopes()).toEqual(expect.arrayContaining([{ kind: 'master' }, leader, body]));

      const busy = { ...feedRecord(leader, '五'), view: 'busy' } as const;
      await store.publish(publicationOf(nextRevision(first), [feedRecord(leader, '四'), busy]));
      expect(await store.feedScopes()).toEqual([leader]);
      expect(await store.feed({ kind: 'master' }, 'full', 'events')).toBeNull();
      expect(await store.feed(leader, 'busy', 'events')).toEqual(busy);
    });

    test('what was recorded of matters, in the order of recording', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      const done = matterRecord('a1', { state: 'done', note: '已印发纪要' });
      const later = matterRecord('a2', { dueDay: '2026-10-31' });
      await store.recordMatter(done, audit('record a1'));
      await store.recordMatter(later, audit('record a2'));
      await store.recordMatter(done, audit('record a1'));
      expect(await store.matterRecords()).toEqual([done, later, done]);
      expect(await actions()).toEqual(['record a1', 'record a2', 'record a1', 'create']);
      await expect(store.recordMatter({ ...done, plan: 'none' }, audit('lost'))).rejects.toThrow();
      expect(await store.matterRecords()).toHaveLength(3);
      expect(await actions()).toHaveLength(4);
    });

    test('what was foreseen for a revision, the last of it', async () => {
      await store.createPlan(planRecord('p1'), audit('create'));
      await store.publish(publicationOf(nextRevision(null)));
      expect(await store.foresightOf('p1', 1)).toBeNull();
      await store.saveForesight('p1', 1, '{"一":1}');
      await store.saveForesight('p1', 1, '{"二":2}');
      expect(await store.foresightOf('p1', 1)).toBe('{"二":2}');
      expect([await store.foresightOf('p1', 2), await store.foresightOf('p2', 1)]).toEqual([null, null]);
      await expect(store.saveForesight('p1', 2, '{}')).rejects.toThrow();
    });

    test('subscriptions: made, rotated, revoked', async () => {
      await store.createSubscription(subscriptionRecord('s1', 'hash1'), audit('subscribe'));
      expect(await store.subscriptionByToken('hash1')).toEqual(subscriptionRecord('s1', 'hash1'));
      expect(await store.subscriptionByToken('none')).toBeNull();

      expect(await store.rotateSubscription('s1', 'hash2', AT, audit('rotate'))).toBe(true);
      expect(await store.subscriptionByToken('hash1')).toBeNull();
      expect((await store.subscriptionByToken('hash2'))?.rotatedAt).toBe(AT);

      expect(await store.revokeSubscription('s1', AT, audit('revoke'))).toBe(true);
      expect(await store.subscriptionByToken('hash2')).toBeNull();
      expect((await store.subscriptions()).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([['s1', AT]]);

      expect(await store.rotateSubscription('none', 'hash3', AT, audit('x'))).toBe(false);
      expect(await store.revokeSubscription('none', AT, audit('x'))).toBe(false);
      expect(await actions()).toEqual(['revoke', 'rotate', 'subscribe']);
    });

    test('one receipt per subscription, revision and client, counted', async () => {
      await store.createSubscription(subscriptionRecord('s1', 'hash1'), audit('subscribe'));
      const receipt = { subscription: 's1', revision: 'p1#1', client: 'khal' };
      const later = '2026-09-20T09:00:00Z';
      await store.noteReceipt(receipt, AT);
      await store.noteReceipt(receipt, later);
      await store.noteReceipt({ ...receipt, client: 'vdirsyncer' }, later);
      expect(await store.receipts()).toEqual([
        { ...receipt, firstAt: AT, lastAt: later, count: 2 },
        { ...receipt, client: 'vdirsyncer', firstAt: later, lastAt: later, count: 1 },
      ]);
    });

    test('users, by id, name and invitation', async () => {
      const invited = userRecord('u1', { invitation: { hash: 'secret', expiresAt: AT } });
      await store.saveUser(invited, audit('invite'));
      expect(await store.userByInvitation('secret')).toEqual(invited);
      const joined = userRecord('u1', { passwordHash: 'argon', role: 'clerk', of: 'gov' });
      await store.saveUser(joined, audit('join'));
      expect([await store.user('u1'), await store.userByName('name of u1')]).toEqual([joined, joined]);
      expect(await store.userByInvitation('secret')).toBeNull();
      expect([await store.user('none'), await store.userByName('none')]).toEqual([null, null]);
      await store.saveUser(userRecord('u0'), audit('invite'));
      expect((await store.users()).map(({ id }) => id)).toEqual(['u0', 'u1']);
      await expect(store.saveUser(userRecord('u2', { name: 'name of u1' }), audit('twin'))).rejects.toThrow();
      expect(await actions()).toEqual(['invite', 'join', 'invite']);
    });

    test('sessions until they end', async () => {
      await store.saveUser(userRecord('u1'), audit('x'));
      await store.saveUser(userRecord('u2'), audit('x'));
      const session = (hash: string, user: string) => ({
        hash,
        user,
        createdAt: AT,
        expiresAt: '2026-09-21T08:00:00Z',
      });
      for (const [hash, user] of [
        ['h1', 'u1'],
        ['h2', 'u1'],
        ['h3', 'u2'],
        ['h4', 'u2'],
      ] as const) {
        await store.saveSession(session(hash, user));
      }
      expect(await store.session('h1')).toEqual(session('h1', 'u1'));
      await store.endSessionsOf('u1');
      await store.endSession('h3');
      const left = await Promise.all(['h1', 'h2', 'h3', 'h4', 'none'].map((hash) => store.session(hash)));
      expect(left).toEqual([null, null, null, session('h4', 'u2'), null]);
    });

    test('the audit log, the newest first, as far as asked for', async () => {
      for (const action of ['one', 'two', 'three']) await store.note(audit(action));
      expect((await store.audit(2)).map(({ action }) => action)).toEqual(['three', 'two']);
      expect((await store.audit(1))[0]).toEqual(audit('three'));
    });

    test('a secret for good, whoever asks first', async () => {
      const bytes = (value: number) => () => new Uint8Array(32).fill(value);
      const all = await Promise.all([1, 2, 3].map((value) => store.secret('busy-uid', bytes(value))));
      expect(new Set(all.map((secret) => secret.join())).size).toBe(1);
      expect(await store.secret('busy-uid', bytes(9))).toEqual(all[0]);
      expect(await store.secret('other', bytes(9))).toEqual(new Uint8Array(32).fill(9));
    });
  });
}
