import './mine.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Me, View } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { me } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/fields.tsx';
import { Empty, Notice, Spinner } from '../../ui/parts.tsx';
import { sayDay, sayInstant, sayWeekday } from '../../ui/times.ts';
import { addDays, type Period } from '../plans/periods.ts';
import { agendaOf, fromOn, linesOf, localNow, nextDayAfter, weekOf } from './agenda.ts';
import { BodyWishes } from './body-wishes.tsx';
import { Days } from './days.tsx';
import { NextCard } from './next-card.tsx';
import { type Scope, useView } from './use-view.ts';
import { useChoice, Whose } from './whose.tsx';
import { MINE_WORDS } from './words.ts';

type Mode = 'coming' | 'day' | 'week';

/** The published schedule of one: of their leader for staff, of their body for clerks, of whom they choose for others. */
export function MineScreen(): JSX.Element | null {
  const user = me.value;
  return user === null || user === undefined ? null : <Mine key={user.id} user={user} />;
}

/** The one that an account is for; null where it may choose. */
function ownScope({ role, of }: Me): Scope | null {
  if (role === 'staff' && of !== null) return { kind: 'leader', id: of };
  return role === 'clerk' && of !== null ? { kind: 'body', id: of } : null;
}

function Mine({ user }: { readonly user: Me }): JSX.Element {
  const words = wordsIn(MINE_WORDS);
  const own = ownScope(user);
  const { choices, chosen, choose } = useChoice(own === null && user.role !== 'staff' && user.role !== 'clerk');
  const scope = own ?? chosen;
  const { view, at, isOld, isLoading, refresh } = useView(user.id, scope);
  const [mode, setMode] = useState<Mode>('coming');
  const today = useToday();
  const [day, setDay] = useState(today);
  const isStill = isLoading && scope !== null;
  return (
    <div class="page mine">
      <header>
        <div>
          <h1>{view === null || view.whose === '' ? words.title : words.of(view.whose)}</h1>
          {at === null ? null : (
            <p class="num mine-fetched">
              {isOld ? null : words.fetched(sayInstant(at))}
              <Button small look="plain" onClick={refresh} testId="refresh">
                {words.refresh}
              </Button>
            </p>
          )}
        </div>
        <div class="row">
          {user.role === 'clerk' ? (
            <Button icon="intake" onClick={() => document.getElementById('mine-wishes')?.scrollIntoView()}>
              {words.wishes.title}
            </Button>
          ) : null}
          <Button icon="print" onClick={() => print()} testId="print">
            {words.print}
          </Button>
        </div>
      </header>
      {isOld ? (
        <div class="mine-old" role="status">
          <Notice tone="warn">{at === null ? words.offlineNothing : words.old(sayInstant(at))}</Notice>
        </div>
      ) : null}
      {isStill ? (
        <div class="empty">
          <Spinner />
        </div>
      ) : (
        <div class="mine-columns">
          <aside class="mine-side" aria-label={words.next}>
            {choices === null ? null : <Whose choices={choices} chosen={chosen} onChoose={choose} />}
            {view === null ? null : <NextCard lines={linesOf(view)} />}
            {view === null ? null : <Basis view={view} />}
          </aside>
          <div class="mine-main">
            {view === null || view.plans.length === 0 ? (
              <Empty icon="board" title={words.nobody}>
                <p>{words.nobodyHint}</p>
              </Empty>
            ) : (
              <>
                <div class="mine-tools">
                  <Segmented<Mode>
                    label={words.mode}
                    value={mode}
                    choices={(['coming', 'day', 'week'] as const).map((one) => ({
                      value: one,
                      text: words.modes[one],
                    }))}
                    onChange={(next) => {
                      setMode(next);
                      setDay(today);
                    }}
                    testId="mode"
                  />
                  {mode === 'coming' ? null : <Steps mode={mode} day={day} today={today} onGo={setDay} />}
                </div>
                <Days
                  days={agendaOf(linesOf(view), periodOf(mode, day, today, view))}
                  isSparse={mode === 'coming'}
                  next={nextDayAfter(linesOf(view), periodOf(mode, day, today, view))}
                  onGo={setDay}
                />
              </>
            )}
          </div>
        </div>
      )}
      {user.role === 'clerk' && user.of !== null ? <BodyWishes body={user.of} /> : null}
    </div>
  );
}

function periodOf(mode: Mode, day: string, today: string, view: View): Period {
  if (mode === 'day') return { firstDay: day, lastDay: day };
  return mode === 'week' ? weekOf(day) : fromOn(view, today);
}

const LOOK_MS = 30_000;

/** Today, also after midnight. */
function useToday(): string {
  const [now, setNow] = useState(localNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(localNow()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now.slice(0, 10);
}

/** To the day or week before and after. */
function Steps(props: {
  readonly mode: Mode;
  readonly day: string;
  readonly today: string;
  readonly onGo: (day: string) => void;
}): JSX.Element {
  const { mode, day, today, onGo } = props;
  const words = wordsIn(MINE_WORDS);
  const step = mode === 'week' ? 7 : 1;
  const { firstDay, lastDay } = weekOf(day);
  const said =
    mode === 'week' ? `${sayDay(firstDay)} – ${sayDay(lastDay)}` : `${sayDay(day)} ${words.weekday(sayWeekday(day))}`;
  return (
    <div class="mine-steps">
      <Button icon="left" label={words.before} onClick={() => onGo(addDays(day, -step))} testId="before" />
      <span class="num" aria-live="polite">
        {said}
      </span>
      <Button icon="right" label={words.after} onClick={() => onGo(addDays(day, step))} testId="after" />
      <Button disabled={day === today} onClick={() => onGo(today)}>
        {words.toToday}
      </Button>
    </div>
  );
}

/** From which revisions of which plans all of this is. */
function Basis({ view }: { readonly view: View }): JSX.Element | null {
  const words = wordsIn(MINE_WORDS);
  if (view.plans.length === 0) return null;
  return (
    <section class="card mine-basis">
      <h2>{words.plans}</h2>
      <ul>
        {view.plans.map(({ plan, title, revision, publishedAt }) => (
          <li key={plan}>
            <span class="wrap">{title}</span>
            <span class="soft num">{words.revision(revision, sayInstant(publishedAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
