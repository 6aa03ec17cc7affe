import { expect, it } from 'vitest';
import { type Layout, tableDocument } from '../../src/formats/html-document.ts';
import type { Problem } from '../../src/model/problem.ts';
import { CHANGES } from './changed-fixture.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { tagsOf } from './read-html.ts';

const HOSTILE = [
  '<script>x</script>',
  '</td></tr></table>',
  '"><img src=x onerror=x>',
  '&lt;b&gt;',
  '</style>',
  '<!-- ',
  '\u0000<b>',
];

function named(name: string): Problem {
  const renamed = <T extends object>(things: readonly T[] = []) => things.map((thing) => ({ ...thing, name }));
  return {
    ...PROBLEM,
    title: name,
    venues: renamed(PROBLEM.venues),
    sites: renamed(PROBLEM.sites),
    leaders: renamed(PROBLEM.leaders),
    activities: PROBLEM.activities.map((activity) => ({
      ...activity,
      title: name,
      owner: { unit: name, person: name, contact: name, duty: name },
    })),
  };
}

it.each(['A', 'B', 'D', 'H'] satisfies readonly Layout[])('layout %s shows hostile text as text', (layout) => {
  const tags = (name: string): readonly string[] =>
    tagsOf(
      tableDocument(named(name), SCHEDULE, {
        lang: 'zh',
        layout,
        unit: name,
        changes: CHANGES,
        waivers: [{ activity: 'a1', name, reason: name }],
      }),
    );
  const harmless = tags('x');
  for (const name of HOSTILE) expect(tags(name)).toEqual(harmless);
});
