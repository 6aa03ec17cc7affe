import type { JSX } from 'preact';
import { namesOf } from '../../../model/names.ts';
import { wordsIn } from '../../state/language.ts';
import { Segmented, SelectField, TextField } from '../../ui/fields.tsx';
import type { ActivityFormProps } from './activity-form.tsx';
import { PickMany } from './pick-many.tsx';
import { FORM_WORDS } from './words-form.ts';

/** Rooms that will do, a place without booking, or neither. */
export function VenueFields({ problem, draft, faults, onChange }: ActivityFormProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  const names = namesOf(problem);
  return (
    <>
      <Segmented
        label={words.place}
        value={draft.place}
        choices={(['none', 'rooms', 'site'] as const).map((value) => ({ value, text: words.places[value] }))}
        onChange={(place) => onChange({ place })}
        testId="edit-place"
      />
      {draft.place === 'rooms' ? (
        <PickMany
          label={words.rooms}
          choices={(problem.venues ?? []).map(({ id }) => ({ id, name: names.venue(id) }))}
          value={draft.rooms}
          fault={faults.venue}
          onChange={(rooms) => onChange({ rooms })}
          testId="edit-rooms"
        />
      ) : null}
      {draft.place === 'site' ? (
        <SelectField
          label={words.site}
          value={draft.site}
          fault={faults.venue ?? null}
          choices={[
            { value: '', text: words.noSite },
            ...(problem.sites ?? []).map(({ id }) => ({ value: id, text: names.site(id) })),
          ]}
          onChange={(site) => onChange({ site })}
        />
      ) : null}
      <TextField
        label={words.headcount}
        type="number"
        min={1}
        value={draft.headcount}
        fault={faults.headcount ?? null}
        onInput={(headcount) => onChange({ headcount })}
      />
    </>
  );
}
