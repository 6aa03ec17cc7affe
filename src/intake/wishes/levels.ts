import type { Level } from '../../model/problem.ts';
import type { RawField } from '../columns/table.ts';
import { normalise } from '../phrases/text.ts';
import type { Words } from '../phrases/time-rule.ts';
import { type Offer, question, read, type Understanding } from './understand.ts';
import { ASK, SAY } from './wish-words.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** Words of importance, from level 1; of papers too: 平急, 加急, 特急. */
const IMPORTANCE = [
  '低|很低|不重要|最低|low|lowest|minor|unimportant',
  '较低|次要|不太重要|lower|secondary',
  '中|中等|一般|普通|常规|正常|medium|middle|normal|average|ordinary|moderate',
  '重要|较高|较重要|比较重要|important|major|significant',
  '高|很高|最高|极高|特别重要|非常重要|十分重要|极其重要|重大|high|highest|very high|very important|critical|top',
];
const URGENCY = [
  '低|很低|最低|缓|可缓|不急|不紧急|low|lowest|not urgent|can wait',
  '较低|较缓|不太急|lower',
  '中|中等|一般|普通|正常|平急|常规|medium|middle|normal|average|moderate',
  '急|紧急|较急|较高|加急|urgent|pressing',
  '高|很高|最高|特急|特提|火急|很急|十分紧急|非常紧急|特别紧急|high|highest|very high|very urgent|critical|immediate',
];
const YES = '是|必排|必须|必须安排|必须召开|要|√|✓|✔|☑|对|yes|y|true|must|mandatory|required|1';
const NO = '否|不|不是|不必|非必排|可不排|可选|可调|×|✗|✘|☒|no|n|false|optional|0';

const tableOf = (lists: readonly string[]): ReadonlyMap<string, Level> =>
  new Map(LEVELS.flatMap((level, i) => (lists[i] ?? '').split('|').map((word) => [word, level] as const)));
const IMPORTANCE_WORDS = tableOf(IMPORTANCE);
const URGENCY_WORDS = tableOf(URGENCY);
const YES_WORDS = new Set(YES.split('|'));
const NO_WORDS = new Set(NO.split('|'));

export const readImportance = (text: string): Understanding<Level> =>
  readLevel(text, IMPORTANCE_WORDS, ASK.importance, SAY.priority);
export const readUrgency = (text: string): Understanding<Level> =>
  readLevel(text, URGENCY_WORDS, ASK.urgency, SAY.urgency);

function readLevel(
  text: string,
  words: ReadonlyMap<string, Level>,
  ask: (text: string) => Words,
  say: (level: Level) => Words,
): Understanding<Level> {
  const plain = normalise(text);
  const [, digit] = /^p?([1-5])(?:\.0|级|分|星)?$/.exec(plain) ?? [];
  const stars = /^[★⭐*]{1,5}☆{0,4}$/u.test(plain) ? plain.replace(/☆/g, '').length : 0;
  const level = LEVELS.find((one) => one === Number(digit) || one === stars) ?? words.get(plain);
  if (level !== undefined) return read(level);
  return question(
    ask(text),
    LEVELS.toReversed().map((one): Offer => ({ answer: String(one), words: say(one) })),
  );
}

export function readMandatory(text: string): Understanding<boolean> {
  const plain = normalise(text);
  if (YES_WORDS.has(plain)) return read(true);
  if (NO_WORDS.has(plain)) return read(false);
  return question(ASK.mandatory(text), [
    { answer: '是', words: SAY.mandatory(true) },
    { answer: '否', words: SAY.mandatory(false) },
  ]);
}

/** A tick box counts by what it holds. */
export const levelText = ({ kind, text, value }: RawField): string => (kind === 'boolean' ? value : text);
