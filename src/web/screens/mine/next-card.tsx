import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ViewLine } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { sayDay, sayWeekday } from '../../ui/times.ts';
import { short } from '../intake/short.ts';
import { localNow, minutesBetween, nowAndNext } from './agenda.ts';
import { MINE_WORDS } from './words.ts';

const LOOK_MS = 20_000;

/** What is on, and what comes next: the first thing one looks for. */
export function NextCard({ lines }: { readonly lines: readonly ViewLine[] }): JSX.Element {
  const words = wordsIn(MINE_WORDS);
  const [at, setAt] = useState(localNow());
  useEffect(() => {
    const timer = setInterval(() => setAt(localNow()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const { now, next } = nowAndNext(lines, at);
  return (
    <section class="card mine-next" data-testid="next">
      {now.map((line) => (
        <div key={line.key} class="mine-next-one">
          <h2>
            {words.now} <span class="num">{words.until(line.end.slice(11))}</span>
          </h2>
          <What line={line} />
        </div>
      ))}
      <div class="mine-next-one">
        <h2>
          {words.next}
          {next === null ? null : <span class="num">{words.inMinutes(minutesBetween(at, next.start))}</span>}
        </h2>
        {next === null ? (
          <p class="soft">{words.nothingNext}</p>
        ) : (
          <>
            <p class="mine-next-time num">
              {sayDay(next.start)} {words.weekday(sayWeekday(next.start))} {next.start.slice(11)}
            </p>
            <What line={next} />
          </>
        )}
      </div>
    </section>
  );
}

const What = ({ line }: { readonly line: ViewLine }): JSX.Element => (
  <>
    <p class="mine-next-title wrap">{short(line.title, 200)}</p>
    {line.place === '' ? null : (
      <p class="mine-fact">
        <Icon name="place" />
        <span class="wrap">{short(line.place, 200)}</span>
      </p>
    )}
  </>
);
