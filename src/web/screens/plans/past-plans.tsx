import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanHead, RevisionHead } from '../../../server/wire-page.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { hashOf } from '../../state/router.ts';
import { sayInstant } from '../../ui/times.ts';
import { namePeriod } from './periods.ts';
import { PLANS_WORDS } from './words.ts';

const MANY = 8;

/** Plans that are over, as a table that can be searched once it is long. */
export function PastPlans(props: {
  readonly plans: readonly PlanHead[];
  /** By plan; absent while it is not known. */
  readonly revisions: { readonly [plan: string]: RevisionHead | null };
}): JSX.Element {
  const { plans, revisions } = props;
  const words = wordsIn(PLANS_WORDS);
  const [sought, setSought] = useState('');
  const shown = plans.filter((plan) => holds(plan, sought));
  return (
    <section aria-labelledby="plans-past">
      <div class="plans-past-head">
        <h2 id="plans-past">{words.past}</h2>
        {plans.length < MANY ? null : (
          <input
            class="input"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        )}
      </div>
      <div class="table-box">
        <table class="table plans-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.period}</th>
              <th scope="col">{words.columns.title}</th>
              <th scope="col">{words.columns.id}</th>
              <th scope="col">{words.columns.published}</th>
              <th scope="col">{words.columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((plan) => (
              <tr key={plan.id}>
                <td class="num plans-nowrap">{namePeriod(plan, lang.value, true)}</td>
                <th scope="row" class="wrap">
                  {plan.title}
                </th>
                <td class="wrap soft">{plan.id}</td>
                <td class="num">
                  <Published revision={revisions[plan.id]} />
                </td>
                <td class="plans-nowrap">
                  <a class="button small" href={hashOf({ screen: 'board', plan: plan.id })}>
                    {words.open}
                    <span class="unseen"> {plan.title}</span>
                  </a>
                </td>
              </tr>
            ))}
            {shown.length === 0 ? (
              <tr>
                <td colSpan={5} class="soft">
                  {words.noMatch}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Published({ revision }: { readonly revision: RevisionHead | null | undefined }): JSX.Element {
  const words = wordsIn(PLANS_WORDS);
  if (revision === undefined) return <>…</>;
  if (revision === null) return <span class="soft">{words.notPublished}</span>;
  return (
    <>
      {words.revision(revision.number)} <span class="soft">{sayInstant(revision.publishedAt)}</span>
    </>
  );
}

function holds(plan: PlanHead, sought: string): boolean {
  const needle = sought.trim().toLocaleLowerCase();
  const text = [plan.title, plan.id, plan.firstDay, plan.lastDay, namePeriod(plan, lang.value, true)].join('\n');
  return text.toLocaleLowerCase().includes(needle);
}
