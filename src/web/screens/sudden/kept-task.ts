import type { Task } from './task.ts';

const keyOf = (plan: string): string => `tongchou.sudden.${plan}`;

/** What was typed of a sudden task, kept in this tab until a plan for it is taken. */
export const keptTask = {
  read(plan: string): Task | null {
    const text = sessionStorage.getItem(keyOf(plan));
    // Written below, by this very page.
    return text === null ? null : (JSON.parse(text) as Task);
  },
  write(plan: string, task: Task): void {
    sessionStorage.setItem(keyOf(plan), JSON.stringify(task));
  },
  clear(plan: string): void {
    sessionStorage.removeItem(keyOf(plan));
  },
};
