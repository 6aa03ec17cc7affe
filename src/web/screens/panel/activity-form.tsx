import type { ComponentChildren, JSX } from 'preact';
import { namesOf } from '../../../model/names.ts';
import type { Problem } from '../../../model/problem.ts';
import { inProtocolOrder } from '../../../model/protocol-order.ts';
import { wordsIn } from '../../state/language.ts';
import { CheckField, Segmented, SelectField, TextField } from '../../ui/fields.tsx';
import type { Draft } from './draft.ts';
import type { ShownFaults } from './draft-faults.ts';
import { LevelField } from './level-field.tsx';
import { PickMany } from './pick-many.tsx';
import { VenueFields } from './venue-fields.tsx';
import { WindowsField } from './windows-field.tsx';
import { PANEL_WORDS } from './words.ts';
import { FORM_WORDS } from './words-form.ts';

export interface ActivityFormProps {
  readonly problem: Problem;
  readonly draft: Draft;
  readonly faults: ShownFaults;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Every field of an activity. */
export function ActivityForm(props: ActivityFormProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  return (
    <>
      <Group title={words.basics}>
        <Basics {...props} />
      </Group>
      <Group title={words.people}>
        <People {...props} />
      </Group>
      <Group title={words.place}>
        <VenueFields {...props} />
      </Group>
      <Group title={words.times}>
        <Times {...props} />
      </Group>
      <Group title={words.owner}>
        <OwnerFields {...props} />
      </Group>
    </>
  );
}

const Group = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element => (
  <section class="panel-group">
    <h3>{title}</h3>
    {children}
  </section>
);

function Basics({ problem, draft, faults, onChange }: ActivityFormProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  const { confidentiality } = wordsIn(PANEL_WORDS);
  const kinds = [...new Set([...Object.keys(words.kinds), ...problem.activities.flatMap(({ kind }) => kind ?? [])])];
  const bodies = (problem.bodies ?? []).map(({ id }) => ({ value: id, text: namesOf(problem).body(id) }));
  return (
    <>
      <TextField
        label={words.title}
        value={draft.title}
        fault={faults.title ?? null}
        onInput={(title) => onChange({ title })}
        testId="edit-title"
      />
      <div class="panel-pair">
        <div class="field">
          <span class="label">{words.lasts}</span>
          <Segmented
            label={words.lasts}
            value={draft.lasts}
            choices={[
              { value: 'minutes', text: words.inMinutes },
              { value: 'days', text: words.inDays },
            ]}
            onChange={(lasts) => onChange({ lasts })}
          />
        </div>
        {draft.lasts === 'minutes' ? (
          <TextField
            label={words.minutes}
            type="number"
            min={5}
            step={5}
            value={draft.minutes}
            fault={faults.minutes ?? null}
            onInput={(minutes) => onChange({ minutes })}
            testId="edit-minutes"
          />
        ) : (
          <TextField
            label={words.wholeDays}
            type="number"
            min={1}
            value={draft.wholeDays}
            fault={faults.wholeDays ?? null}
            onInput={(wholeDays) => onChange({ wholeDays })}
          />
        )}
      </div>
      <div class="panel-pair">
        <LevelField
          label={words.priority}
          value={draft.priority}
          onChange={(priority) => onChange({ priority })}
          testId="edit-priority"
        />
        <LevelField
          label={words.urgency}
          value={draft.urgency}
          onChange={(urgency) => onChange({ urgency })}
          testId="edit-urgency"
        />
      </div>
      <CheckField
        label={words.mandatory}
        checked={draft.mandatory}
        onChange={(mandatory) => onChange({ mandatory })}
        testId="edit-mandatory"
      />
      <div class="panel-pair">
        <SelectField
          label={words.body}
          value={draft.body}
          choices={[{ value: '', text: words.noBody }, ...bodies]}
          onChange={(body) => onChange({ body })}
        />
        <SelectField
          label={words.kind}
          value={draft.kind}
          choices={[
            { value: '', text: words.noKind },
            ...kinds.map((kind) => ({ value: kind, text: words.kinds[kind] ?? kind })),
          ]}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <div class="panel-pair">
        <TextField label={words.topic} value={draft.topic} onInput={(topic) => onChange({ topic })} />
        <SelectField
          label={words.confidentiality}
          value={draft.confidentiality}
          choices={(['public', 'normal', 'confidential'] as const).map((value) => ({
            value,
            text: confidentiality[value],
          }))}
          onChange={(value) => onChange({ confidentiality: value })}
        />
      </div>
    </>
  );
}

function People({ problem, draft, faults, onChange }: ActivityFormProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  const names = namesOf(problem);
  const leaders = inProtocolOrder(problem.leaders).map(({ id }) => ({ id, name: names.leader(id) }));
  const { list, chooseOf } = wordsIn(PANEL_WORDS);
  return (
    <>
      <PickMany
        label={words.required}
        choices={leaders}
        value={draft.required}
        fault={faults.attendees}
        onChange={(required) =>
          onChange({ required, optional: draft.optional.filter((one) => !required.includes(one)) })
        }
        testId="edit-required"
      />
      {draft.choose.length === 0 ? null : (
        <div class="field">
          <span class="label">{words.choose}</span>
          <ul class="pick-chips">
            {draft.choose.map((choice, at) => {
              const text = chooseOf(choice.from.map(names.leader), choice.count);
              return (
                <li key={text} class="pick-chip">
                  <span class="wrap">{text}</span>
                  <button
                    type="button"
                    aria-label={words.remove(list([text]))}
                    onClick={() => onChange({ choose: draft.choose.filter((_, k) => k !== at) })}
                  >
                    ×
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <PickMany
        label={words.optional}
        choices={leaders.filter(({ id }) => !draft.required.includes(id))}
        value={draft.optional}
        onChange={(optional) => onChange({ optional })}
      />
      <CheckField
        label={words.deputiesAllowed}
        checked={draft.deputiesAllowed}
        onChange={(deputiesAllowed) => onChange({ deputiesAllowed })}
      />
    </>
  );
}

function Times({ problem, draft, faults, onChange }: ActivityFormProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  const { firstDay } = problem.horizon;
  const [[from, to] = ['08:30', '12:00']] = problem.calendar.workingHours[0]?.sessions ?? [];
  const suggested = { start: `${firstDay}T${from}`, end: `${firstDay}T${to}` };
  return (
    <>
      <WindowsField
        label={words.windows}
        hint={words.windowsHint}
        value={draft.windows}
        suggested={suggested}
        fault={faults.windows}
        onChange={(windows) => onChange({ windows })}
        testId="edit-windows"
      />
      <CheckField
        label={words.outsideHours}
        checked={draft.outsideHours}
        onChange={(outsideHours) => onChange({ outsideHours })}
      />
      {faults.outsideHours === undefined ? null : <p class="panel-fault">{faults.outsideHours}</p>}
      <TextField
        label={words.releaseTime}
        type="datetime-local"
        value={draft.releaseTime}
        fault={faults.releaseTime ?? null}
        onInput={(releaseTime) => onChange({ releaseTime })}
      />
      <TextField
        label={words.deadline}
        type="datetime-local"
        value={draft.deadline}
        fault={faults.deadline ?? null}
        onInput={(deadline) => onChange({ deadline })}
        testId="edit-deadline"
      />
      <TextField
        label={words.dueTime}
        hint={words.dueTimeHint}
        type="datetime-local"
        value={draft.dueTime}
        fault={faults.dueTime ?? null}
        onInput={(dueTime) => onChange({ dueTime })}
      />
      <WindowsField
        label={words.preferredWindows}
        hint={words.preferredHint}
        value={draft.preferredWindows}
        suggested={suggested}
        fault={faults.preferredWindows}
        onChange={(preferredWindows) => onChange({ preferredWindows })}
      />
    </>
  );
}

function OwnerFields({ draft, faults, onChange }: ActivityFormProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  return (
    <>
      <TextField
        label={words.unit}
        value={draft.unit}
        fault={faults.owner ?? null}
        onInput={(unit) => onChange({ unit })}
        testId="edit-unit"
      />
      <div class="panel-pair">
        <TextField label={words.person} value={draft.person} onInput={(person) => onChange({ person })} />
        <TextField label={words.contact} value={draft.contact} onInput={(contact) => onChange({ contact })} />
      </div>
      <TextField label={words.duty} value={draft.duty} onInput={(duty) => onChange({ duty })} />
      <TextField label={words.dueDay} type="date" value={draft.dueDay} onInput={(dueDay) => onChange({ dueDay })} />
    </>
  );
}
