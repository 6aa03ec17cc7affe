import type { JSX } from 'preact';
import { wordsIn } from '../../../state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, Segmented } from '../../../ui/fields.tsx';
import { Popover } from '../popover.tsx';
import { BOARD_WORDS } from '../words.ts';
import { boardState, changeFilter } from './board-state.ts';
import { conditionsOf, type Filter, LIST_NAMES, type ListName, NO_FILTER, toggled } from './filter.ts';

/** What can be chosen in each list. */
export type Options = { readonly [N in ListName]: readonly { readonly value: string; readonly text: string }[] };

interface FilterProps {
  readonly plan: string;
  readonly options: Options;
}

const isChosen = (filter: Filter, name: ListName, value: string): boolean =>
  name === 'priorities' ? filter.priorities.includes(Number(value)) : filter[name].includes(value);

function flip(plan: string, filter: Filter, name: ListName, value: string): void {
  if (name === 'priorities') changeFilter(plan, { priorities: toggled(filter.priorities, Number(value)) });
  else changeFilter(plan, { [name]: toggled(filter[name], value) });
}

export function FilterBox({ plan, options }: FilterProps): JSX.Element {
  const words = wordsIn(BOARD_WORDS).filter;
  const { filter } = boardState(plan).value;
  const count = conditionsOf({ ...filter, text: '' });
  return (
    <Popover
      icon="filter"
      label={words.open}
      text={count === 0 ? words.open : `${words.open} ${count}`}
      testId="filter"
      {...(count === 0 ? {} : { pressed: true })}
    >
      <div class="board-filter">
        {LIST_NAMES.filter((name) => options[name].length > 0).map((name) => (
          <fieldset key={name}>
            <legend>{words.lists[name]}</legend>
            <div class="board-filter-list">
              {options[name].map(({ value, text }) => (
                <CheckField
                  key={value}
                  label={text}
                  checked={isChosen(filter, name, value)}
                  onChange={() => flip(plan, filter, name, value)}
                  testId={`filter-${name}-${value}`}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <fieldset>
          <legend>{words.state}</legend>
          <div class="board-filter-list">
            <CheckField
              label={words.locked}
              checked={filter.locked}
              onChange={(locked) => changeFilter(plan, { locked })}
              testId="filter-locked"
            />
            <CheckField
              label={words.mandatory}
              checked={filter.mandatory}
              onChange={(mandatory) => changeFilter(plan, { mandatory })}
              testId="filter-mandatory"
            />
          </div>
        </fieldset>
      </div>
      <div class="board-filter-foot">
        <span class="soft">{words.rest}</span>
        <Segmented<'dims' | 'hides'>
          label={words.rest}
          value={filter.hides ? 'hides' : 'dims'}
          choices={[
            { value: 'dims', text: words.dims },
            { value: 'hides', text: words.hides },
          ]}
          onChange={(choice) => changeFilter(plan, { hides: choice === 'hides' })}
          testId="filter-hides"
        />
        <span class="board-grow" />
        <Button small onClick={() => clearFilter(plan, filter)} disabled={conditionsOf(filter) === 0}>
          {words.clear}
        </Button>
      </div>
    </Popover>
  );
}

const clearFilter = (plan: string, { hides }: Filter): void => changeFilter(plan, { ...NO_FILTER, hides });

interface Pill {
  readonly key: string;
  readonly text: string;
  readonly remove: () => void;
}

/** What is set now, each taken away with one click; nothing where nothing is set. */
export function FilterPills(props: FilterProps & { readonly found: number; readonly all: number }): JSX.Element | null {
  const { plan, options, found, all } = props;
  const words = wordsIn(BOARD_WORDS).filter;
  const { filter } = boardState(plan).value;
  const pills = pillsOf(plan, options, filter);
  if (pills.length === 0) return null;
  return (
    <div class="board-pills" data-testid="filter-pills">
      <span class="soft">{words.active}</span>
      {pills.map(({ key, text, remove }) => (
        <Button key={key} small icon="close" title={words.remove(text)} onClick={remove}>
          <span class="clip board-pill-text">{text}</span>
        </Button>
      ))}
      <Button small look="plain" onClick={() => clearFilter(plan, filter)} testId="filter-clear">
        {words.clear}
      </Button>
      <span class="board-grow" />
      <span class="soft num" role="status">
        {words.found(found, all)}
      </span>
    </div>
  );
}

function pillsOf(plan: string, options: Options, filter: Filter): readonly Pill[] {
  const words = wordsIn(BOARD_WORDS).filter;
  const lists = LIST_NAMES.flatMap((name) =>
    filter[name].map((raw): Pill => {
      const value = String(raw);
      const text = options[name].find((option) => option.value === value)?.text ?? value;
      return {
        key: `${name}/${value}`,
        text: `${words.lists[name]} ${text}`,
        remove: () => flip(plan, filter, name, value),
      };
    }),
  );
  const text = filter.text.trim();
  return [
    ...(text === '' ? [] : [{ key: 'text', text: words.text(text), remove: () => changeFilter(plan, { text: '' }) }]),
    ...lists,
    ...(filter.locked
      ? [{ key: 'locked', text: words.locked, remove: () => changeFilter(plan, { locked: false }) }]
      : []),
    ...(filter.mandatory
      ? [{ key: 'mandatory', text: words.mandatory, remove: () => changeFilter(plan, { mandatory: false }) }]
      : []),
  ];
}
