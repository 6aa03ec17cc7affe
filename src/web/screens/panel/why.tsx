import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Activity } from '../../../model/problem.ts';
import type { SaidSuggestion, SaidWhyHere, SaidWhyNot } from '../../engine/engine.ts';
import { LABELS } from '../../state/labels.ts';
import { lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, Spinner } from '../../ui/parts.tsx';
import { say, sayFault } from '../../ui/toast.tsx';
import { placeByHand, sayWithUndo } from './deeds.ts';
import { effectText } from './move-time.tsx';
import { useAnswer } from './use-answer.ts';
import { PANEL_WORDS } from './words.ts';

interface WhyProps {
  readonly project: Project;
  readonly activity: Activity;
}

/** Why it is not in and what would let it in; or why it is here and where else it could be. */
export function WhySection(props: WhyProps & { readonly isHeld: boolean }): JSX.Element {
  const { isHeld, ...rest } = props;
  return isHeld ? <WhyHere key="here" {...rest} /> : <WhyNot key="not" {...rest} />;
}

function WhyNot({ project, activity }: WhyProps): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const answer = useAnswer(() => project.engine.whyNot(activity.id), [project.work.value, activity.id, lang.value]);
  if (answer.state === 'asking') return <Spinner label={words.asking} />;
  if (answer.state === 'failed' || answer.value === null) return <p class="soft">{words.failed}</p>;
  return (
    <div class="panel-sections" data-testid="why-not">
      <Obstacles why={answer.value} />
      <section class="panel-section">
        <h3>{words.suggestions}</h3>
        {answer.value.suggestions.length === 0 ? <p class="soft">{words.noSuggestions}</p> : null}
        <ul class="panel-cards">
          {answer.value.suggestions.map((suggestion) => (
            <Suggestion key={suggestion.text} project={project} activity={activity} suggestion={suggestion} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Obstacles({ why }: { readonly why: SaidWhyNot }): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const percent = new Intl.NumberFormat(lang.value, { style: 'percent', maximumFractionDigits: 0 });
  const all = Math.max(1, why.starts);
  return (
    <section class="panel-section">
      <h3>{words.whyNot}</h3>
      {why.starts === 0 ? null : <p class="soft">{words.obstacles(why.starts)}</p>}
      <ul class="panel-obstacles">
        {why.obstacles.map(({ text, starts }) => (
          <li key={text}>
            <span class="wrap">{text}</span>
            {why.starts === 0 ? null : (
              <span class="panel-share">
                <span class="panel-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * Math.min(starts, all)) / all}%` }} />
                </span>
                <span class="num soft">{words.share(starts, percent.format(starts / all))}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suggestion(props: WhyProps & { readonly suggestion: SaidSuggestion }): JSX.Element {
  const { project, activity, suggestion } = props;
  const words = wordsIn(PANEL_WORDS);
  const [isOpen, setOpen] = useState(false);
  const title = activity.title || words.untitled;
  const take = async (): Promise<void> => {
    const issues = await project.take(suggestion.work, LABELS.suggestion(title));
    const [first] = issues;
    if (first !== undefined) say(first.message, 'bad');
    else sayWithUndo(project, words.taken(title));
  };
  return (
    <li class="panel-card" data-testid="suggestion">
      <p class="wrap">{suggestion.text}</p>
      <div class="panel-spread">
        <Effect effect={suggestion.effect} />
        <Button small look="main" onClick={() => void take().catch(sayFault)} testId="take-suggestion">
          {words.take}
        </Button>
      </div>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.preview}</summary>
        <p class="panel-note wrap">{suggestion.effectText}</p>
        {isOpen ? <Preview project={project} suggestion={suggestion} /> : null}
      </details>
    </li>
  );
}

const Effect = ({ effect }: { readonly effect: number }): JSX.Element =>
  effect === 0 ? (
    <Badge>{effectText(effect)}</Badge>
  ) : (
    <Badge tone={effect < 0 ? 'good' : 'warn'}>{effectText(effect)}</Badge>
  );

function Preview({
  project,
  suggestion,
}: {
  readonly project: Project;
  readonly suggestion: SaidSuggestion;
}): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const answer = useAnswer(() => project.engine.changesTo(suggestion.work), [suggestion]);
  if (answer.state === 'asking') return <Spinner label={words.asking} />;
  if (answer.state === 'failed') return <p class="soft">{words.failed}</p>;
  if (answer.value.length === 0) return <p class="soft">{words.noChanges}</p>;
  return (
    <ul class="panel-changes">
      {answer.value.map(({ id, subject, kind, text }) => (
        <li key={`${subject}/${kind}/${id}/${text}`} class="wrap">
          {text}
        </li>
      ))}
    </ul>
  );
}

function WhyHere({ project, activity }: WhyProps): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const answer = useAnswer(() => project.engine.whyHere(activity.id), [project.work.value, activity.id, lang.value]);
  if (answer.state === 'asking') return <Spinner label={words.asking} />;
  if (answer.state === 'failed' || answer.value === null) return <p class="soft">{words.failed}</p>;
  const [head, ...more] = answer.value.text;
  return (
    <div class="panel-sections" data-testid="why-here">
      <section class="panel-section">
        <h3>{words.whyHere}</h3>
        <p class="wrap">{head}</p>
        <ul class="panel-reasons">
          {more.map((text) => (
            <li key={text} class="wrap">
              {text}
            </li>
          ))}
        </ul>
      </section>
      <Alternatives project={project} activity={activity} why={answer.value} />
    </div>
  );
}

function Alternatives({ project, activity, why }: WhyProps & { readonly why: SaidWhyHere }): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const title = activity.title || words.untitled;
  return (
    <section class="panel-section">
      <h3>{words.alternatives}</h3>
      {why.alternatives.length === 0 ? <p class="soft">{words.noAlternatives}</p> : null}
      <ul class="panel-cards">
        {why.alternatives.map(({ held, text, effect }) => (
          <li key={`${held.start}/${held.venue ?? ''}/${held.attendees.join()}`} class="panel-card">
            <p class="wrap">{text}</p>
            <div class="panel-spread">
              <Effect effect={effect} />
              <Button
                small
                onClick={() => void placeByHand(project, held, title, true).catch(sayFault)}
                testId="take-alternative"
              >
                {words.moveHere}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
