import * as z from 'zod';

/** When a matter is red or yellow (红黄绿); whatever is neither, or closed, is green. */
export interface ColourRule {
  /** Red: overdue by more calendar days than this; overdue by less is yellow. */
  readonly redAfterDays: number;
  /** Red: carried over so many times or more; null: never for that. */
  readonly redFromCarryOvers: number | null;
  /** Yellow: due within so many working days, the due day included. */
  readonly yellowWithinDays: number;
  /** Yellow: it was held and is not finished. */
  readonly yellowWhenHeld: boolean;
  /** Yellow: carried over so many times or more; null: never for that. */
  readonly yellowFromCarryOvers: number | null;
}

/** Red overdue, yellow due within three working days or held and not finished. */
export const USUAL_RULE: ColourRule = {
  redAfterDays: 0,
  redFromCarryOvers: null,
  yellowWithinDays: 3,
  yellowWhenHeld: true,
  yellowFromCarryOvers: null,
};

const days = z.int().min(0).max(3650);
const times = z.int().min(1).max(1000).nullable();

const SCHEMA = z.strictObject({
  redAfterDays: days.default(USUAL_RULE.redAfterDays),
  redFromCarryOvers: times.default(USUAL_RULE.redFromCarryOvers),
  yellowWithinDays: days.default(USUAL_RULE.yellowWithinDays),
  yellowWhenHeld: z.boolean().default(USUAL_RULE.yellowWhenHeld),
  yellowFromCarryOvers: times.default(USUAL_RULE.yellowFromCarryOvers),
});

/** A rule as an office writes it; what it leaves out is as usual. Else the fields that are wrong or unknown. */
export function readColourRule(
  value: unknown,
): { readonly rule: ColourRule } | { readonly rule: null; readonly wrong: readonly string[] } {
  const { success, data, error } = SCHEMA.safeParse(value);
  if (success) return { rule: data };
  const wrong = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String),
  );
  return { rule: null, wrong: [...new Set(wrong)] };
}
