import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlReport } from '../../src/formats/html.ts';
import type { Problem } from '../../src/model/problem.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { tagsOf, textOf } from './read-html.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</td></tr></table>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '&lt;b&gt;&amp;',
  '</style><style>*{display:none}',
  '<!-- ',
  ']]>',
  '\u0000<\u0000b>',
  '\ud800',
  '\u202e',
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** The fixture with a text of its own in every place that somebody types in. */
function filled(next: () => string): Problem {
  const named = <T extends object>(things: readonly T[] = []) => things.map((thing) => ({ ...thing, name: next() }));
  return {
    ...PROBLEM,
    title: next(),
    calendar: {
      ...PROBLEM.calendar,
      exceptions: [{ day: '2026-10-09', sessions: [['08:30', '12:00']], reason: next() }],
    },
    bodies: named(PROBLEM.bodies),
    sites: named(PROBLEM.sites),
    venues: named(PROBLEM.venues),
    leaders: named(PROBLEM.leaders),
    activities: PROBLEM.activities.map((activity) => ({
      ...activity,
      title: next(),
      owner: { unit: next(), person: next(), contact: next(), duty: next() },
    })),
    focusGoals: (PROBLEM.focusGoals ?? []).map((goal) => ({ ...goal, title: next() })),
  };
}

it('shows hostile text as text: the tags are those of a harmless document', () => {
  const plain = tagsOf(
    htmlReport(
      filled(() => 'x'),
      SCHEDULE,
      { lang: 'zh', unit: 'x' },
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 60, maxLength: 60 }), (texts) => {
      let i = 0;
      const next = (): string => texts[i++ % texts.length] ?? '';
      const problem = filled(next);
      const page = htmlReport(problem, SCHEDULE, { lang: 'zh', unit: texts[0] ?? '' });
      expect(tagsOf(page)).toEqual(plain);
      expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      const title = problem.activities[0]?.title ?? '';
      if (/^[\x21-\x7e]+$/.test(title)) expect(textOf(page)).toContain(title);
    }),
    { numRuns: 60 },
  );
});
