import type { Opening } from '../../model/opening.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { IntakeRecord } from '../record.ts';
import { answerTo } from './answer.ts';
import { rowsOf } from './carried.ts';
import type { BodyReply } from './reply.ts';
import { sceneOf } from './scene.ts';

/**
 * What each body gets back, in the order of the Problem: every wish of the record, and every matter carried over
 * that nobody asked for anew, is answered exactly once. Bodies that
 * asked for nothing get none; wishes of nobody known are in the last.
 *
 * @param alternativesOf Openings of an activity (after `repeat`) in this schedule, the best first; asked only where it is not
 * held as wished.
 */
export function repliesOf(
  record: IntakeRecord,
  problem: Problem,
  schedule: Schedule,
  alternativesOf: (activity: string) => readonly Opening[],
): readonly BodyReply[] {
  const scene = sceneOf(record, problem, schedule, alternativesOf);
  const answers = rowsOf(record, problem).map(({ wish, fate }) => answerTo(wish, fate, scene));
  const known = [...(problem.bodies ?? []).map(({ id }) => id), ...answers.map(({ wish }) => wish.body)];
  const bodies = [...new Set(known.filter((body) => body !== null)), null];
  return bodies.flatMap((body) => {
    const own = answers.filter(({ wish }) => wish.body === body);
    if (own.length === 0) return [];
    return [{ body, name: body === null ? null : scene.names.zh.body(body), period: record.period, answers: own }];
  });
}
