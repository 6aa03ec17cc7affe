import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { IntakeDecided, PlanHead } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { say, sayFault } from '../../ui/toast.tsx';
import { loadPlans } from '../plans/load-plans.ts';
import { namePeriod } from '../plans/periods.ts';
import { carriedOver, NO_DECISIONS, readDecisions, withPending } from './decisions.ts';
import type { Desk } from './desk.ts';
import { INTAKE_WORDS } from './words.ts';

/** Answers of earlier plans serve again where the same is asked. */
export function CarryOver({ desk, plan }: { readonly desk: Desk; readonly plan: string }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).file;
  const [plans, setPlans] = useState<readonly PlanHead[]>([]);
  const [from, setFrom] = useState('');
  useEffect(() => {
    loadPlans()
      .then((all) => setPlans(all.filter(({ id }) => id !== plan)))
      .catch(sayFault);
  }, [plan]);
  const run = async (): Promise<void> => {
    const { decisions } = await api.get<IntakeDecided>(`/api/plans/${seg(from)}/intake`);
    const given = carriedOver(
      withPending(desk.decisions.value, desk.pending.value),
      readDecisions(decisions) ?? NO_DECISIONS,
    );
    desk.answerAll(given);
    const count = Object.keys(given).length;
    say(count === 0 ? words.nothingCarried : words.carried(count));
  };
  return (
    <section class="card intake-carry" aria-labelledby="intake-carry">
      <h2 id="intake-carry">{words.carry}</h2>
      <p class="soft">{words.carryHint}</p>
      {plans.length === 0 ? null : (
        <div class="intake-carry-row">
          <SelectField
            label={words.carryFrom}
            value={from}
            choices={[
              { value: '', text: words.choosePlan },
              ...plans.map((one) => ({ value: one.id, text: `${namePeriod(one, lang.value, true)} · ${one.id}` })),
            ]}
            onChange={setFrom}
            testId="carry-from"
          />
          <Button disabled={from === ''} onClick={() => void run().catch(sayFault)} testId="carry">
            {words.carryGo}
          </Button>
        </div>
      )}
      {desk.decisions.value.decisions.length === 0 ? null : (
        <Button small icon="file" onClick={() => download(desk, plan)}>
          {words.save}
        </Button>
      )}
    </section>
  );
}

/** The answers as the file that the command line reads and writes. */
function download(desk: Desk, plan: string): void {
  const document_ = withPending(desk.decisions.value, desk.pending.value);
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(document_, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${plan}-decisions.json`;
  link.click();
  URL.revokeObjectURL(url);
}
