import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intakeReport } from '../../../src/intake/report/intake-report.ts';
import { tagsOf } from '../../formats/read-html.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { EMPTY, factsOf, findingOf } from './facts.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</td></tr></table></section>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '&lt;b&gt;&amp;',
  '</style><style>*{display:none}',
  '<!-- ',
  ']]>',
  '\u0000<\u0000b>',
  '\u0085\u2028',
  '\ud800',
  '\u202e',
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

it('shows hostile text as text: the tags are those of a harmless document', () => {
  const plain = tagsOf(intakeReport(factsOf(), 'zh'));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (texts) => {
      let i = 0;
      const behind = new Map<string, string>();
      const page = intakeReport(
        factsOf((typed) => {
          if (typed === '') return '';
          if (!behind.has(typed)) behind.set(typed, texts[i++ % texts.length] ?? '');
          return typed + behind.get(typed);
        }),
        'zh',
      );
      expect(tagsOf(page)).toEqual(plain);
      expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }),
    propertyRuns(0.12),
  );
});

it('shows what to write into the decisions file to the letter', () => {
  fc.assert(
    fc.property(text, text, (key, answer) => {
      const finding = findingOf({
        ...{ kind: 'question', code: 'time', key },
        answers: [{ answer, words: { zh: '', en: '' } }],
      });
      const page = intakeReport({ ...EMPTY, record: { ...EMPTY.record, findings: [finding] } }, 'en');
      const written = [...page.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) => unescapeHtml(code));
      expect(JSON.parse(`{${written.join()}}`)).toEqual({ finding: key, answer });
    }),
    propertyRuns(0.4),
  );
});

const unescapeHtml = (markup: string): string =>
  markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
