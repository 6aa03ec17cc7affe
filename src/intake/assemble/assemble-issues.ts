import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { type Place, placeText } from '../place.ts';

const SEVERITIES = {
  'avoid-all': 'warning',
  'day-off': 'warning',
  'off-grid': 'warning',
  'not-in-roster': 'error',
  'rooms-too-small': 'error',
  'key-taken': 'error',
  'carried-not-in-roster': 'error',
  'carried-without': 'warning',
} as const;

type AssembleIssueCode = keyof typeof SEVERITIES;

interface Facts {
  readonly title: string;
  /** Days, times, ids or a number of people, whatever the sentence is about. */
  readonly what: string;
}

interface Sentences {
  readonly message: (facts: Facts) => string;
  readonly hint: string;
}

type Dictionary = { readonly [C in AssembleIssueCode]: Sentences };

const DICTIONARY: { readonly [L in Language]: Dictionary } = {
  zh: {
    'avoid-all': {
      message: ({ title }) => `“${title}”要求避开的时间占满了可以安排的时间，避开的要求未采用`,
      hint: '请核对所报时间，改写要避开的时间。',
    },
    'day-off': {
      message: ({ title, what }) => `“${title}”的例行时间逢放假：${what}，当天不安排`,
      hint: '如当天照常举行，请单独报送一条。',
    },
    'off-grid': {
      message: ({ title, what }) => `“${title}”可选的时间（${what}）都不在时间刻度上，将排不上`,
      hint: '请只报一个时间，或改报整刻度的时间，或在名册中改用更细的时间刻度。',
    },
    'not-in-roster': {
      message: ({ title, what }) =>
        `“${title}”涉及的人员、单位或场地在名册中没有，或不能这样安排：${what}，已从该活动中略去`,
      hint: '请在名册中补上，或改正后重新汇总。',
    },
    'rooms-too-small': {
      message: ({ title, what }) => `“${title}”有${what}人，所选场地都容纳不下，场地暂未安排`,
      hint: '请改报更大的场地，或核对人数和名册中的容纳人数。',
    },
    'key-taken': {
      message: ({ title, what }) => `“${title}”的编号 ${what} 已被另一事项使用，该活动未列入`,
      hint: '请改用别的编号后重新汇总。',
    },
    'carried-not-in-roster': {
      message: ({ title, what }) => `上期未了事项“${title}”离不开的人员或场地在名册中已没有：${what}，未结转到本期`,
      hint: '请按现在的人员和场地重新报送，或在名册中补上。',
    },
    'carried-without': {
      message: ({ title, what }) => `上期未了事项“${title}”已结转，其中在名册中已没有的未带入：${what}`,
      hint: '请核对该活动的人员、单位和场地。',
    },
  },
  en: {
    'avoid-all': {
      message: ({ title }) => `what "${title}" wants to avoid leaves no time for it; it is not avoided`,
      hint: 'Check the times, and write otherwise what is to be avoided.',
    },
    'day-off': {
      message: ({ title, what }) => `"${title}" would be held on a day off: ${what}; it is left out on that day`,
      hint: 'If it is held all the same, send it in as a row of its own.',
    },
    'off-grid': {
      message: ({ title, what }) => `no time that "${title}" names (${what}) is on the slot grid: it stays unscheduled`,
      hint: 'Name one time only, or times on the grid, or give the roster a finer one.',
    },
    'not-in-roster': {
      message: ({ title, what }) =>
        `the roster does not have these people, bodies or places of "${title}", or not in this part: ${what}; they are left out`,
      hint: 'Add them to the roster, or correct the activity, and collect the plans again.',
    },
    'rooms-too-small': {
      message: ({ title, what }) =>
        `"${title}" is for ${what} people, and none of its venues holds them: it has no venue`,
      hint: 'Ask for a larger venue, or check the number and the capacities in the roster.',
    },
    'key-taken': {
      message: ({ title, what }) => `the id ${what} of "${title}" is that of another matter: the activity is left out`,
      hint: 'Give it another id, and collect the plans again.',
    },
    'carried-not-in-roster': {
      message: ({ title, what }) =>
        `"${title}", left over from the last period, needs who or what is no longer in the roster: ${what}; it is not carried over`,
      hint: 'Send it in again with the people and venues of today, or add them to the roster.',
    },
    'carried-without': {
      message: ({ title, what }) => `"${title}" is carried over without what is no longer in the roster: ${what}`,
      hint: 'Check its people, body and venue.',
    },
  },
};

/** An Issue about a wish; its path is where the wish stands, such as `plan.xlsx › December › 7`. */
export function assembleIssue(code: AssembleIssueCode, place: Place, facts: Facts, lang: Language): Issue {
  const { message, hint } = DICTIONARY[lang][code];
  return { code, path: placeText(place), message: message(facts), hint, severity: SEVERITIES[code] };
}
