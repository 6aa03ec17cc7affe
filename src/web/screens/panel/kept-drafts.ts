import type { Draft } from './draft.ts';

/** What was typed for an activity, and the form before that. */
export interface KeptDraft {
  readonly base: Draft;
  readonly typed: Draft;
}

const keyOf = (plan: string, activity: string): string => `tongchou.draft.${plan}.${activity}`;

/** Kept in this tab until it is applied or dropped, so that leaving the form or loading the page anew loses nothing. */
export const keptDrafts = {
  read(plan: string, activity: string): KeptDraft | null {
    const text = sessionStorage.getItem(keyOf(plan, activity));
    // Written below, by this very page.
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  },
  write(plan: string, activity: string, draft: KeptDraft): void {
    sessionStorage.setItem(keyOf(plan, activity), JSON.stringify(draft));
  },
  clear(plan: string, activity: string): void {
    sessionStorage.removeItem(keyOf(plan, activity));
  },
};
