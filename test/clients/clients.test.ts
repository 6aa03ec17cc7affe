import { describe, expect, it } from 'vitest';
import { CALCURSE } from './calcurse.ts';
import { followRevisions } from './follow-revisions.ts';
import { KHAL } from './khal.ts';
import { LIBICAL } from './libical.ts';
import { PYTHON_ICALENDAR, PYTHON_VOBJECT } from './python.ts';

describe('what clients show of three revisions is the schedule', () => {
  it.each([PYTHON_ICALENDAR, PYTHON_VOBJECT, LIBICAL, CALCURSE, KHAL])(
    '$name',
    async (client) => {
      if (!client.isInstalled()) {
        const { CI } = process.env;
        const missing = `${client.name}: apt-get install ${client.packages.join(' ')}`;
        // In CI all are installed: there, missing one is a failure.
        expect(CI, missing).toBeFalsy();
        console.warn(`not checked, not installed: ${missing}`);
        return;
      }
      const comparisons = await followRevisions(client);
      expect(comparisons.length).toBeGreaterThan(0);
      for (const { name, shown, expected } of comparisons) expect(shown, name).toEqual(expected);
    },
    240_000,
  );
});
