import type { Horizon } from '../model/problem.ts';

/** The usual id of the plan of a period: `2026-12-H1`, `2026-12-H2`, `2026-12`, else both days: `2026-12-01~2026-12-14`. */
export function usualPlanId({ firstDay, lastDay }: Horizon): string {
  const month = firstDay.slice(0, 7);
  const [from, to] = [firstDay.slice(8), lastDay.slice(8)];
  const lastOfMonth = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  if (lastDay.slice(0, 7) === month) {
    if (from === '01' && to === '15') return `${month}-H1`;
    if (from === '16' && Number(to) === lastOfMonth) return `${month}-H2`;
    if (from === '01' && Number(to) === lastOfMonth) return month;
  }
  return `${firstDay}~${lastDay}`;
}
