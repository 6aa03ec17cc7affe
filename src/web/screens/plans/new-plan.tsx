import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanHead } from '../../../server/wire-page.ts';
import { ApiFault, api } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { go } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented, TextField } from '../../ui/fields.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import {
  freeId,
  idOf,
  isPlanId,
  lengthOf,
  namePeriod,
  type Period,
  type PeriodKind,
  periodFor,
  today,
} from './periods.ts';
import { PLANS_WORDS } from './words.ts';

const KINDS = ['this-half', 'next-half', 'this-month', 'next-month'] as const;

/** Asks for period, id and title, makes the plan and goes to its intake. */
export function NewPlan(props: { readonly plans: readonly PlanHead[]; readonly onClose: () => void }): JSX.Element {
  const { plans, onClose } = props;
  const words = wordsIn(PLANS_WORDS);
  const now = today();
  const [kind, setKind] = useState<PeriodKind>('next-half');
  const [own, setOwn] = useState<Period>(periodFor('next-half', now) ?? { firstDay: now, lastDay: now });
  const [typed, setTyped] = useState<{ readonly id?: string; readonly title?: string }>({});
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const period = periodFor(kind, now) ?? own;
  const areDays = period.firstDay !== '' && period.lastDay !== '' && lengthOf(period) >= 1;
  const taken = plans.map((plan) => plan.id);
  const id = typed.id ?? (areDays ? freeId(idOf(period), taken) : '');
  const title = typed.title ?? (areDays ? words.defaultTitle(namePeriod(period, lang.value, true)) : '');
  const faults = {
    days: areDays ? null : words.faults.days,
    id: !isPlanId(id) ? words.faults.id : taken.includes(id) ? words.faults.taken : null,
    title: title.trim() === '' ? words.faults.title : null,
  };
  const create = async (): Promise<void> => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    setBusy(true);
    try {
      const plan = await api.post<PlanHead>('/api/plans', { id, title: title.trim(), ...period });
      go({ screen: 'intake', plan: plan.id });
    } catch (thrown) {
      setBusy(false);
      if (!(thrown instanceof ApiFault)) throw thrown;
      sayFault(thrown);
    }
  };
  return (
    <Dialog
      title={words.newPlan}
      onClose={onClose}
      testId="new-plan-dialog"
      footer={
        <>
          <Button onClick={onClose}>{wordsIn(UI_WORDS).cancel}</Button>
          <Button look="main" disabled={isBusy} onClick={() => void create().catch(sayFault)} testId="create-plan">
            {words.create}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          create().catch(sayFault);
        }}
      >
        <div class="field">
          <span class="label">{words.fields.period}</span>
          <Segmented<PeriodKind>
            label={words.fields.period}
            value={kind}
            choices={[
              ...KINDS.map((value) => ({ value, text: namePeriod(periodFor(value, now) ?? own, lang.value, false) })),
              { value: 'own', text: words.fields.own },
            ]}
            onChange={setKind}
            testId="period-kind"
          />
        </div>
        {kind === 'own' ? (
          <div class="plans-pair">
            <TextField
              type="date"
              label={words.fields.firstDay}
              value={own.firstDay}
              onInput={(firstDay) => setOwn({ ...own, firstDay })}
              testId="first-day"
            />
            <TextField
              type="date"
              label={words.fields.lastDay}
              value={own.lastDay}
              fault={isTried || own.lastDay !== '' ? faults.days : null}
              onInput={(lastDay) => setOwn({ ...own, lastDay })}
              testId="last-day"
            />
          </div>
        ) : null}
        <TextField
          label={words.fields.title}
          value={title}
          fault={isTried ? faults.title : null}
          onInput={(next) => setTyped({ ...typed, title: next.slice(0, 200) })}
          testId="plan-title"
        />
        <TextField
          label={words.fields.id}
          value={id}
          hint={words.fields.idHint}
          fault={isTried || typed.id !== undefined ? faults.id : null}
          onInput={(next) => setTyped({ ...typed, id: next })}
          testId="plan-id"
        />
        <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
