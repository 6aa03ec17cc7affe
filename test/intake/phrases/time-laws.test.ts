import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/intake/phrases/time-read.ts';
import { sayTime } from '../../../src/intake/phrases/time-say.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { EN_CASES, OUTSIDE_CASES, ZH_CASES } from './time-cases.ts';
import { contexts, inContext } from './time-rules.ts';

const LANGS = ['zh', 'en'] as const;

const PIECES = [...ZH_CASES, ...EN_CASES, ...OUTSIDE_CASES].flatMap(({ text }) =>
  [text, ...text.split(/(?<=[，、日午前周月点])|(?= )/u)].filter((piece) => piece !== ''),
);
const pastedTexts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''));
const anyTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(...'0123456789一二三十月日号周年点时分上中下午旬前起每至到、，；（）()-:./ 或避开最好ampDecThu'),
      { maxLength: 30 },
    )
    .map((letters) => letters.join('')),
);

describe('reading', () => {
  test(
    'a rule said in either language gives the rule',
    () => {
      fc.assert(
        fc.property(inContext, fc.constantFrom(...LANGS), ({ context, rule }, lang) => {
          const said = sayTime(rule, context, lang);
          expect(readTime(said, context), said).toMatchObject({ kind: 'read', rule });
        }),
        propertyRuns(1),
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'any text ends in a rule that can be said, or in a question whose candidates can',
    () => {
      fc.assert(
        fc.property(contexts, fc.oneof({ weight: 3, arbitrary: pastedTexts }, anyTexts), (context, text) => {
          const reading = readTime(text, context);
          const meant = reading.kind === 'read' ? [reading.rule] : reading.candidates.map(({ rule }) => rule);
          for (const [rule, lang] of meant.flatMap((one) => LANGS.map((lang) => [one, lang] as const))) {
            const said = sayTime(rule, context, lang);
            expect(readTime(said, context), said).toMatchObject({ kind: 'read', rule });
          }
        }),
        propertyRuns(1),
      );
    },
    PROPERTY_TIMEOUT,
  );

  test('a text twice gives the same', () => {
    fc.assert(
      fc.property(contexts, pastedTexts, (context, text) => {
        expect(readTime(text, context)).toEqual(readTime(text, context));
      }),
      propertyRuns(0.5),
    );
  });
});
