import type { ComponentChildren, JSX } from 'preact';
import type { PlanHead } from '../../../server/wire-page.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { hashOf, type PlanScreen } from '../../state/router.ts';
import { Badge } from '../../ui/parts.tsx';
import { sayInstant } from '../../ui/times.ts';
import type { PlanState } from './load-plans.ts';
import { lengthOf, namePeriod, standing, today } from './periods.ts';
import { PLANS_WORDS } from './words.ts';

/** A plan that is not over, with how far it has come. */
export function PlanCard(props: { readonly plan: PlanHead; readonly state: PlanState | undefined }): JSX.Element {
  const { plan, state } = props;
  const words = wordsIn(PLANS_WORDS);
  const { is, days } = standing(plan, today());
  const isEmpty = state?.saved === null;
  const link = (screen: PlanScreen, text: string, isMain: boolean): JSX.Element => (
    <a
      class={isMain ? 'button main' : 'button'}
      href={hashOf({ screen, plan: plan.id })}
      data-testid={`open-${screen}`}
    >
      {text}
    </a>
  );
  return (
    <li class="card plans-card" data-testid="plan-card" data-plan={plan.id}>
      <header>
        <div class="row">
          <span class="plans-period">{namePeriod(plan, lang.value, true)}</span>
          <Badge tone={is === 'now' ? 'good' : 'info'}>{is === 'now' ? words.now(days) : words.coming(days)}</Badge>
        </div>
        <h3 class="wrap">{plan.title === '' ? plan.id : plan.title}</h3>
        <p class="soft clip" title={plan.id}>
          {plan.id} · {words.days(lengthOf(plan))}
        </p>
      </header>
      <dl>
        <Fact name={words.files}>
          {state === undefined ? <Waiting /> : state.wishFiles === 0 ? words.noFiles : words.fileCount(state.wishFiles)}
          {state === undefined || (state.wishFiles === 0 && !state.hasRoster) ? null : (
            <> · {state.hasRoster ? words.withRoster : words.withoutRoster}</>
          )}
        </Fact>
        <Fact name={words.saved}>
          {state === undefined ? (
            <Waiting />
          ) : state.saved === null ? (
            words.noWork
          ) : (
            `${sayInstant(state.saved.savedAt)} · ${state.saved.savedBy}`
          )}
        </Fact>
        <Fact name={words.published}>
          {state === undefined ? (
            <Waiting />
          ) : state.revision === null ? (
            words.notPublished
          ) : (
            `${words.revision(state.revision.number)} · ${sayInstant(state.revision.publishedAt)}`
          )}
        </Fact>
      </dl>
      <div class="row">
        {isEmpty ? link('intake', words.intake, true) : link('board', words.board, true)}
        {isEmpty ? null : link('intake', words.intake, false)}
        {isEmpty ? null : link('publish', words.publish, false)}
      </div>
    </li>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd class="num wrap">{children}</dd>
  </div>
);

const Waiting = (): JSX.Element => <span class="plans-waiting">…</span>;
