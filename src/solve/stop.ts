/** What a stop rule looks at. */
export interface StopFacts {
  readonly elapsedMs: number;
  readonly iterations: number;
  readonly msSinceImprovement: number;
  readonly gap: number | null;
  readonly proven: boolean;
  readonly cancelled: boolean;
}

export type StopReason = 'proven' | 'time' | 'iterations' | 'gap' | 'no-improvement' | 'cancelled';

/** The reason to stop now, or null to go on. */
export type Stop = (facts: StopFacts) => StopReason | null;

export const whenProven: Stop = ({ proven }) => (proven ? 'proven' : null);
export const whenCancelled: Stop = ({ cancelled }) => (cancelled ? 'cancelled' : null);
export const afterTime =
  (ms: number): Stop =>
  ({ elapsedMs }) =>
    elapsedMs >= ms ? 'time' : null;
export const afterIterations =
  (limit: number): Stop =>
  ({ iterations }) =>
    iterations >= limit ? 'iterations' : null;
export const atGap =
  (target: number): Stop =>
  ({ gap }) =>
    gap !== null && gap <= target ? 'gap' : null;
export const withoutImprovement =
  (ms: number): Stop =>
  ({ msSinceImprovement }) =>
    msSinceImprovement >= ms ? 'no-improvement' : null;

/** The first of several rules that stops. */
export const any =
  (...rules: readonly Stop[]): Stop =>
  (facts) => {
    for (const rule of rules) {
      const reason = rule(facts);
      if (reason) return reason;
    }
    return null;
  };
