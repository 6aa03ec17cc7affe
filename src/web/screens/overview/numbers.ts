import { lang } from '../../state/language.ts';

/** A share of 1 as percent. */
export const sayPercent = (share: number, digits = 0): string =>
  new Intl.NumberFormat(lang.value, { style: 'percent', maximumFractionDigits: digits }).format(share);

export const sayNumber = (value: number, digits = 0): string =>
  new Intl.NumberFormat(lang.value, { maximumFractionDigits: digits }).format(value);
