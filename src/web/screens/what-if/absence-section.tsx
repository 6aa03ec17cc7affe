import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inProtocolOrder } from '../../../model/protocol-order.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { type Choice, Segmented, SelectField } from '../../ui/fields.tsx';
import type { EditorProps } from './scene.ts';
import { type DayPart, spanOf } from './spans.ts';
import { WHAT_IF_WORDS } from './words.ts';

/** A leader who is away, a venue that is closed. */
export function AbsenceSection(props: EditorProps): JSX.Element {
  const { work, scene, onWish } = props;
  const words = wordsIn(WHAT_IF_WORDS);
  const leaders = inProtocolOrder(work.problem.leaders).map(({ id }) => ({ value: id, text: scene.names.leader(id) }));
  const venues = (work.problem.venues ?? []).map(({ id }) => ({ value: id, text: scene.names.venue(id) }));
  return (
    <>
      {leaders.length === 0 ? null : (
        <SpanForm
          {...props}
          title={words.awayTitle}
          whose={words.who}
          choices={leaders}
          button={words.addAway}
          testId="add-away"
          onAdd={(leader, span) => onWish({ wish: 'away', leader, ...span })}
        />
      )}
      {venues.length === 0 ? null : (
        <SpanForm
          {...props}
          title={words.closedTitle}
          whose={words.which}
          choices={venues}
          button={words.addClosed}
          testId="add-closed"
          onAdd={(venue, span) => onWish({ wish: 'closed', venue, ...span })}
        />
      )}
    </>
  );
}

interface SpanFormProps extends EditorProps {
  readonly title: string;
  readonly whose: string;
  readonly choices: readonly Choice<string>[];
  readonly button: string;
  readonly testId: string;
  readonly onAdd: (id: string, span: { readonly start: string; readonly end: string }) => void;
}

function SpanForm({ stage, scene, title, whose, choices, button, testId, onAdd }: SpanFormProps): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const workday = stage.days.find(({ sessions }) => sessions.length > 0)?.date ?? stage.days[0]?.date ?? '';
  const [chosen, setChosen] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [part, setPart] = useState<DayPart>('day');
  const isDay = (day: string): boolean => stage.days.some(({ date }) => date === day);
  // Another period may have other days.
  const first = isDay(from) ? from : workday;
  const last = isDay(to) ? to : first;
  const id = choices.some(({ value }) => value === chosen) ? chosen : (choices[0]?.value ?? '');
  const days = stage.days.map(({ date }) => ({ value: date, text: scene.day(date) }));
  const span = spanOf(stage.days, first, last, part);
  return (
    <fieldset class="whatif-form">
      <legend>{title}</legend>
      <SelectField label={whose} value={id} choices={choices} onChange={setChosen} testId={`${testId}-who`} />
      <div class="whatif-pair">
        <SelectField
          label={words.from}
          value={first}
          choices={days}
          onChange={(day) => {
            setFrom(day);
            if (day > last) setTo(day);
          }}
          testId={`${testId}-from`}
        />
        {part === 'day' ? (
          <SelectField
            label={words.to}
            value={last}
            choices={days}
            onChange={setTo}
            fault={span === null ? words.backwards : null}
            testId={`${testId}-to`}
          />
        ) : null}
      </div>
      <div class="row whatif-form-foot">
        <Segmented
          label={words.part}
          value={part}
          choices={(['day', 'morning', 'afternoon'] as const).map((value) => ({ value, text: words.parts[value] }))}
          onChange={setPart}
        />
        <Button
          icon="plus"
          disabled={span === null || id === ''}
          onClick={() => {
            if (span !== null) onAdd(id, span);
          }}
          testId={testId}
        >
          {button}
        </Button>
      </div>
    </fieldset>
  );
}
