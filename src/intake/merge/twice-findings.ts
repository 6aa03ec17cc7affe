import type { Answer, ContradictionCode } from '../finding.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { OpenFinding } from './decide.ts';
import type { Twice } from './find-twice.ts';
import { dropAnswers, textOf } from './same-findings.ts';
import type { Saying } from './saying.ts';
import type { Subject } from './subject.ts';

export function leaderFinding(twice: Twice, say: Saying): OpenFinding {
  const who = say.leaders(twice.what);
  return twiceFinding('leader-twice', twice, say, {
    zh: `${who.zh}在同一时间要参加两项活动`,
    en: `${who.en} must be at two activities at once`,
  });
}

export function venueFinding(twice: Twice, say: Saying): OpenFinding {
  const [id = ''] = twice.what;
  const name = say.venue(id);
  return twiceFinding('venue-twice', twice, say, {
    zh: `${name}在同一时间被两项活动占用`,
    en: `${name} is wanted by two activities at once`,
  });
}

function twiceFinding(code: ContradictionCode, { a, b, what }: Twice, say: Saying, claim: Words): OpenFinding {
  const wishes = [a.wish, b.wish];
  const keys = wishes.map(({ key }) => key);
  const [one, other] = [sayTimed(a, say), sayTimed(b, say)];
  return {
    ...{ kind: 'contradiction', code, key: `${code}:${[...what].sort().join('+')}:${[...keys].sort().join('+')}` },
    ...{ places: wishes.map(({ place }) => place), wishes: keys, text: textOf(wishes), confidence: null },
    words: { zh: `${claim.zh}：${one.zh}，${other.zh}。`, en: `${claim.en}: ${one.en}, ${other.en}.` },
    answers: [standsAnswer(a, say), standsAnswer(b, say), AS_THEY_ARE, ...dropAnswers(wishes, say, 'kept')],
  };
}

function sayTimed({ wish, times: { fixed } }: Subject, say: Saying): Words {
  const name = say.wish(wish);
  if (!fixed) return name;
  const when = say.span(fixed);
  return { zh: `${name.zh}${when.zh}`, en: `${name.en} ${when.en}` };
}

function standsAnswer({ wish }: Subject, say: Saying): Answer {
  const name = say.wish(wish);
  return {
    answer: wish.key,
    words: {
      zh: `${name.zh}的时间不变，另一项改为当天另择时间`,
      en: `${name.en} keeps its time, the other is held at any time of its day`,
    },
  };
}

const AS_THEY_ARE: Answer = {
  answer: 'keep',
  words: { zh: '两项的时间都不变，由排期取舍', en: 'both keep their times; planning decides between them' },
};
