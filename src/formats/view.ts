import type { Activity } from '../model/problem.ts';

/** What a reader may see: `full` everything, `normal` no details of confidential activities. */
export type View = 'full' | 'normal';

/** Whether a view shows only that, and not what, the activity is. */
export function isHidden(activity: Activity, view: View): boolean {
  return view === 'normal' && activity.confidentiality === 'confidential';
}
