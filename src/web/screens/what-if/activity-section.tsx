import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Activity, Level } from '../../../model/problem.ts';
import { wordsIn } from '../../state/language.ts';
import { CheckField, TextField } from '../../ui/fields.tsx';
import { Badge, PriorityMark } from '../../ui/parts.tsx';
import { missingOf } from '../overview/summary.ts';
import { heldIn } from '../overview/value.ts';
import { findActivities } from './candidates.ts';
import { activityName } from './say-wish.ts';
import type { EditorProps } from './scene.ts';
import { Slider } from './slider.tsx';
import { type Wish, wishKey } from './wish.ts';
import { WHAT_IF_WORDS } from './words.ts';

const FOUND = 8;
const SUGGESTED = 4;

/** Chosen activities, with what may be supposed of them; more are found by their titles. */
export function ActivitySection(props: EditorProps): JSX.Element {
  const { work, stage, scene, draft } = props;
  const words = wordsIn(WHAT_IF_WORDS);
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [fresh, setFresh] = useState<string | null>(null);
  const touched = (draft?.wishes ?? []).flatMap((wish) => ('activity' in wish ? [wish.activity] : []));
  const shown = [...new Set([...touched, ...opened])].flatMap((id) => stage.activities.filter((one) => one.id === id));
  const held = heldIn(work.schedule);
  const search = { names: scene.names, held, most: FOUND };
  const found = text.trim() === '' ? [] : findActivities(stage.activities, text, search);
  const missing =
    text.trim() === '' && shown.length === 0 ? missingOf(work.problem, stage.activities, work.schedule) : [];
  const suggested = missing.slice(0, SUGGESTED).flatMap(({ id }) => stage.activities.filter((one) => one.id === id));
  const open = (id: string): void => {
    setOpened([...opened, id]);
    setFresh(id);
    setText('');
  };
  const list = (activities: readonly Activity[]): JSX.Element => (
    <ul class="whatif-found">
      {activities.map(({ id, priority = 3 }) => (
        <li key={id}>
          <button type="button" title={words.add(activityName(id, scene))} onClick={() => open(id)}>
            <PriorityMark level={priority} />
            <span class="clip" title={activityName(id, scene)}>
              {activityName(id, scene)}
            </span>
            {held.has(id) ? null : <Badge tone="warn">{words.unheld}</Badge>}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {shown.map((activity) => (
        <ActivityCard
          key={activity.id}
          {...props}
          activity={activity}
          isHeld={held.has(activity.id)}
          isFresh={activity.id === fresh}
        />
      ))}
      <TextField
        label={words.search}
        type="search"
        value={text}
        placeholder={words.searchHint}
        onInput={setText}
        autocomplete="off"
        testId="whatif-search"
      />
      {found.length > 0 ? list(found) : null}
      {text.trim() !== '' && found.length === 0 ? <p class="whatif-hint">{words.noneFound}</p> : null}
      {suggested.length > 0 ? (
        <>
          <p class="whatif-hint">{words.suggested}</p>
          {list(suggested)}
        </>
      ) : null}
    </>
  );
}

function ActivityCard(
  props: EditorProps & { readonly activity: Activity; readonly isHeld: boolean; readonly isFresh: boolean },
): JSX.Element {
  const { scene, draft, onWish, onUnwish, activity, isHeld, isFresh } = props;
  const card = useRef<HTMLFieldSetElement>(null);
  // What was chosen from the list is gone from it: the keyboard goes on here.
  useEffect(() => {
    if (isFresh) card.current?.querySelector('input')?.focus();
  }, [isFresh]);
  const words = wordsIn(WHAT_IF_WORDS);
  const { id } = activity;
  const present = {
    priority: activity.priority ?? 3,
    mandatory: activity.mandatory ?? false,
    deputies: activity.attendees?.deputiesAllowed ?? false,
  };
  const wishOf = <W extends Wish['wish']>(name: W): Extract<Wish, { wish: W }> | undefined =>
    (draft?.wishes ?? []).find(
      (wish): wish is Extract<Wish, { wish: W }> => wish.wish === name && 'activity' in wish && wish.activity === id,
    );
  const supposed = {
    priority: wishOf('priority')?.priority,
    mandatory: wishOf('mandatory')?.mandatory,
    deputies: wishOf('deputies')?.allowed,
    drop: wishOf('drop') !== undefined,
  };
  /** What is as in the plan is no wish. */
  const set = (wish: Wish, isPresent: boolean): void => (isPresent ? onUnwish(wishKey(wish)) : onWish(wish));
  const name = activityName(id, scene);
  return (
    <fieldset class="whatif-activity" ref={card}>
      <legend class="unseen">{name}</legend>
      <p class="whatif-activity-title">
        <span class="clip" title={name}>
          {name}
        </span>
        {isHeld ? null : <Badge tone="warn">{words.unheld}</Badge>}
      </p>
      <Slider
        label={words.priority}
        value={supposed.priority ?? present.priority}
        min={1}
        max={5}
        present={present.priority}
        onInput={(value) =>
          set({ wish: 'priority', activity: id, priority: levelOf(value) }, value === present.priority)
        }
        onReset={() => onUnwish(wishKey({ wish: 'priority', activity: id, priority: 3 }))}
        isChanged={supposed.priority !== undefined}
        testId={`priority-${id}`}
      />
      <div class="row">
        <CheckField
          label={words.mandatory}
          checked={supposed.mandatory ?? present.mandatory}
          onChange={(mandatory) => set({ wish: 'mandatory', activity: id, mandatory }, mandatory === present.mandatory)}
        />
        <CheckField
          label={words.deputies}
          checked={supposed.deputies ?? present.deputies}
          onChange={(allowed) => set({ wish: 'deputies', activity: id, allowed }, allowed === present.deputies)}
        />
        <CheckField
          label={words.drop}
          checked={supposed.drop}
          onChange={(isDropped) => set({ wish: 'drop', activity: id }, !isDropped)}
        />
      </div>
    </fieldset>
  );
}

const levelOf = (value: number): Level => ([1, 2, 3, 4, 5] as const).find((level) => level === value) ?? 3;
