import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/parts.tsx';
import { sayDay, sayWeekday, weekdayOf } from '../../ui/times.ts';
import { addDays } from '../plans/periods.ts';
import { type AgendaDay, localNow } from './agenda.ts';
import { LineCard } from './line-card.tsx';
import { MINE_WORDS } from './words.ts';

interface DaysProps {
  readonly days: readonly AgendaDay[];
  /** Leaves out days on which nothing is. */
  readonly isSparse: boolean;
  /** The first day after them on which something is; null where there is none. */
  readonly next: string | null;
  readonly onGo: (day: string) => void;
}

/** Days as sections, each with its date above its lines. */
export function Days({ days, isSparse, next, onGo }: DaysProps): JSX.Element {
  const words = wordsIn(MINE_WORDS);
  const now = localNow();
  const today = now.slice(0, 10);
  const shown = days.filter(({ date, lines }) => !isSparse || lines.length > 0 || date === today);
  if (shown.every(({ lines }) => lines.length === 0)) {
    return (
      <Empty icon="board" title={words.nothing}>
        <p>{words.nothingHint}</p>
        {next === null ? null : (
          <Button onClick={() => onGo(next)} testId="to-next">
            {words.toNext(sayDay(next))}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <div class="mine-days">
      {shown.map(({ date, lines }) => (
        <section key={date} class={date === today ? 'mine-day today' : 'mine-day'} data-testid="day" data-date={date}>
          <h2 class={weekdayOf(date) > 5 ? 'mine-date rest' : 'mine-date'}>
            <span class="num">{sayDay(date)}</span>
            <span>{words.weekday(sayWeekday(date))}</span>
            {date === today ? <strong>{words.today}</strong> : null}
            {date === addDays(today, 1) ? <strong>{words.tomorrow}</strong> : null}
            <span class="mine-count num">{lines.length === 0 ? words.free : words.count(lines.length)}</span>
          </h2>
          {lines.length === 0 ? null : (
            <ul>
              {lines.map((on) => (
                <LineCard
                  key={on.line.key}
                  on={on}
                  isNow={!on.line.isCancelled && on.line.start <= now && now < on.line.end}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
