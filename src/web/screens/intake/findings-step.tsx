import './findings.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Badge, Empty, ProgressBar } from '../../ui/parts.tsx';
import { say } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { decisionOf } from './decisions.ts';
import type { Desk } from './desk.ts';
import { FindingCard } from './finding-card.tsx';
import { type Asked, ask, type Filter, filtered, isOpen, neighbour, nextOpen, progressOf } from './findings.ts';
import { NothingRead } from './nothing-read.tsx';
import { short } from './short.ts';
import { INTAKE_WORDS } from './words.ts';

/** The questions one by one: the list at the left, the current one at the right. */
export function FindingsStep({ desk, onDone }: { readonly desk: Desk; readonly onDone: () => void }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS);
  const reading = desk.reading.value;
  const asked = ask(reading?.findings ?? [], desk.pending.value);
  const [filter, setFilter] = useState<Filter>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  /** The finding whose free answer the server is reading. */
  const [checking, setChecking] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const pane = useRef<HTMLDivElement>(null);
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  const isThere = asked.some(({ finding }) => finding.key === chosen);
  const current = isThere ? chosen : (nextOpen(asked, null) ?? asked[0]?.finding.key ?? null);
  const shown = filtered(asked, filter, current);
  const progress = progressOf(asked);
  const one = asked.find(({ finding }) => finding.key === current);

  const select = (key: string | null): void => {
    if (key === null) return;
    setChosen(key);
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  const answered = (after: readonly Asked[], key: string): void => {
    setTold(words.finding.answered(progressOf(after).left));
    const next = nextOpen(after, key);
    if (next !== null) select(next);
  };
  const decide = (key: string, answer: string | null, asks: string, note: string, isFree: boolean): void => {
    const before = asked.find(({ finding }) => finding.key === key);
    desk.answer(key, { answer, asked: asks, note });
    if (answer === null) {
      setChosen(key);
      return;
    }
    if (isFree) {
      setChosen(key);
      setChecking(key);
      return;
    }
    const old = before?.answer ?? null;
    const after = asked.map((each) => (each.finding.key === key ? { ...each, answer } : each));
    say(words.finding.answered(progressOf(after).left), 'plain', {
      text: wordsIn(UI_WORDS).undo,
      run: () => {
        desk.answer(key, { answer: old, asked: asks, note: '' });
        select(key);
      },
    });
    answered(after, key);
  };
  const isWaiting = checking !== null && (checking in desk.pending.value || desk.state.value !== 'idle');
  useEffect(() => {
    if (checking === null || isWaiting) return;
    setChecking(null);
    const read = asked.find(({ finding }) => finding.key === checking);
    // Where the phrase was not understood, the question stays with what is wrong with it.
    if (read === undefined || !isOpen(read)) answered(asked, checking);
    else select(checking);
  }, [checking, isWaiting]);

  // Only while the focus is in here, so that single letters do nothing elsewhere.
  useEffect(() => {
    const { current: element } = pane;
    const listen = (event: KeyboardEvent): void => onKey.current(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [reading === null || asked.length === 0]);
  onKey.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const answer = one?.finding.answers[Number(key) - 1];
    if (key === 'j') select(neighbour(shown, current, 1));
    else if (key === 'k') select(neighbour(shown, current, -1));
    else if (key === 'n') select(nextOpen(asked, current));
    else if (answer !== undefined && one !== undefined) {
      decide(one.finding.key, answer.answer, one.finding.words.zh, noteOf(desk, one.finding.key), false);
    } else return;
    event.preventDefault();
  };

  if (reading === null) return <NothingRead desk={desk} />;
  if (asked.length === 0) {
    return (
      <Empty icon="check" title={words.finding.none}>
        <p>{words.finding.noneHint}</p>
        <Button look="main" onClick={onDone} testId="next-step">
          {words.next(words.steps.take)}
        </Button>
      </Empty>
    );
  }
  return (
    <div class="intake-findings" ref={pane}>
      <section class="intake-list" aria-label={words.finding.list}>
        <div class="intake-list-head">
          <strong data-testid="questions-left">
            {progress.left === 0 ? words.finding.done : words.finding.left(progress.left)}
          </strong>
          <ProgressBar
            share={progress.all === 0 ? 1 : (progress.all - progress.left) / progress.all}
            label={words.finding.progress}
          />
          <SelectField<Filter>
            label={words.finding.filter}
            value={filter}
            choices={[
              { value: 'all', text: words.finding.all },
              { value: 'open', text: words.finding.onlyOpen },
              ...progress.kinds.map(({ kind, open, all }) => ({
                value: kind,
                text: `${words.finding.kinds[kind]} ${all - open}/${all}`,
              })),
            ]}
            onChange={setFilter}
            testId="finding-filter"
          />
        </div>
        <List desk={desk} shown={shown} current={current} onSelect={select} />
        {shown.length === 0 ? <p class="soft intake-none">{words.finding.nothingShown}</p> : null}
      </section>
      {one === undefined ? null : (
        <FindingCard
          key={one.finding.key}
          asked={one}
          reading={reading}
          note={noteOf(desk, one.finding.key)}
          rejected={rejectedAnswer(desk, one)}
          isChecking={checking === one.finding.key}
          position={words.finding.position(asked.indexOf(one) + 1, asked.length)}
          onDecide={(answer, note, isFree) => decide(one.finding.key, answer, one.finding.words.zh, note, isFree)}
          onStep={(step) => select(neighbour(shown, current, step))}
          onNextOpen={() => select(nextOpen(asked, current))}
          hasOpen={nextOpen(asked, current) !== null}
        />
      )}
      <p class="unseen" aria-live="polite">
        {told}
      </p>
      <footer class="intake-foot">
        <span class="soft">{words.finding.keys}</span>
        <Button look={progress.left === 0 ? 'main' : 'plain'} onClick={onDone} testId="next-step">
          {words.next(words.steps.take)}
        </Button>
      </footer>
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const noteOf = (desk: Desk, finding: string): string =>
  desk.pending.value[finding]?.note ?? decisionOf(desk.decisions.value, finding)?.note ?? '';

/** An answer that was given and is none; null where there is no such. */
function rejectedAnswer(desk: Desk, { finding, isPending }: Asked): string | null {
  if (isPending || finding.decision !== null) return null;
  return decisionOf(desk.decisions.value, finding.key)?.answer ?? null;
}

function List(props: {
  readonly desk: Desk;
  readonly shown: readonly Asked[];
  readonly current: string | null;
  readonly onSelect: (key: string) => void;
}): JSX.Element {
  const { desk, shown, current, onSelect } = props;
  const words = wordsIn(INTAKE_WORDS).finding;
  return (
    <ul class="intake-items">
      {shown.map((one, i) => {
        const { finding } = one;
        const isFirst = shown[i - 1]?.finding.kind !== finding.kind;
        const isRejected = rejectedAnswer(desk, one) !== null;
        return (
          <li key={finding.key}>
            {isFirst ? <h2 class="intake-kind">{words.kinds[finding.kind]}</h2> : null}
            <button
              type="button"
              class="intake-item"
              data-testid="finding"
              data-key={finding.key}
              data-open={isOpen(one)}
              onClick={() => onSelect(finding.key)}
              {...(finding.key === current ? { 'aria-current': true as const } : {})}
            >
              <span class="intake-item-code">
                {words.codes[finding.code] ?? finding.code}
                {isRejected ? (
                  <Badge tone="bad">{words.rejected}</Badge>
                ) : isOpen(one) ? (
                  <Badge tone="warn">{words.open}</Badge>
                ) : (
                  <Badge tone="good">✓ {words.decided}</Badge>
                )}
              </span>
              <span class="intake-item-text">{short(finding.text || (finding.places[0]?.file ?? ''), 80)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
