import { lexiconOf } from '../phrases/people-names.ts';
import type { PeopleReading, PeopleRule } from '../phrases/people-rule.ts';
import { designate, sayPeople } from '../phrases/people-say.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import { type Offer, question, type Understanding } from './understand.ts';
import { ASK } from './wish-words.ts';

/** Who may stand in for whom is settled by the roster: 「A（可由B代）」 with another B is a question. */
export function checkDeputies(reading: PeopleReading, book: RosterBook): Understanding<PeopleRule> {
  const { roster, leaders } = book;
  const isDeputy = ({ leader, by }: PeopleRule['deputies'][number]): boolean =>
    leaders.find(({ id }) => id === leader)?.deputies?.includes(by) ?? false;
  const lawful = (rule: PeopleRule): PeopleRule => ({ ...rule, deputies: rule.deputies.filter(isDeputy) });
  const offer = (rule: PeopleRule): Offer => ({
    words: { zh: sayPeople(rule, roster, 'zh'), en: sayPeople(rule, roster, 'en') },
  });
  if (reading.kind === 'question') {
    const offers = new Map(reading.candidates.map(({ rule }) => offer(lawful(rule))).map((one) => [one.words.zh, one]));
    return question(reading.ask, [...offers.values()]);
  }
  const { rule } = reading;
  const strange = rule.deputies.find((pair) => !isDeputy(pair));
  if (strange === undefined) return reading;
  const lexicon = lexiconOf(roster);
  const called = (id: string): Words => ({ zh: designate(lexicon, id, 'zh'), en: designate(lexicon, id, 'en') });
  return question(ASK.noDeputy(called(strange.leader), called(strange.by)), [
    offer(lawful(rule)),
    offer({ ...rule, deputies: [], deputiesAllowed: false }),
  ]);
}
