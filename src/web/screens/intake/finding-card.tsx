import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { lang, wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Badge, Spinner } from '../../ui/parts.tsx';
import { type Asked, isChosen } from './findings.ts';
import type { Reading } from './shapes.ts';
import { short } from './short.ts';
import { SideBySide, Sources } from './sources.tsx';
import { INTAKE_WORDS } from './words.ts';

export interface FindingCardProps {
  readonly asked: Asked;
  readonly reading: Reading;
  readonly note: string;
  /** An answer that was given before and is none. */
  readonly rejected: string | null;
  /** The server reads the phrase that was given. */
  readonly isChecking: boolean;
  readonly position: string;
  readonly hasOpen: boolean;
  readonly onDecide: (answer: string | null, note: string, isFree: boolean) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onNextOpen: () => void;
}

const MOST_TEXT = 600;

/** One question with where it comes from and what may be answered. */
export function FindingCard(props: FindingCardProps): JSX.Element {
  const { asked, reading, isChecking, position, hasOpen, onDecide, onStep, onNextOpen } = props;
  const { finding, answer } = asked;
  const words = wordsIn(INTAKE_WORDS).finding;
  const [note, setNote] = useState(props.note);
  const wishes = finding.wishes.flatMap((key) => reading.wishes.find((wish) => wish.key === key) ?? []);
  return (
    <article class="card intake-finding" data-testid="finding-card" data-key={finding.key}>
      <header>
        <div class="row">
          <Badge tone={finding.kind === 'contradiction' ? 'bad' : finding.kind === 'mergeable' ? 'info' : 'warn'}>
            {words.kinds[finding.kind]}
          </Badge>
          <span>{words.codes[finding.code] ?? finding.code}</span>
          {finding.confidence === null ? null : <Sure share={finding.confidence} />}
        </div>
        <span class="soft num">{position}</span>
      </header>
      <h2 tabIndex={-1} data-focus class="wrap">
        {short(finding.words[lang.value], MOST_TEXT)}
      </h2>
      {wishes.length === 2 || (wishes.length > 2 && finding.kind !== 'question' && finding.kind !== 'lint') ? (
        <SideBySide finding={finding} wishes={wishes} reading={reading} />
      ) : (
        <Sources finding={finding} wishes={wishes} />
      )}
      <Answers asked={asked} onChoose={(chosen) => onDecide(chosen, note, false)} />
      {finding.isFree ? (
        <FreeAnswer
          given={props.rejected ?? (finding.answers.some((one) => isChosen(one, answer)) ? '' : (answer ?? ''))}
          isChecking={isChecking}
          onGive={(text) => onDecide(text, note, true)}
        />
      ) : null}
      <div class="intake-note">
        <TextField label={words.note} value={note} onInput={setNote} testId="finding-note" />
        {answer !== null && note !== props.note ? (
          <Button small onClick={() => onDecide(answer, note, false)}>
            ✓
          </Button>
        ) : null}
      </div>
      <footer>
        <Button icon="left" onClick={() => onStep(-1)} testId="finding-previous">
          {words.previous}
        </Button>
        <Button onClick={() => onStep(1)} testId="finding-next">
          {words.following}
        </Button>
        {answer === null ? null : (
          <Button look="plain" icon="undo" onClick={() => onDecide(null, '', false)} testId="finding-clear">
            {words.clear}
          </Button>
        )}
        <span class="intake-grow" />
        <Button look={answer === null ? 'plain' : 'main'} disabled={!hasOpen} onClick={onNextOpen}>
          {words.toNextOpen}
        </Button>
      </footer>
    </article>
  );
}

function Sure({ share }: { readonly share: number }): JSX.Element {
  const percent = Math.round(share * 100);
  return (
    <span class="intake-sure num">
      <span class="intake-sure-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {wordsIn(INTAKE_WORDS).finding.confidence(percent)}
    </span>
  );
}

function Answers(props: { readonly asked: Asked; readonly onChoose: (answer: string) => void }): JSX.Element | null {
  const { asked, onChoose } = props;
  const { answers } = asked.finding;
  const words = wordsIn(INTAKE_WORDS).finding;
  const heading = useId();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.answers}</h3>
      <ul class="intake-answers">
        {answers.map((one, i) => (
          <li key={one.answer}>
            <button
              type="button"
              class="intake-answer"
              aria-pressed={isChosen(one, asked.answer)}
              data-testid="answer"
              data-answer={one.answer}
              onClick={() => onChoose(one.answer)}
            >
              <span class="intake-digit" aria-hidden="true">
                {isChosen(one, asked.answer) ? '✓' : i < 9 ? i + 1 : ''}
              </span>
              <span class="wrap">{short(one.words[lang.value], MOST_TEXT)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FreeAnswer(props: {
  /** A phrase that was answered before. */
  readonly given: string;
  readonly isChecking: boolean;
  readonly onGive: (text: string) => void;
}): JSX.Element {
  const { given, isChecking, onGive } = props;
  const words = wordsIn(INTAKE_WORDS).finding;
  const [text, setText] = useState(given);
  return (
    <form
      class="intake-free"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onGive(text.trim());
      }}
    >
      <TextField
        label={words.free}
        hint={words.freeHint}
        value={text}
        autocomplete="off"
        onInput={setText}
        testId="free-answer"
      />
      {isChecking ? (
        <Spinner label={words.checking} />
      ) : (
        <Button type="submit" disabled={text.trim() === ''} testId="give-answer">
          {words.freeGo}
        </Button>
      )}
    </form>
  );
}
