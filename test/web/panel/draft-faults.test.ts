import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/model/issue.ts';
import { emptyDraft } from '../../../src/web/screens/panel/draft.ts';
import { faultsIn, issuesByField, stillShown } from '../../../src/web/screens/panel/draft-faults.ts';

const draft = { ...emptyDraft(), title: '会议' };

describe('faults of a form', () => {
  it('finds none where everything is filled in', () => {
    expect(faultsIn(draft)).toEqual({});
  });

  it.each([
    [{ title: '  ' }, { title: 'needed' }],
    [{ minutes: '0' }, { minutes: 'wholeNumber' }],
    [{ minutes: '12.5' }, { minutes: 'wholeNumber' }],
    [{ lasts: 'days', wholeDays: '' }, { wholeDays: 'wholeNumber' }],
    [{ lasts: 'days', wholeDays: '2', minutes: 'x' }, {}],
    [{ windows: [{ start: '2026-12-01T09:00', end: '' }] }, { windows: 'interval' }],
    [{ windows: [{ start: '2026-12-01T09:00', end: '2026-12-01T09:00' }] }, { windows: 'interval' }],
    [{ releaseTime: '2026-12-03T09:00', deadline: '2026-12-02T09:00' }, { deadline: 'order' }],
    [{ place: 'rooms', rooms: [] }, { venue: 'rooms' }],
    [{ place: 'site', site: '' }, { venue: 'site' }],
    [{ headcount: '-3' }, { headcount: 'wholeNumber' }],
  ] as const)('finds what is wrong with %j', (part, faults) => {
    expect(faultsIn({ ...draft, ...part })).toEqual(faults);
  });
});

const issue = (path: string, severity: Issue['severity'] = 'error'): Issue => ({
  code: 'x',
  path,
  message: `wrong at ${path}`,
  hint: 'change it',
  severity,
});

describe('issues by field', () => {
  it('puts each at its field, the first of several, and the rest over the form', () => {
    const { fields, rest } = issuesByField([
      issue('activities[3].windows[0].end'),
      issue('activities[3].windows[1]'),
      issue('edits[0].change.minutes'),
      issue('edits[0].activity.owner.dueDay'),
      issue('relations[2]'),
      issue('activities[3].title', 'warning'),
    ]);
    expect(fields).toEqual({
      windows: 'wrong at activities[3].windows[0].end change it',
      minutes: 'wrong at edits[0].change.minutes change it',
      owner: 'wrong at edits[0].activity.owner.dueDay change it',
    });
    expect(rest.map(({ path }) => path)).toEqual(['relations[2]']);
  });
});

describe('faults that are still shown', () => {
  it('lets go of what was put right, and keeps what was not touched', () => {
    const shown = { title: 'a', minutes: 'b', deadline: 'said by the engine' };
    expect(stillShown(shown, ['title'], {})).toEqual({ minutes: 'b', deadline: 'said by the engine' });
    expect(stillShown(shown, ['minutes'], { minutes: 'still wrong' })).toEqual({ ...shown, minutes: 'still wrong' });
    expect(stillShown({}, ['minutes'], { minutes: 'wrong' })).toEqual({});
  });
});
