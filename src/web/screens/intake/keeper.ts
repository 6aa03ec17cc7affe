import type { Pending } from './decisions.ts';

/** Answers that are not yet with the server, in this browser: they outlive a reload. */
export interface Kept {
  read(): Pending;
  write(pending: Pending): void;
}

export function keeper(user: string, plan: string): Kept {
  const key = `tongchou.intake.${user}.${plan}`;
  return {
    read() {
      try {
        return pendingIn(JSON.parse(localStorage.getItem(key) ?? '{}'));
      } catch {
        return {};
      }
    },
    write(pending) {
      if (Object.keys(pending).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(pending));
    },
  };
}

/** As far as it is what this page writes. */
export function pendingIn(value: unknown): Pending {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([finding, given]: [string, unknown]) => {
      if (typeof given !== 'object' || given === null || !('answer' in given)) return [];
      const { answer } = given;
      if (answer !== null && typeof answer !== 'string') return [];
      const asked = 'asked' in given && typeof given.asked === 'string' ? given.asked : '';
      const note = 'note' in given && typeof given.note === 'string' ? given.note : '';
      return [[finding, { answer, asked, note }]];
    }),
  );
}
