import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { lang, wordsIn } from '../../state/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/parts.tsx';
import { short } from '../intake/short.ts';
import { type DayLine, timeOn } from './agenda.ts';
import { MINE_WORDS } from './words.ts';

const MOST_PEOPLE = 6;
const MOST_TEXT = 400;

/** One line of a day, with everything that one needs on the way there. */
export function LineCard({ on, isNow }: { readonly on: DayLine; readonly isNow: boolean }): JSX.Element {
  const { line, part } = on;
  const words = wordsIn(MINE_WORDS);
  const looks = [
    'mine-line',
    line.isCancelled ? 'cancelled' : '',
    line.kind === 'focus' ? 'focus' : '',
    isNow ? 'now' : '',
  ];
  return (
    <li class={looks.filter(Boolean).join(' ')} data-testid="line" data-key={line.key}>
      <div class="mine-time num">
        <strong>{timeOn(on, words.wholeDay)}</strong>
        {part === null ? null : <span>{words.part(part.nth, part.of)}</span>}
      </div>
      <div class="mine-what">
        <h3 class="wrap">
          <span class="mine-title">{short(line.title, MOST_TEXT)}</span>
          <Badges on={on} isNow={isNow} />
        </h3>
        {line.place === '' ? null : (
          <p class="mine-fact">
            <Icon name="place" />
            <span class="wrap">
              <span class="unseen">{words.place} </span>
              {short(line.place, MOST_TEXT)}
            </span>
          </p>
        )}
        <People people={line.people} />
        {line.owner === '' ? null : (
          <p class="mine-fact">
            <span class="mine-owner">{words.owner}</span>
            <span class="wrap">{short(line.owner, MOST_TEXT)}</span>
          </p>
        )}
      </div>
    </li>
  );
}

function Badges({ on: { line }, isNow }: { readonly on: DayLine; readonly isNow: boolean }): JSX.Element {
  const words = wordsIn(MINE_WORDS);
  return (
    <>
      {line.isCancelled ? <Badge tone="bad">✕ {words.cancelled}</Badge> : null}
      {line.isChanged && !line.isCancelled ? <Badge tone="warn">△ {words.changed}</Badge> : null}
      {isNow ? <Badge tone="good">● {words.now}</Badge> : null}
      {line.isConfidential ? (
        <Badge>
          <Icon name="lock" />
          {words.confidential}
        </Badge>
      ) : null}
      {line.kind === 'focus' ? (
        <Badge tone="info">
          <Icon name="focus" />
          {words.focus}
        </Badge>
      ) : null}
    </>
  );
}

function People({ people }: { readonly people: readonly string[] }): JSX.Element | null {
  const words = wordsIn(MINE_WORDS);
  const [isOpen, setOpen] = useState(false);
  if (people.length === 0) return null;
  const between = lang.value === 'zh' ? '、' : ', ';
  const more = people.slice(MOST_PEOPLE);
  return (
    <p class="mine-fact">
      <Icon name="people" />
      <span class="wrap">
        <span class="unseen">{words.people} </span>
        {people.slice(0, MOST_PEOPLE).join(between)}
        {more.length === 0 ? null : <span class={isOpen ? '' : 'mine-rest'}>{`${between}${more.join(between)}`}</span>}
        {more.length === 0 || isOpen ? null : (
          <button type="button" class="mine-more" onClick={() => setOpen(true)}>
            {words.more(people.length)}
          </button>
        )}
      </span>
    </p>
  );
}
