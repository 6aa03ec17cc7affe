import type { IntakeRequest, IntakeResult } from '../intake/intake.ts';

/** What the thread of an intake is started with. */
export type IntakeTask = IntakeRequest;

type Made = NonNullable<IntakeResult['made']>;

/** What it tells: an `IntakeResult` without the roster. */
export interface IntakeReading {
  readonly made: Pick<Made, 'problem' | 'record' | 'files'> | null;
  readonly issues: IntakeResult['issues'];
}
