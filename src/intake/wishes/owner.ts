import type { Owner } from '../../model/problem.ts';
import type { RawField, RawWish } from '../columns/table.ts';
import { lastDayOf } from '../phrases/time-local.ts';
import type { Reader } from './reader.ts';
import { deadlinePhrase } from './time-text.ts';

/** A telephone number, or an extension behind the name. */
const NUMBER = /\+?\d[\d\s-]{4,}\d|\d{3,5}$/;
const DUTY = /责任内容|职责|任务|\b(?:duty|duties|responsibilit(?:y|ies))\b/i;
const DUE = /完成时限|完成时间|完成期限|办结时限|\bdue\b/i;

/** Who answers for a wish, as far as its row says; and what else the row says. */
export function readOwner(
  row: RawWish,
  dueDay: string | null,
  reader: Reader,
): { readonly owner: Owner; readonly notes: readonly string[] } {
  const duty = row.extra.find(({ header }) => DUTY.test(header));
  const due = dueDay === null ? row.extra.find(({ header }) => DUE.test(header)) : undefined;
  const day = dueDay ?? (due === undefined ? null : dayMeant(due.text, reader));
  const used = [duty, day === dueDay ? undefined : due];
  const notes = row.extra
    .filter((one) => !used.includes(one))
    .map(({ header, text }) => (header === '' ? text : `${header}：${text}`));
  const [unit, remark] = [row.fields.get('unit'), row.fields.get('notes')];
  return {
    owner: {
      ...(unit === undefined ? {} : { unit: oneLine(unit.text) }),
      ...contactOf(row.fields.get('contact'), row.fields.get('phone')),
      ...(duty === undefined ? {} : { duty: oneLine(duty.text) }),
      ...(day === null ? {} : { dueDay: day }),
    },
    notes: [...(remark === undefined ? [] : [remark.text]), ...notes],
  };
}

/** 「王五 010-12345678」 is a person and a number. */
function contactOf(contact: RawField | undefined, phone: RawField | undefined): Pick<Owner, 'person' | 'contact'> {
  const text = contact === undefined ? '' : oneLine(contact.text.normalize('NFKC'));
  const [number = ''] = NUMBER.exec(text) ?? [];
  const person = text.replace(number, '').replace(/^[\s:,;、()]+|[\s:,;、()]+$/g, '');
  const numbers = [number, phone === undefined ? '' : oneLine(phone.text)].filter((one) => one !== '');
  return {
    ...(person === '' ? {} : { person }),
    ...(numbers.length === 0 ? {} : { contact: [...new Set(numbers)].join(' ') }),
  };
}

function dayMeant(text: string, { readTime }: Reader): string | null {
  for (const phrase of [text, deadlinePhrase(text)]) {
    const reading = readTime(phrase);
    if (reading.kind === 'read' && reading.rule.deadline !== null) return lastDayOf(reading.rule.deadline);
  }
  return null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
