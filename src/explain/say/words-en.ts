import type { ObstacleParts, SayWords } from './words.ts';

const when = ({ when: time }: ObstacleParts): string =>
  time === undefined ? '' : ` ${/^\d\d:/.test(time) ? 'at' : 'on'} ${time}`;
const because = ({ reason }: ObstacleParts): string => (reason === undefined ? '' : ` (${reason})`);
const partner = ({ title = 'another activity', when: time }: ObstacleParts): string =>
  `${title}${time === undefined ? '' : ` on ${time}`}`;
const change = (points: number): string => (points < 0 ? `falls by ${-points}` : `rises by ${points}`);
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
const starts = (count: number): string => counted(count, 'possible start', 'possible starts');

export const SAY_EN: SayWords = {
  quoted: (text) => `“${text}”`,
  list: (items) => listed(items, 'and'),
  or: (items) => listed(items, 'or'),
  clauses: (items) => items.join(', '),
  sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  aside: (text) => ` (${text})`,
  join: (sentences) => sentences.join(' '),

  priority: (level) => `priority ${level}`,
  rank: (priority, urgency, mandatory) => `priority ${priority}, urgency ${urgency}${mandatory ? ', mandatory' : ''}`,
  turn: (day, per) => (per === 'week' ? `week of ${day}` : day),
  days: (days, count) =>
    count > days.length
      ? `${days.join(', ')} and ${counted(count - days.length, 'other day', 'other days')}`
      : listed(days, 'and'),
  minutes: (minutes) => counted(minutes, 'minute', 'minutes'),
  wholeDays: (days) => counted(days, 'whole day', 'whole days'),
  at: (time, place) => (place === undefined ? time : `${time}, ${place}`),
  standsIn: (leader, by, rank) => `${by}${rank > 0 ? ` (deputy no. ${rank})` : ''} stands in for ${leader}`,

  obstacles: {
    document: () => 'the activity names something that does not exist',
    duration: () => 'no stretch of time has the right length',
    window: () => 'it would lie outside its windows or after its deadline',
    'working-hours': () => 'it would lie outside working hours',
    'leader-unavailable': (parts) =>
      `${parts.leader ?? 'a leader'} cannot come${when(parts) || ' then'}${because(parts)}`,
    'leader-overlap': (parts) => {
      const { leader = 'a leader', titleAndRank, isFocus } = parts;
      if (titleAndRank === undefined) return `${leader} is busy${when(parts)}, or the journey is too long`;
      return isFocus
        ? `${leader} has focus time for ${titleAndRank}${when(parts)}`
        : `${leader} attends ${titleAndRank}${when(parts)}`;
    },
    venue: () => 'no venue is suitable',
    'venue-overlap': (parts) =>
      parts.titleAndRank === undefined
        ? `${parts.venue ?? 'every venue offered'} is taken`
        : `${parts.venue ?? 'every venue offered'} is taken by ${parts.titleAndRank}${when(parts)}`,
    'venue-unavailable': (parts) =>
      `${parts.venue ?? 'every venue offered'} is closed${when(parts) || ' then'}${because(parts)}`,
    'venue-capacity': ({ venue = 'every venue offered' }) => `${venue} is too small`,
    attendance: ({ leader }) =>
      leader === undefined
        ? 'too few of those to choose from can come'
        : `${leader} cannot come and nobody can stand in`,
    'leader-limit': ({ leader = 'a leader' }) =>
      `${leader} has reached a limit on activities or hours of the day or week`,
    precedence: (parts) =>
      parts.when === undefined && parts.title !== undefined
        ? `${parts.title}, which must come first, is not scheduled`
        : `the order and gap with ${partner(parts)} are prescribed`,
    'same-day': (parts) => `it must be on the same day as ${partner(parts)}`,
    'different-days': (parts) => `it may not be on the same day as ${partner(parts)}`,
    'back-to-back': (parts) => `it must adjoin ${partner(parts)} in the same venue`,
    coverage: ({ leader }) => `${leader === undefined ? '' : `with ${leader} away `}too few leaders would be on duty`,
    pinned: () => 'it would not be as pinned',
    frozen: () => 'a published assignment that is frozen stands against it',
    cost: () => 'it fits, but costs more than it is worth',
  },
  barsStarts: (clause, count, days) =>
    count === 0 ? clause : `${clause}, which bars ${starts(count)}${days === '' ? '' : ` (${days})`}`,
  freeStarts: (count, days) =>
    `nothing stands in the way at ${starts(count)}${days === '' ? '' : ` (${days})`}: it has only not been scheduled yet`,

  whyNot: {
    notYet: (title, rank) => `${title} (${rank}) is not scheduled yet.`,
    head: (title, rank, count) =>
      count === 1
        ? `${title} (${rank}) is not scheduled: its only possible start cannot be used now.`
        : `${title} (${rank}) is not scheduled: none of its ${count} possible starts can be used now.`,
    noStart: (title, rank) =>
      `${title} (${rank}) is not scheduled: its duration, windows and deadline leave no possible start.`,
    byReason: (parts, rest) => `By reason: ${[...parts, ...(rest > 0 ? [`other reasons (${rest})`] : [])].join('; ')}.`,
    leaderBars: (leader, count) => `${leader} is not free (${count})`,
    venueBars: (venue, count) => `${venue} is not free (${count})`,
    ruleBars: (clause, count) => `${clause} (${count})`,
    suggestions: (count) =>
      count === 1 ? '1 way to let it in:' : `${count} ways to let it in, the smallest change first:`,
    noSuggestion: 'Nothing that was tried lets it in.',
  },

  suggestion: {
    asAsked: 'nothing is changed',
    otherVenue: (venue, asked) => `use ${venue}${asked === '' ? '' : ` instead of ${asked}`}`,
    otherTime: (asked) => (asked === '' ? 'allow another time' : `allow another time than ${asked}`),
    outsideHours: 'allow it outside working hours',
    notRequired: (leaders) => `do without ${leaders}`,
    nowOptional: (leaders) => `make attendance optional for ${leaders}`,
    newlyRequired: (leaders) => `ask ${leaders} to come instead`,
    fewerChosen: (before, after) => `choose ${after} instead of ${before} of those named`,
    shorter: (before, after) => `shorten it from ${before} to ${after}`,
    split: (parts) => `hold it in two parts (${parts})`,
    deadline: (before, after) => `put off its deadline from ${before} to ${after}`,
    noDeadline: (before) => `lift its deadline of ${before}`,
    release: (before, after) => `let it start from ${after} instead of ${before}`,
    noRelease: (before) => `let it start before ${before}`,
    priority: (before, after) => `raise its priority from ${before} to ${after}`,
    heldThen: (steps, held) => `${steps}; it is then held on ${held}`,
    heldTwice: (steps, held) => `${steps}; they are then held on ${listed(held, 'and on')}`,
    besides: (changes) => `this also means: ${changes}`,
    movedTime: (title, before, after) => `move ${title} from ${before} to ${after}`,
    movedVenue: (title, before, after) => `move ${title} from ${before} to ${after}`,
    movedPeople: (title, time, people) => `hold ${title} on ${time} ${people}`,
    sameDay: (time) => `${time} of that day`,
    andVenue: (before, after) => `its venue from ${before} to ${after}`,
    joins: (leaders) => `with ${leaders} besides`,
    leaves: (leaders) => `without ${leaders}`,
    noVenue: 'no venue',
    focus: (title) => `the focus time for ${title}`,
    dropped: (title, time, rank, loss) => `drop ${title} on ${time} (${rank}, loss ${loss})`,
    droppedBlock: (title, time, rank, loss) => `drop the focus time for ${title} on ${time} (${rank}, loss ${loss})`,
  },

  effect: {
    mandatory: (missed) =>
      missed < 0
        ? `${counted(-missed, 'mandatory activity', 'mandatory activities')} fewer missed`
        : `${counted(missed, 'mandatory activity', 'mandatory activities')} more missed`,
    cost: (points, parts) => `cost ${change(points)}${parts === '' ? '' : ` (${parts})`}`,
    same: 'the cost stays the same',
    valueLost: (points) => `value lost ${change(points)}`,
    inconvenience: (points) => `inconvenience ${change(points)}`,
    concession: (points) => `plus ${points} for the concession`,
  },

  whyHere: {
    head: (title, rank, held) => `${title} (${rank}) is held on ${held}.`,
    decisions: {
      frozen: () => 'It is published and frozen: it stays as it is.',
      'pinned-start': () => 'Its start is pinned.',
      'pinned-day': () => 'Its day is pinned.',
      'pinned-venue': () => 'Its venue is pinned.',
      'pinned-attendees': () => 'Its attendees are pinned.',
      'only-start': () => 'Its duration, windows and deadline leave no other start.',
      'no-other': (count) => `Of ${starts(count)} no other was found usable while everything else stays.`,
      cheapest: (count) => `Of ${starts(count)} none was found to cost less while everything else stays.`,
      tied: (count) =>
        `Of ${starts(count)} none was found to cost less while everything else stays; another costs the same.`,
      'not-cheapest': (count) => `Of ${starts(count)} another costs less while everything else stays: it can be moved.`,
    },
    own: (value, inconvenience, terms) =>
      `Holding it keeps a value of ${value}; the inconvenience ${inconvenience === 0 ? 'stays the same' : change(inconvenience)} (${terms}).`,
    ownFree: (value) => `Holding it keeps a value of ${value} and adds no inconvenience.`,
    term: (name, points) => `${name} ${points < 0 ? '−' : ''}${Math.abs(points)}`,
    alternative: (held, difference, terms) => `${held}: ${difference}${terms === '' ? '' : ` (${terms})`}.`,
    more: (points) => `costs ${points} more`,
    fewer: (points) => `costs ${points} less`,
    equal: 'costs the same',
    people: (people) => `with ${people}`,
    barred: (day, why) => `${day}: no place, mainly because ${why}.`,
  },
  terms: {
    delay: 'delay of urgent matters',
    lateness: 'after the due time',
    unpreferred: 'not at a preferred time',
    outsideHours: 'outside working hours',
    optionalMissed: 'optional leaders missing',
    deputy: 'deputies',
    choiceOrder: 'not the first choice',
    touched: 'half-days taken',
    fragmentation: 'fragmented time',
    overload: 'above the daily target',
    travel: 'travel',
    change: 'changes to what is published',
  },
};
