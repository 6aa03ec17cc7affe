import { isDate } from '../calendar/dates.ts';
import { type Foreseen, SUDDEN_MINUTES } from '../whatif/foresee/foresight.ts';
import { refuse } from './foresee-input.ts';

/** `leader:ID@DAY`, `venue:ID@DAY`, `sudden@DAY` or `sudden:120@DAY`. @throws Failure where it is none of them. */
export function parseAsked(text: string): Foreseen {
  const [, kind, id, day = ''] = /^(leader|venue|sudden)(?::(.+))?@([^@]+)$/su.exec(text) ?? [];
  if (!isDate(day)) throw bad(text);
  if (kind === 'sudden') {
    const minutes = SUDDEN_MINUTES.find((one) => String(one) === (id ?? '60'));
    if (minutes !== undefined) return { kind: 'sudden', minutes, day };
  } else if (id !== undefined) {
    return kind === 'leader' ? { kind: 'leader-away', leader: id, day } : { kind: 'venue-closed', venue: id, day };
  }
  throw bad(text);
}

const bad = (text: string): Error => refuse((words) => words.badEvent(text));
