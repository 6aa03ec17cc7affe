import type { FieldName } from '../columns/fields.ts';
import type { RawField, RawWish } from '../columns/table.ts';
import { normalise } from '../phrases/text.ts';

/** What the cells of a row say about when, in one phrase. */
export interface TimePhrase {
  readonly text: string;
  readonly cells: readonly { readonly field: FieldName; readonly cell: string; readonly text: string }[];
}

/** A date or time as the grammar reads it; a year that the cell does not show is a guess of the spreadsheet. */
export function momentText({ kind, text, value }: RawField): string {
  if (kind === 'time') return value;
  if (kind !== 'date') return text;
  const [day = '', clock = ''] = value.split('T');
  const shown = /\d{4}/.test(text) ? day : `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  return clock === '' ? shown : `${shown} ${clock}`;
}

/** Null where neither a day nor a time is written. */
export function timePhrase({ fields }: RawWish): TimePhrase | null {
  const [date, time] = [fields.get('date'), fields.get('time')];
  const cells = [
    ...(date === undefined ? [] : [{ field: 'date' as const, cell: date.cell, text: date.text }]),
    ...(time === undefined ? [] : [{ field: 'time' as const, cell: time.cell, text: time.text }]),
  ];
  if (date === undefined || time === undefined) {
    const only = date ?? time;
    return only === undefined ? null : { text: momentText(only), cells };
  }
  // One cell over both columns, or a day that stands in both.
  const isMoment = time.kind === 'date' && date.kind === 'date' && time.value.startsWith(date.value);
  const [day, moment] = [momentText(date), momentText(time)];
  return { text: isMoment || moment.startsWith(day) ? moment : `${day} ${moment}`, cells };
}

/** 10日 as a deadline: 10日前完成, "by 10 Dec". */
export const deadlinePhrase = (text: string): string =>
  /[a-z]/i.test(text) && !/\p{Script=Han}/u.test(text) ? `by ${text}` : `${text}前完成`;

const UNITS = [
  { unit: '分钟', pattern: /分钟|\(分\)|\bmin(?:ute)?s?\b/ },
  { unit: '小时', pattern: /小时|钟头|\bh(?:ou)?rs?\b|\(h\)/ },
  { unit: '天', pattern: /天|\bdays?\b/ },
];

/** How long, as the grammar reads it; a bare number has the unit of its header, where that names one. */
export function lengthText({ kind, text, value, header }: RawField): string {
  if (kind === 'time') {
    const [hours, minutes] = value.split(':').map(Number);
    return [hours ? `${hours}小时` : '', minutes ? `${minutes}分钟` : ''].join('') || text;
  }
  const plain = normalise(text);
  const [only, another] = UNITS.filter(({ pattern }) => pattern.test(normalise(header)));
  const isBare = /^\d+(?:\.\d+)?$/.test(plain);
  return isBare && only !== undefined && another === undefined ? `${plain}${only.unit}` : text;
}
