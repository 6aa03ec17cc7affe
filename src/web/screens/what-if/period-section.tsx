import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { CheckField, TextField } from '../../ui/fields.tsx';
import type { EditorProps } from './scene.ts';
import { wishKey } from './wish.ts';
import { WHAT_IF_WORDS } from './words.ts';

/** Another period, and which focus goals are kept. */
export function PeriodSection({ work, scene, draft, onWish, onUnwish }: EditorProps): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const { horizon, focusGoals = [] } = work.problem;
  const wished = (draft?.wishes ?? []).find((wish) => wish.wish === 'horizon');
  const [first, last] = [wished?.firstDay ?? horizon.firstDay, wished?.lastDay ?? horizon.lastDay];
  // A day that is being typed is no day yet.
  const [typed, setTyped] = useState({ first, last });
  useEffect(() => setTyped({ first, last }), [first, last]);
  const set = (next: typeof typed): void => {
    setTyped(next);
    if (!isDay(next.first) || !isDay(next.last) || next.first > next.last) return;
    if (next.first === horizon.firstDay && next.last === horizon.lastDay) onUnwish('horizon');
    else onWish({ wish: 'horizon', firstDay: next.first, lastDay: next.last });
  };
  const isBackwards = isDay(typed.first) && isDay(typed.last) && typed.first > typed.last;
  const dropped = new Set((draft?.wishes ?? []).flatMap((wish) => (wish.wish === 'dropGoal' ? [wish.goal] : [])));
  return (
    <>
      <div class="whatif-pair">
        <TextField
          label={words.firstDay}
          type="date"
          value={typed.first}
          onInput={(day) => set({ ...typed, first: day })}
          hint={words.now(scene.day(horizon.firstDay))}
          testId="horizon-first"
        />
        <TextField
          label={words.lastDay}
          type="date"
          value={typed.last}
          onInput={(day) => set({ ...typed, last: day })}
          hint={words.now(scene.day(horizon.lastDay))}
          fault={isBackwards ? words.backwards : null}
          testId="horizon-last"
        />
      </div>
      {focusGoals.length === 0 ? null : (
        <fieldset class="whatif-form">
          <legend>{words.goals}</legend>
          {focusGoals.map(({ id }) => (
            <CheckField
              key={id}
              label={scene.names.goal(id)}
              checked={!dropped.has(id)}
              onChange={(isKept) =>
                isKept ? onUnwish(wishKey({ wish: 'dropGoal', goal: id })) : onWish({ wish: 'dropGoal', goal: id })
              }
            />
          ))}
          <p class="whatif-hint">{words.goalsHint}</p>
        </fieldset>
      )}
    </>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
