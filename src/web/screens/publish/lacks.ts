import type { PublicationPreview, Waiver } from '../../../server/wire-page.ts';

export type Lack = PublicationPreview['lacks'][number];

export const LACK_GROUPS = ['conflicts', 'missed', 'owners'] as const;
export type LackGroup = (typeof LACK_GROUPS)[number];

/** `infeasible` is told with what is mandatory; any other code, also a new one, is a conflict that cannot stay. */
const groupOf = ({ code }: Lack): LackGroup => {
  if (code === 'owner-empty') return 'owners';
  return code === 'mandatory-missed' || code === 'infeasible' ? 'missed' : 'conflicts';
};

/** All of one group: what is still to be settled first, then what is waived. */
export function lacksOf(group: LackGroup, lacks: readonly Lack[]): readonly Lack[] {
  const own = lacks.filter((lack) => groupOf(lack) === group);
  return [...own.filter(({ isWaived }) => !isWaived), ...own.filter(({ isWaived }) => isWaived)];
}

export const openOf = (lacks: readonly Lack[]): readonly Lack[] => lacks.filter(({ isWaived }) => !isWaived);

export const waivableOf = (lacks: readonly Lack[]): readonly Lack[] =>
  lacks.filter(({ isWaived, canBeWaived }) => canBeWaived && !isWaived);

/** Each activity with this waiver, in place of one that it had. */
export function withWaivers(
  waivers: readonly Waiver[],
  activities: readonly string[],
  name: string,
  reason: string,
): readonly Waiver[] {
  const added = new Set(activities);
  return [
    ...waivers.filter(({ activity }) => !added.has(activity)),
    ...[...added].map((activity) => ({ activity, name: name.trim(), reason: reason.trim() })),
  ];
}

/** A waiver for an activity that repeats holds for all its copies, whose ids end with `@` and the day. */
const originOf = (activity: string): string => activity.replace(/@\d{4}-\d{2}-\d{2}$/, '');

/** The waiver that settles a lack, its own before that of what repeats. */
export const waiverOf = ({ activity }: Lack, waivers: readonly Waiver[]): Waiver | null =>
  waivers.find((one) => one.activity === activity) ??
  waivers.find((one) => one.activity === originOf(activity)) ??
  null;

/** Waivers of an earlier revision that would settle something that is still open. */
export function reusable(lacks: readonly Lack[], earlier: readonly Waiver[]): readonly Waiver[] {
  const found = waivableOf(lacks).map((lack) => waiverOf(lack, earlier));
  return [...new Set(found.filter((one) => one !== null))];
}

/** With those of an earlier revision behind the own ones. */
export const joined = (waivers: readonly Waiver[], earlier: readonly Waiver[]): readonly Waiver[] => [
  ...waivers,
  ...earlier.filter(({ activity }) => !waivers.some((one) => one.activity === activity)),
];
