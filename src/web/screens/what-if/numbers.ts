import { lang, wordsIn } from '../../state/language.ts';
import type { Measure, MeasureName } from './measures.ts';
import { WHAT_IF_WORDS } from './words.ts';

const percent = (digits: number) => (value: number) =>
  new Intl.NumberFormat(lang.value, { style: 'percent', maximumFractionDigits: digits }).format(value);
const plain = (digits: number) => (value: number) =>
  new Intl.NumberFormat(lang.value, { maximumFractionDigits: digits }).format(value);

interface Shown {
  readonly say: (value: number) => string;
  /** A difference, without its sign. */
  readonly sayBy: (value: number) => string;
  /** Less than this is no difference, as it would be shown as 0. */
  readonly step: number;
}

const number = (digits: number, step: number): Shown => ({ say: plain(digits), sayBy: plain(digits), step });
const share = (digits: number, step: number): Shown => ({
  say: percent(digits),
  sayBy: (value) => wordsIn(WHAT_IF_WORDS).percentPoints(plain(digits)(value * 100)),
  step,
});

const COUNT = number(0, 0.5);
const HOURS = number(1, 0.05);

/** How each measure is written. */
const SHOWN: { readonly [M in MeasureName]: Shown } = {
  mandatoryMissed: COUNT,
  value: share(1, 0.0005),
  cost: COUNT,
  gap: share(2, 0.00005),
  held: COUNT,
  held5: COUNT,
  held4: COUNT,
  focus: COUNT,
  changes: COUNT,
  hours: HOURS,
};

export const shownAs = ({ name }: Measure): Shown => SHOWN[name];
