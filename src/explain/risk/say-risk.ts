import { dayName, titleText } from '../say/say-parts.ts';
import type { Scene } from '../say/scene.ts';
import type { Buffer } from './buffers.ts';
import type { Chain } from './chains.ts';
import type { Lack } from './lacks.ts';
import type { LeaderDayRisk, Risk } from './risk.ts';
import { type RiskWords, riskWords } from './words-risk.ts';

/** `12 %`; a chance that is not 0 is never shown as 0. */
const percent = (p: number): string => (p > 0 && p < 0.01 ? '< 1 %' : `${Math.round(p * 100)} %`);
const minutes = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

export function sayLeaderDay({ leader, day, late, lateMinutes, overrun }: LeaderDayRisk, scene: Scene): string {
  const words = riskWords(scene.lang);
  const range = `${Math.floor(late.low * 100)}–${Math.ceil(late.high * 100)} %`;
  const text = words.day(scene.names.leader(leader), dayName(day, scene), percent(late.p), range, minutes(lateMinutes));
  return overrun.p > 0 ? `${text}${words.overrun(percent(overrun.p))}` : text;
}

export function sayChain({ day, activities, over, chance, lateMinutes }: Chain, scene: Scene): string {
  const words = riskWords(scene.lang);
  const [first = '', ...rest] = activities.map((id) => titleText(scene, id));
  const steps = rest.map((title, i) => words.step(title, overName(over[i], scene))).join('');
  return words.chain(dayName(day, scene), `${first}${steps}`, percent(chance.p), minutes(lateMinutes));
}

const overName = (over: Chain['over'][number] | undefined, { names }: Scene): string =>
  over === undefined ? '' : over.kind === 'leader' ? names.leader(over.id) : names.venue(over.id);

export function sayBuffer(buffer: Buffer, scene: Scene): string {
  const words = riskWords(scene.lang);
  const { after, activity, savedMinutes, lateBefore, lateAfter, hasRoom } = buffer;
  const [before, now] = [percent(lateBefore), percent(lateAfter)];
  const text = words.buffer(
    titleText(scene, after),
    titleText(scene, activity),
    buffer.minutes,
    minutes(savedMinutes),
    before,
    now,
  );
  return `${text}${hasRoom ? words.room : words.noRoom}`;
}

export function sayLack(lack: Lack, scene: Scene): string {
  const words = riskWords(scene.lang);
  const title = titleText(scene, lack.activity);
  switch (lack.kind) {
    case 'owner':
      return words.owner(title, lack.fields.map((field) => words.fields[field]).join(words.separator));
    case 'no-venue':
      return words.noVenue(title, lack.headcount);
    case 'no-slack':
      return words.noSlack(title, titleText(scene, lack.after), dayName(lack.day, scene));
  }
}

export interface SaidRisk {
  readonly summary: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** The whole forecast, each section with at most so many lines. */
export function sayRisk(risk: Risk, scene: Scene, most = 10): SaidRisk {
  const words = riskWords(scene.lang);
  const likely = risk.leaderDays.filter(({ late }) => late.p > 0);
  return {
    summary: words.summary(risk.runs, risk.tolerance),
    sections: [
      { title: words.titles.days, lines: linesOf(likely, (one) => sayLeaderDay(one, scene), most, words) },
      { title: words.titles.chains, lines: linesOf(risk.chains, (one) => sayChain(one, scene), most, words) },
      { title: words.titles.buffers, lines: linesOf(risk.buffers, (one) => sayBuffer(one, scene), most, words) },
      { title: words.titles.lacks, lines: linesOf(risk.lacks, (one) => sayLack(one, scene), most, words) },
    ],
  };
}

function linesOf<T>(list: readonly T[], say: (one: T) => string, most: number, words: RiskWords): readonly string[] {
  if (list.length === 0) return [words.none];
  return [...list.slice(0, most).map(say), ...(list.length > most ? [words.more(list.length - most)] : [])];
}
