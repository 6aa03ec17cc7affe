import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Badge, type Tone } from '../../ui/parts.tsx';
import {
  CHANGE_KINDS,
  type ChangeFilter,
  type ChangeKind,
  countOf,
  groupedChanges,
  type ListedChange,
} from './changes.ts';
import { PUBLISH_WORDS } from './words.ts';

const TONES: { readonly [K in ChangeKind]: Tone } = {
  'to-another-day': 'warn',
  'within-day': 'warn',
  restaffed: 'info',
  rehoused: 'info',
  retitled: 'info',
  new: 'good',
  cancelled: 'bad',
};

/** Few changes need no filter. */
const FEW = 6;

/** Changes in words, by kind, to be filtered. */
export function ChangeList({ changes }: { readonly changes: readonly ListedChange[] }): JSX.Element {
  const words = wordsIn(PUBLISH_WORDS);
  const [filter, setFilter] = useState<ChangeFilter>({ kind: 'all', text: '' });
  const present = CHANGE_KINDS.filter((kind) => countOf(kind, changes) > 0);
  const kind = filter.kind !== 'all' && present.includes(filter.kind) ? filter.kind : 'all';
  const groups = groupedChanges(changes, { ...filter, kind });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="publish-changes" data-testid="changes" aria-label={words.changes(null)} tabIndex={0}>
      {changes.length <= FEW ? null : (
        <div class="row publish-filter">
          <fieldset class="publish-kinds" aria-label={words.kindOfChange}>
            {(['all', ...present] as const).map((one) => (
              <button
                key={one}
                type="button"
                class="button small"
                aria-pressed={one === kind}
                onClick={() => setFilter({ ...filter, kind: one })}
              >
                {one === 'all' ? words.allKinds : words.kinds[one]}
                <span class="num soft">{one === 'all' ? changes.length : countOf(one, changes)}</span>
              </button>
            ))}
          </fieldset>
          <span class="grow" />
          <input
            class="input publish-search"
            type="search"
            aria-label={words.searchChanges}
            placeholder={words.searchChanges}
            value={filter.text}
            onInput={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
          />
        </div>
      )}
      {groups.length === 0 ? <p class="soft">{words.noneFound}</p> : null}
      {groups.map((group) => (
        <section key={group.kind ?? ''}>
          {group.kind === null ? null : (
            <h3>
              {words.kinds[group.kind]} <span class="num soft">{group.changes.length}</span>
            </h3>
          )}
          <ol>
            {group.changes.map((change, i) => (
              <li key={`${i} ${change.text}`}>
                <bdi class="wrap" title={change.text}>
                  {change.text}
                </bdi>
                <span class="publish-marks">
                  {change.kinds.map((one) => (
                    <Badge key={one} tone={TONES[one]}>
                      {words.kinds[one]}
                    </Badge>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
