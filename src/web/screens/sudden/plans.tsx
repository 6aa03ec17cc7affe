import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SaidChange, SaidInsertion } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { Badge, Notice } from '../../ui/parts.tsx';
import type { Found } from './find-plans.ts';
import { planCard } from './plan-card.ts';
import { SUDDEN_WORDS } from './words.ts';

export interface PlansProps {
  readonly found: Found;
  /** Index of the plan that is chosen. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The plans side by side; one is chosen. */
export function Plans({ found, chosen, onChoose }: PlansProps): JSX.Element {
  const words = wordsIn(SUDDEN_WORDS);
  const name = useId();
  const { insertions } = found;
  const isHeld = insertions.some((one) => one.isHeld);
  return (
    <div class="stack">
      {isHeld ? null : (
        <Notice tone="warn">
          <strong>{words.noPlan}</strong>
          <p>{insertions.length === 0 ? words.noPlanHint : words.notHeldHint}</p>
          {found.reasons.length === 0 ? null : (
            <>
              <p>{words.reasons}</p>
              <ul class="sudden-reasons">
                {found.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      {insertions.length === 1 && isHeld ? <p class="soft">{words.only}</p> : null}
      <fieldset class="sudden-plans" data-testid="sudden-plans">
        <legend class="unseen">{words.choose}</legend>
        {insertions.map((insertion, at) => (
          <Plan
            key={insertion.criteria.join()}
            name={name}
            found={found}
            insertion={insertion}
            isChosen={at === chosen}
            onChoose={() => onChoose(at)}
          />
        ))}
      </fieldset>
    </div>
  );
}

function Plan(props: {
  readonly name: string;
  readonly found: Found;
  readonly insertion: SaidInsertion;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const { name, found, insertion, isChosen, onChoose } = props;
  const words = wordsIn(SUDDEN_WORDS);
  const card = planCard(insertion, found.activity.id, found.work.schedule);
  const id = useId();
  return (
    <div class={isChosen ? 'sudden-plan chosen' : 'sudden-plan'}>
      <label class="sudden-pick">
        <input type="radio" name={name} checked={isChosen} onChange={onChoose} aria-describedby={id} />
        <span class="sudden-criteria">
          {insertion.criteria.map((criterion) => (
            <Badge key={criterion} tone="info">
              {words.criteria[criterion]}
            </Badge>
          ))}
        </span>
      </label>
      <div class="sudden-plan-body" id={id}>
        <p class="sudden-held wrap">{card.task === null ? <Badge tone="bad">{words.notHeld}</Badge> : card.task}</p>
        <dl class="sudden-scores num">
          <Score
            name={words.cost}
            n={card.cost}
            more={words.moreLoss}
            less={words.lessLoss}
            same={words.sameLoss}
            isBad={card.cost > 0}
          />
          <Score
            name={words.focus}
            n={card.focusBlocks}
            more={words.moreFocus}
            less={words.lessFocus}
            same={words.sameFocus}
            isBad={card.focusBlocks < 0}
          />
          <Score
            name={words.missed}
            n={card.mandatoryMissed}
            more={words.moreMissed}
            less={words.lessMissed}
            same={words.sameMissed}
            isBad={card.mandatoryMissed > 0}
          />
        </dl>
        <h3>{card.displaced.length === 0 ? words.displacedNone : words.displaced(card.displaced.length)}</h3>
        <Changes list={card.displaced} />
        <h3>{card.changed.length === 0 ? words.changedNone : words.changed(card.changed.length)}</h3>
        <Changes list={card.changed} />
      </div>
    </div>
  );
}

function Score(props: {
  readonly name: string;
  readonly n: number;
  readonly more: (n: number) => string;
  readonly less: (n: number) => string;
  readonly same: string;
  readonly isBad: boolean;
}): JSX.Element {
  const { name, n, more, less, same, isBad } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd class={n === 0 ? '' : isBad ? 'worse' : 'better'}>{n === 0 ? same : n > 0 ? more(n) : less(-n)}</dd>
    </div>
  );
}

/** Changes in sight; the rest unfolds. */
const FEW = 5;

function Changes({ list }: { readonly list: readonly SaidChange[] }): JSX.Element | null {
  const words = wordsIn(SUDDEN_WORDS);
  if (list.length === 0) return null;
  const rest = list.length <= FEW + 1 ? [] : list.slice(FEW);
  return (
    <>
      <ChangeList list={rest.length === 0 ? list : list.slice(0, FEW)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <ChangeList list={rest} />
        </details>
      )}
    </>
  );
}

const ChangeList = ({ list }: { readonly list: readonly SaidChange[] }): JSX.Element => (
  <ul class="sudden-changes">
    {list.map(({ subject, id, text, cause }) => (
      <li key={`${subject}/${id}/${text}`} class="wrap">
        {text}
        {cause === null ? null : <span class="soft"> {cause}</span>}
      </li>
    ))}
  </ul>
);
