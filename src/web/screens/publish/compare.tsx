import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Revision, RevisionHead } from '../../../server/wire-page.ts';
import type { Change } from '../../../whatif/diff.ts';
import { api, seg } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { ChangeList } from './change-list.tsx';
import { type ListedChange, sayChanges } from './changes.ts';
import { PUBLISH_WORDS } from './words.ts';

/** What differs between any two revisions. */
export function Compare(props: {
  readonly plan: string;
  readonly revisions: readonly RevisionHead[];
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
}): JSX.Element {
  const { plan, revisions, onClose } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const changes = useLoad(() => between(plan, from, to), `${plan} ${from} ${to}`);
  const choices = revisions.map(({ number }) => ({ value: String(number), text: words.revision(number) }));
  return (
    <Dialog title={words.compareTitle(from, to)} wide onClose={onClose} testId="compare">
      <div class="stack">
        <div class="row publish-two">
          <SelectField
            label={words.compareFrom}
            value={String(from)}
            choices={choices}
            onChange={(value) => setFrom(Number(value))}
            testId="compare-from"
          />
          <SelectField
            label={words.compareTo}
            value={String(to)}
            choices={choices}
            onChange={(value) => setTo(Number(value))}
            testId="compare-to"
          />
        </div>
        {changes.value === null || changes.isLoading || changes.fault !== null ? (
          <LoadState of={changes.isLoading ? { ...changes, value: null, fault: null } : changes} />
        ) : changes.value.length === 0 ? (
          <p class="soft">{words.noDifference}</p>
        ) : (
          <ChangeList changes={changes.value} />
        )}
      </div>
    </Dialog>
  );
}

async function between(plan: string, from: number, to: number): Promise<readonly ListedChange[]> {
  if (from === to) return [];
  const base = `/api/plans/${seg(plan)}`;
  const [{ changes }, before, after] = await Promise.all([
    api.get<{ readonly changes: readonly Change[] }>(`${base}/diff?from=${from}&to=${to}`),
    api.get<Revision>(`${base}/revisions/${from}`),
    api.get<Revision>(`${base}/revisions/${to}`),
  ]);
  return sayChanges(changes, before.problem, after.problem, lang.value);
}
