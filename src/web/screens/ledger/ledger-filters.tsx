import type { JSX } from 'preact';
import type { LedgerAnswer } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import {
  COLOURS,
  isFiltered,
  LEDGER_SORTS,
  type LedgerFilter,
  type LedgerSort,
  NO_FILTER,
  plansOf,
  STATES,
  totalOf,
} from './lines.ts';
import { LEDGER_WORDS } from './words.ts';

/** How many of each colour there are, and what is shown of them. */
export function LedgerFilters(props: {
  readonly answer: LedgerAnswer;
  readonly filter: LedgerFilter;
  readonly onFilter: (filter: LedgerFilter) => void;
  readonly sort: LedgerSort;
  readonly onSort: (sort: LedgerSort) => void;
  readonly shown: number;
}): JSX.Element {
  const { answer, filter, onFilter, sort, onSort, shown } = props;
  const words = wordsIn(LEDGER_WORDS);
  const plans = plansOf(answer.lines);
  return (
    <>
      <fieldset class="ledger-totals" aria-label={words.byColour}>
        {(['all', ...COLOURS] as const).map((colour) => (
          <button
            key={colour}
            type="button"
            class={`ledger-total ${colour}`}
            aria-pressed={filter.colour === colour}
            data-testid={`colour-${colour}`}
            onClick={() => onFilter({ ...filter, colour })}
          >
            <span>{colour === 'all' ? words.all : words.colours[colour]}</span>
            <b class="num">{totalOf(answer, colour)}</b>
            {colour === 'all' ? null : <small>{words.colourHints[colour]}</small>}
          </button>
        ))}
      </fieldset>
      <div class="row ledger-filter ledger-screen">
        <TextField
          label={words.search}
          placeholder={words.searchHint}
          type="search"
          value={filter.text}
          onInput={(text) => onFilter({ ...filter, text })}
          testId="ledger-search"
        />
        <SelectField
          label={words.unit}
          value={filter.unit === null ? 'all' : `unit ${filter.unit}`}
          choices={[
            { value: 'all', text: words.allUnits },
            ...answer.totals.units.map(({ unit, totals }) => ({
              value: `unit ${unit}`,
              text: words.unitChoice(
                unit === '' ? words.noUnit : shortened(unit),
                totals.red,
                totals.yellow,
                totals.green,
              ),
            })),
          ]}
          onChange={(value) => onFilter({ ...filter, unit: value === 'all' ? null : value.slice('unit '.length) })}
          testId="ledger-unit"
        />
        <SelectField
          label={words.state}
          value={filter.state}
          choices={[
            { value: 'all', text: words.allStates },
            { value: 'unclosed', text: words.unclosed },
            ...STATES.map((state) => ({ value: state, text: words.states[state] })),
          ]}
          onChange={(state) => onFilter({ ...filter, state })}
          testId="ledger-state"
        />
        {plans.length < 2 ? null : (
          <SelectField
            label={words.plan}
            value={filter.plan === null ? 'all' : `plan ${filter.plan}`}
            choices={[
              { value: 'all', text: words.allPlans },
              ...plans.map((plan) => ({ value: `plan ${plan}`, text: plan })),
            ]}
            onChange={(value) => onFilter({ ...filter, plan: value === 'all' ? null : value.slice('plan '.length) })}
          />
        )}
        <SelectField
          label={words.sort}
          value={sort}
          choices={LEDGER_SORTS.map((one) => ({ value: one, text: words.sorts[one] }))}
          onChange={onSort}
          testId="ledger-sort"
        />
        {isFiltered(filter) ? (
          <Button icon="close" onClick={() => onFilter(NO_FILTER)}>
            {words.clear}
          </Button>
        ) : null}
      </div>
      <p class="soft num" role="status" data-testid="ledger-count">
        {words.shown(shown, totalOf(answer, 'all'))}
      </p>
    </>
  );
}

const shortened = (name: string): string => (name.length > 30 ? `${name.slice(0, 30)}…` : name);
