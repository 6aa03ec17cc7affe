import { loadsOf } from '../../explain/breakdown/loads.ts';
import { touchedOf } from '../../explain/judge/say-terms.ts';
import { type RiskOptions, riskOf } from '../../explain/risk/risk.ts';
import { sayBuffer, sayChain, sayLack, sayLeaderDay } from '../../explain/risk/say-risk.ts';
import { sayObstacle } from '../../explain/say/say-obstacle.ts';
import { sayAdvice, sayEffect } from '../../explain/say/say-suggestion.ts';
import { sayWhyHere } from '../../explain/say/say-why-here.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import { whyHere } from '../../explain/why-here.ts';
import { whyNot } from '../../explain/why-not/why-not.ts';
import type { Language } from '../../model/codes.ts';
import type { SaidLoad, SaidRisk, SaidWhyHere, SaidWhyNot } from './engine.ts';
import type { Present } from './present.ts';

export function saidWhyNot({ work }: Present, activity: string, lang: Language): SaidWhyNot | null {
  const { problem, schedule } = work;
  const found = whyNot(problem, schedule, activity);
  if (found === null) return null;
  const scene = sceneOf(problem, lang);
  return {
    activity,
    starts: found.starts,
    obstacles: found.obstacles.map((one) => ({ rule: one.rule, starts: one.starts, text: sayObstacle(one, scene) })),
    suggestions: found.suggestions.map((one) => ({
      kind: one.kind,
      text: sayAdvice(one, scene),
      effectText: sayEffect(one, scene),
      effect: one.effect.cost,
      work: { problem: one.problem, schedule: one.schedule },
    })),
  };
}

export function saidWhyHere({ work }: Present, activity: string, lang: Language): SaidWhyHere | null {
  const { problem, schedule } = work;
  const found = whyHere(problem, schedule, activity);
  if (found === null) return null;
  const said = sayWhyHere(found, sceneOf(problem, lang));
  return {
    activity,
    text: [said.head, ...said.decided, said.own, ...said.barred],
    alternatives: found.alternatives.map(({ held, effect }, at) => ({
      held,
      text: said.alternatives[at] ?? '',
      effect: effect.cost,
    })),
  };
}

export function saidLoads({ work }: Present, lang: Language): readonly SaidLoad[] {
  const { problem, schedule } = work;
  const { names } = sceneOf(problem, lang);
  const touched = touchedOf(problem, schedule);
  return loadsOf(problem, schedule).map((load): SaidLoad => {
    const targets = load.days.flatMap(({ isWorkingDay, target }) => (isWorkingDay && target !== null ? [target] : []));
    return {
      leader: load.leader,
      name: names.leader(load.leader),
      hours: hours(load.minutes + load.focusMinutes),
      targetHours: targets.length === 0 ? null : hours(targets.reduce((sum, one) => sum + one, 0)),
      activities: load.activities,
      touchedHalfDays: touched.get(load.leader) ?? 0,
      freeHalfDays: load.freeSessions,
      travelHours: hours(load.journeys.minutes),
      longestFreeHours: hours(load.freeBlocks[0]?.minutes ?? 0),
      byDay: load.days.map(({ day, minutes }) => ({ date: day, hours: hours(minutes) })),
    };
  });
}

const hours = (minutes: number): number => minutes / 60;

/** Of each kind of risk so many lines. */
const MOST = 10;

export function saidRisk({ work }: Present, options: RiskOptions | undefined, lang: Language): SaidRisk {
  const { problem, schedule } = work;
  const risk = riskOf(problem, schedule, options);
  const scene = sceneOf(problem, lang);
  const most = options?.most ?? MOST;
  return {
    lines: [
      ...risk.leaderDays
        .filter(({ late }) => late.p > 0)
        .slice(0, most)
        .map((one) => ({ text: sayLeaderDay(one, scene), share: one.late.p, activity: null })),
      ...risk.chains.slice(0, most).map((one) => ({
        text: sayChain(one, scene),
        share: one.chance.p,
        activity: one.activities.at(-1) ?? null,
      })),
      ...risk.buffers
        .slice(0, most)
        .map((one) => ({ text: sayBuffer(one, scene), share: one.lateBefore, activity: one.activity })),
      ...risk.lacks.slice(0, most).map((one) => ({ text: sayLack(one, scene), share: 1, activity: one.activity })),
    ],
    days: risk.leaderDays.map(({ leader, day, late }) => ({ leader, date: day, chance: late.p })),
  };
}
