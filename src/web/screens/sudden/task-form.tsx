import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { namesOf } from '../../../model/names.ts';
import type { Problem } from '../../../model/problem.ts';
import { inProtocolOrder } from '../../../model/protocol-order.ts';
import { wordsIn } from '../../state/language.ts';
import { CheckField, Segmented, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/parts.tsx';
import type { Draft } from '../panel/draft.ts';
import { LevelField } from '../panel/level-field.tsx';
import { PickMany } from '../panel/pick-many.tsx';
import { VenueFields } from '../panel/venue-fields.tsx';
import { FORM_WORDS } from '../panel/words-form.ts';
import type { Found } from './find-plans.ts';
import type { Task } from './task.ts';
import { SUDDEN_WORDS } from './words.ts';

export interface TaskFormProps {
  readonly problem: Problem;
  readonly task: Task;
  readonly faults: Found['faults'];
  /** Counts what was refused; then the first fault gets the focus. */
  readonly submits: number;
  readonly onChange: (part: Partial<Task>) => void;
  readonly onSubmit: () => void;
}

/** What the sudden task is. */
export function TaskForm(props: TaskFormProps): JSX.Element {
  const { problem, task, faults, submits, onChange, onSubmit } = props;
  const words = wordsIn(SUDDEN_WORDS);
  const form = wordsIn(FORM_WORDS);
  const element = useRef<HTMLFormElement>(null);
  const said = faults.fields;
  const { draft } = task;
  const set = (part: Partial<Draft>): void => onChange({ draft: { ...draft, ...part } });
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [submits]);
  const names = namesOf(problem);
  return (
    <form
      ref={element}
      class="sudden-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p class="soft sudden-wide">{words.intro}</p>
      {Object.keys(said).length === 0 ? null : (
        <div class="sudden-wide">
          <Notice tone="bad">{words.faulty}</Notice>
        </div>
      )}
      {faults.rest.length === 0 ? null : (
        <div class="sudden-wide">
          <Notice tone="bad">
            <strong>{words.refused}</strong>
            <ul>
              {faults.rest.map(({ path, message, hint }) => (
                <li key={`${path}/${message}`}>
                  {message} {hint}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <div class="sudden-column">
        <TextField
          label={words.taskTitle}
          placeholder={words.taskTitleHint}
          value={draft.title}
          fault={said.title ?? null}
          onInput={(title) => set({ title })}
          testId="sudden-title"
        />
        <TextField
          label={words.minutes}
          type="number"
          min={5}
          step={5}
          value={draft.minutes}
          fault={said.minutes ?? null}
          onInput={(minutes) => set({ minutes })}
          testId="sudden-minutes"
        />
        <PickMany
          label={words.who}
          choices={inProtocolOrder(problem.leaders).map(({ id }) => ({ id, name: names.leader(id) }))}
          value={draft.required}
          fault={said.attendees}
          onChange={(required) => set({ required })}
          testId="sudden-who"
        />
        <CheckField
          label={words.deputies}
          checked={draft.deputiesAllowed}
          onChange={(deputiesAllowed) => set({ deputiesAllowed })}
        />
        <Group title={words.where}>
          <VenueFields problem={problem} draft={draft} faults={said} onChange={set} />
        </Group>
      </div>
      <div class="sudden-column">
        <When {...props} said={said} />
        <Group title={words.weight}>
          <div class="panel-pair">
            <LevelField label={form.priority} value={draft.priority} onChange={(priority) => set({ priority })} />
            <LevelField label={form.urgency} value={draft.urgency} onChange={(urgency) => set({ urgency })} />
          </div>
        </Group>
        <Group title={words.ownerHead}>
          <div class="panel-pair">
            <TextField label={form.unit} value={draft.unit} onInput={(unit) => set({ unit })} testId="sudden-unit" />
            <TextField label={form.person} value={draft.person} onInput={(person) => set({ person })} />
          </div>
          <div class="panel-pair">
            <TextField label={form.contact} value={draft.contact} onInput={(contact) => set({ contact })} />
            <TextField label={form.dueDay} type="date" value={draft.dueDay} onInput={(dueDay) => set({ dueDay })} />
          </div>
          <TextField label={form.duty} value={draft.duty} onInput={(duty) => set({ duty })} />
        </Group>
      </div>
      {/* Enter in a field of the form does the same as the button in the foot of the dialog. */}
      <button type="submit" hidden />
    </form>
  );
}

const Group = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element => (
  <section class="panel-group">
    <h3>{title}</h3>
    {children}
  </section>
);

function When({
  problem,
  task,
  onChange,
  said,
}: TaskFormProps & { readonly said: Found['faults']['fields'] }): JSX.Element {
  const words = wordsIn(SUDDEN_WORDS);
  const { firstDay, lastDay } = problem.horizon;
  const limits = { min: `${firstDay}T00:00`, max: `${lastDay}T23:59` };
  const { draft } = task;
  return (
    <Group title={words.when}>
      <Segmented
        label={words.when}
        value={task.when}
        choices={(['range', 'fixed'] as const).map((value) => ({ value, text: words.whens[value] }))}
        onChange={(when) => onChange({ when })}
        testId="sudden-when"
      />
      {task.when === 'fixed' ? (
        <TextField
          label={words.start}
          type="datetime-local"
          {...limits}
          value={task.start}
          fault={said.start ?? null}
          onInput={(start) => onChange({ start })}
          testId="sudden-start"
        />
      ) : (
        <>
          <div class="panel-pair">
            <TextField
              label={words.from}
              type="datetime-local"
              {...limits}
              value={task.from}
              fault={said.windows ?? said.from ?? null}
              hint={words.rangeHint}
              onInput={(from) => onChange({ from })}
              testId="sudden-from"
            />
            <TextField
              label={words.to}
              type="datetime-local"
              {...limits}
              value={task.to}
              onInput={(to) => onChange({ to })}
              testId="sudden-to"
            />
          </div>
          <CheckField
            label={words.outsideHours}
            checked={draft.outsideHours}
            onChange={(outsideHours) => onChange({ draft: { ...draft, outsideHours } })}
          />
          {said.outsideHours === undefined ? null : <p class="panel-fault">{said.outsideHours}</p>}
        </>
      )}
      <TextField
        label={words.frozen}
        type="datetime-local"
        value={task.frozenUntil}
        hint={words.frozenHint}
        onInput={(frozenUntil) => onChange({ frozenUntil })}
        testId="sudden-frozen"
      />
    </Group>
  );
}
