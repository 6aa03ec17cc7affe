import './plans.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlanHead, RevisionHead } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { ImportPlan } from './import-plan.tsx';
import { eachOf, loadPlans, loadState, newestRevision, type PlanState } from './load-plans.ts';
import { NewPlan } from './new-plan.tsx';
import { PastPlans } from './past-plans.tsx';
import { today } from './periods.ts';
import { PlanCard } from './plan-card.tsx';
import { PLANS_WORDS } from './words.ts';

/** All plans of the office: those under work with what they have come to, and those that are over. */
export function PlansScreen(): JSX.Element {
  const words = wordsIn(PLANS_WORDS);
  const [plans, setPlans] = useState<readonly PlanHead[] | null>(null);
  const [states, setStates] = useState<{ readonly [plan: string]: PlanState }>({});
  const [revisions, setRevisions] = useState<{ readonly [plan: string]: RevisionHead | null }>({});
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const found = await loadPlans();
      setPlans(found);
      const [current, past] = parted(found);
      await eachOf(idsOf(current), loadState, (plan, state) => setStates((before) => ({ ...before, [plan]: state })));
      await eachOf(idsOf(past), newestRevision, (plan, one) => setRevisions((before) => ({ ...before, [plan]: one })));
    };
    load().catch(sayFault);
  }, []);
  const [current, past] = parted(plans ?? []);
  return (
    <div class="page plans">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.about}</p>
        </div>
        <div class="row">
          <Button icon="file" onClick={() => setDialog('import')} testId="import-plan">
            {words.importPlan}
          </Button>
          <Button icon="plus" look="main" onClick={() => setDialog('new')} testId="new-plan">
            {words.newPlan}
          </Button>
        </div>
      </header>
      {plans === null ? (
        <div class="empty">
          <Spinner />
        </div>
      ) : plans.length === 0 ? (
        <Steps onNew={() => setDialog('new')} />
      ) : (
        <>
          <section aria-labelledby="plans-current">
            <h2 id="plans-current">{words.current}</h2>
            {current.length === 0 ? <p class="plans-none">{words.noCurrent}</p> : null}
            <ul class="plans-cards">
              {current.map((plan) => (
                <PlanCard key={plan.id} plan={plan} state={states[plan.id]} />
              ))}
            </ul>
          </section>
          {past.length === 0 ? null : <PastPlans plans={past} revisions={revisions} />}
        </>
      )}
      {dialog === 'new' ? <NewPlan plans={plans ?? []} onClose={() => setDialog(null)} /> : null}
      {dialog === 'import' ? <ImportPlan plans={plans ?? []} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

const idsOf = (plans: readonly PlanHead[]): readonly string[] => plans.map(({ id }) => id);

/** Those that are not over, the first one first; and the others, the latest first. */
function parted(plans: readonly PlanHead[]): readonly [current: readonly PlanHead[], past: readonly PlanHead[]] {
  const now = today();
  const byDay = [...plans].sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0));
  return [byDay.filter(({ lastDay }) => lastDay >= now), byDay.filter(({ lastDay }) => lastDay < now).reverse()];
}

/** The three steps of the work, for those who have not begun. */
function Steps({ onNew }: { readonly onNew: () => void }): JSX.Element {
  const words = wordsIn(PLANS_WORDS);
  return (
    <div class="card plans-start">
      <Icon name="plans" />
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHint}</p>
      <ol>
        {words.steps.map(({ title, text }, i) => (
          <li key={title}>
            <span class="plans-step" aria-hidden="true">
              {i + 1}
            </span>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <Button icon="plus" look="main" onClick={onNew}>
        {words.newPlan}
      </Button>
    </div>
  );
}
