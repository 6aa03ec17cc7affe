import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { sayFault } from '../../ui/toast.tsx';
import type { Scope } from './use-view.ts';
import { MINE_WORDS } from './words.ts';

interface Feed {
  readonly scope: { readonly kind: Scope['kind']; readonly id?: string };
  readonly name: string;
}

const KINDS = ['leader', 'body', 'venue', 'unit', 'master'] as const;
const KEY = 'tongchou.mine.scope';

const textOf = ({ kind, id }: Scope): string => `${kind}:${id}`;

/** Those whose schedule one may look at, for those who may choose; the last choice is the first shown. */
export function useChoice(mayChoose: boolean): {
  readonly choices: readonly { readonly scope: Scope; readonly name: string }[] | null;
  readonly chosen: Scope | null;
  readonly choose: (scope: Scope) => void;
} {
  const [choices, setChoices] = useState<readonly { readonly scope: Scope; readonly name: string }[] | null>(null);
  const [chosen, setChosen] = useState<Scope | null>(null);
  useEffect(() => {
    if (!mayChoose) return;
    const load = async (): Promise<void> => {
      const { feeds } = await api.get<{ readonly feeds: readonly Feed[] }>('/api/feeds');
      const found = feeds.map(({ scope, name }) => ({ scope: { kind: scope.kind, id: scope.id ?? '' }, name }));
      const last = localStorage.getItem(KEY);
      setChoices(found);
      setChosen((found.find(({ scope }) => textOf(scope) === last) ?? first(found))?.scope ?? null);
    };
    load().catch(sayFault);
  }, [mayChoose, lang.value]);
  return {
    choices,
    chosen,
    choose(scope) {
      localStorage.setItem(KEY, textOf(scope));
      setChosen(scope);
    },
  };
}

const first = <T extends { readonly scope: Scope }>(found: readonly T[]): T | undefined =>
  found.find(({ scope }) => scope.kind === 'leader') ?? found[0];

/** Leaders, bodies, venues and units in one list, by kind. */
export function Whose(props: {
  readonly choices: readonly { readonly scope: Scope; readonly name: string }[];
  readonly chosen: Scope | null;
  readonly onChoose: (scope: Scope) => void;
}): JSX.Element {
  const { choices, chosen, onChoose } = props;
  const words = wordsIn(MINE_WORDS);
  return (
    <label class="field">
      <span class="label">{words.choose}</span>
      <select
        class="input"
        data-testid="whose"
        value={chosen === null ? '' : textOf(chosen)}
        onChange={({ currentTarget }) => {
          const found = choices.find(({ scope }) => textOf(scope) === currentTarget.value);
          if (found) onChoose(found.scope);
        }}
      >
        {KINDS.map((kind) => {
          const those = choices.filter(({ scope }) => scope.kind === kind);
          if (those.length === 0) return null;
          return (
            <optgroup key={kind} label={words.kinds[kind] ?? kind}>
              {those.map(({ scope, name }) => (
                <option
                  key={textOf(scope)}
                  value={textOf(scope)}
                  selected={chosen !== null && textOf(scope) === textOf(chosen)}
                >
                  {name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
