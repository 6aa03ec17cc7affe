import type { Assignment } from './schedule.ts';

/** What of a wish is not kept: when it may be held, who comes in person, where. */
export type Relaxation = 'window' | 'deputy' | 'venue';

/** Another place for one activity in a schedule that otherwise stays as it is. */
export interface Opening {
  readonly assignment: Assignment;
  /** Empty where it is wholly as the Problem asks. */
  readonly relaxed: readonly Relaxation[];
}
