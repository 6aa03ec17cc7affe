import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedPlan } from '../../src/formats/published.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { cancelledLine, feedsOf, planOf } from './feed-fixture.ts';
import {
  byteFaults,
  type HostileTexts,
  hostileDocuments,
  hostileText,
  hostileTexts,
  nameOrId,
  oneLine,
} from './ics-hostile.ts';
import { parseIcs } from './parse-ics.ts';

/** The activity is held, and confidential if asked for; or everything is cancelled. */
function plansOf(t: HostileTexts, confidential: boolean): readonly PublishedPlan[] {
  const { problem, schedule } = hostileDocuments(t);
  const asked = {
    ...problem,
    activities: problem.activities.map((activity) => ({
      ...activity,
      confidentiality: confidential ? ('confidential' as const) : ('normal' as const),
    })),
  };
  const all = [...schedule.assignments, ...(schedule.focusBlocks ?? [])];
  const gone = { cancelled: all.map((line) => cancelledLine(line, asked)), planId: 'gone' };
  return [planOf(asked, schedule), planOf(asked, { assignments: [] }, gone)];
}

const AT = '2026-10-20T00:00:00Z';

describe('hostile text in every field of a publication', () => {
  it(
    '14: leaves valid bytes in every feed and view, and its events',
    () => {
      fc.assert(
        fc.property(hostileTexts, fc.boolean(), (t, confidential) => {
          for (const [name, content] of feedsOf(plansOf(t, confidential), { at: AT })) {
            expect(byteFaults(content), name).toEqual([]);
            if (!name.startsWith('master/') || name.endsWith('/freebusy')) continue;
            const title =
              name === 'master/busy'
                ? '忙'
                : confidential && name === 'master/normal'
                  ? '公务活动'
                  : oneLine(nameOrId(t.title, t.ids[0] ?? ''));
            const read = parseIcs(content).events.filter(({ start }) => start === '2026-11-03T14:00:00.000Z');
            const titles = read.map(({ summary }) => summary).sort();
            expect(titles, name).toEqual([title, `【已取消】${title}`].sort());
          }
        }),
        propertyRuns(0.1),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    '13: the busy bytes do not depend on any text, nor the normal ones on those of a confidential activity',
    () => {
      fc.assert(
        fc.property(hostileTexts, hostileText, (t, other) => {
          const secret = feedsOf(plansOf(t, true), { at: AT });
          const details = { title: other, kind: other, person: other, contact: other, duty: other };
          const names = { planTitle: other, leader: other, deputy: other, site: other, venue: other, body: other };
          const changed = feedsOf(plansOf({ ...t, ...details }, true), { at: AT });
          for (const [name, content] of changed) {
            if (!name.endsWith('/full')) expect(content === secret.get(name), name).toBe(true);
          }
          const renamed = feedsOf(plansOf({ ...t, ...details, ...names, goal: other }, false), { at: AT });
          for (const [name, content] of renamed) {
            if (/busy$/.test(name)) expect(content === secret.get(name), name).toBe(true);
          }
        }),
        propertyRuns(0.1),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
