import type { CliWords } from './words.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1048576)} MB`;

const REMEDIES: { readonly [code: string]: readonly [cause: string, remedy: string] } = {
  EACCES: ['permission denied', 'Choose a folder that you may write to, or change its permissions.'],
  EPERM: ['not permitted', 'Choose a folder that you may write to, or change its permissions.'],
  EROFS: ['the disk is read-only', 'Choose a folder on a disk that can be written.'],
  ENOSPC: ['the disk is full', 'Make room, or choose a folder on another disk; nothing was left behind.'],
  EDQUOT: ['your disk quota is used up', 'Make room, or choose another folder; nothing was left behind.'],
  ENOENT: ['a folder of the path is missing', 'Make the folder first.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EISDIR: ['it is a folder', 'Give the name of a file.'],
  ENOTDIR: ['a part of the path is not a folder', 'Correct the path.'],
};

export const CLI_EN: CliWords = {
  help: {
    titles: {},
    program: "Plans a leadership's activities: the best conflict-free schedule, explained.",
    plan: 'find the best schedule of a Problem',
    validate: 'say everything that is wrong with Problems, without planning',
    verify: 'check a schedule against every hard rule and count its score',
    schema: 'print the JSON Schema of a document',
    export: 'write feeds and tables of a schedule that exists',
    problem: 'Problem document (JSON); - reads standard input',
    problems: 'Problem documents (JSON); - reads standard input',
    schedule: 'Schedule document (JSON); - reads standard input',
    document: 'problem or schedule',
    output: 'write the Schedule document here',
    time: 'search at most this long: 10s, 2m, 500ms (default 10s unless --iterations is given)',
    iterations: 'search at most this many iterations: same number and seed, same schedule',
    seed: 'seed of the random choices (default 1)',
    threads: 'threads that search together (default: the cores; 1 with --iterations alone)',
    engine: 'auto, search, or an exact solver for small problems: highs, jslp (default auto)',
    period: 'plan this period instead: 2026-12-H1, 2026-12-H2, 2026-12, 2026-W50, 2026-12-01/2026-12-14',
    gap: 'stop when at most this many per cent could still be gained',
    ics: 'write iCalendar feeds of everybody into this folder',
    html: 'write a printable table here (without --table: list, week table and all)',
    xlsx: 'write the tables as an Excel workbook here',
    table: 'one table only: A day by day, B week table, D of one leader, H list',
    leader: 'the table of this leader (id) only',
    paper: 'A4 or A3, landscape (default A4)',
    view: 'full, or normal: no details of what is not public (default full)',
    lang: 'zh or en (default: by the locale)',
    json: 'print one JSON object instead of text',
    quiet: 'no progress and no summary; only faults are shown',
    version: 'print the version',
    showHelp: 'show this help',
    after:
      'Exit codes: 0 done; 1 could not be written, or a bug; 2 wrong arguments or documents;\n' +
      '3 mandatory activities missing or a hard rule broken; 130 interrupted (the best so far is written).',
  },
  usage: {
    missingArgument: (name) => `the argument ${name} is missing`,
    missingValue: (option) => `the option ${option} needs a value`,
    unknownOption: (option) => `there is no option ${option}`,
    unknownCommand: (name) => `there is no command ${name}`,
    tooMany: 'there are too many arguments',
    badValue: (option, value, expected) => `“${value}” is no value for ${option}: give ${expected}`,
    other: (message) => message,
    seeHelp: (command) => `See: ${command} --help`,
    expectDuration: 'a duration such as 10s, 2m or 500ms, at most 24h',
    expectCount: 'a whole number from 1',
    expectThreads: 'a whole number from 1 to 64',
    expectEngine: 'auto, search, highs or jslp',
    expectSeed: 'a whole number from 0 to 4294967295',
    expectPercent: 'a percentage from 0 to 100, such as 1 or 0.5%',
    expectLang: 'zh or en',
    expectDocument: 'problem or schedule',
    expectLayout: 'A, B, D or H',
    expectPaper: 'A4 or A3',
    expectView: 'full or normal',
    leaderWithoutD: { message: '--leader is for table D', hint: 'Give --table D, or no --table.' },
    noSuchLeader: (id, ids) => ({
      message: `there is no leader ${id} in the Problem`,
      hint: `Give one of: ${ids}.`,
    }),
    stdinTwice: {
      message: 'standard input can be read only once',
      hint: 'Give at most one “-”; name a file for the others.',
    },
    nothingToExport: { message: 'nothing is asked for', hint: 'Give --ics DIR, --html FILE or --xlsx FILE.' },
  },
  io: {
    stdin: 'standard input',
    stdout: 'standard output',
    isDirectory: (path) => ({ message: `${path} is a folder`, hint: 'Give the name of a file.' }),
    unreadable: (path, code) =>
      code === 'ENOENT'
        ? { message: `${path} does not exist`, hint: 'Check the name and the folder.' }
        : { message: `${path} cannot be read (${code})`, hint: 'Check its permissions.' },
    tooLarge: (name, bytes, limit) => ({
      message: `${name} is too large: at least ${megabytes(bytes)}, at most ${megabytes(limit)} are read`,
      hint: 'Is it the right file? Plan a shorter period, or split it.',
    }),
    notUtf8: (name, utf16) => ({
      message: `${name} is not UTF-8 text${utf16 ? ' (it looks like UTF-16)' : ''}`,
      hint: 'Save it again with the encoding UTF-8.',
    }),
    badJson: (name) => ({ message: `${name} is not a JSON document`, hint: 'Correct it at the place named.' }),
    faulty: (name, errors) => ({
      message: `${name} has ${plural(errors, 'fault')}`,
      hint: 'Correct all of them; nothing was planned.',
    }),
    noStdout: { message: 'an output needs a path', hint: 'Name a file; for standard output use --json.' },
    targetIsDirectory: (path) => ({ message: `${path} is a folder`, hint: 'Give the name of a file to write.' }),
    targetIsFile: (path) => ({ message: `${path} is a file`, hint: 'Give the name of a folder for the feeds.' }),
    noParent: (path, folder) => ({
      message: `${path} cannot be written: there is no folder ${folder}`,
      hint: `Make it first: mkdir -p ${folder}`,
    }),
    parentIsNoDirectory: (path, folder) => ({
      message: `${path} cannot be written: ${folder} is not a folder`,
      hint: 'Correct the path.',
    }),
    samePath: (path) => ({
      message: `${path} is named twice`,
      hint: 'Every output needs a path of its own, and none may be an input.',
    }),
    unwritable: (path, code) => {
      const [cause, remedy] = REMEDIES[code] ?? [code, 'Choose another place.'];
      return { message: `${path} cannot be written: ${cause}`, hint: remedy };
    },
  },
  summary: {
    labels: {
      placed: 'Scheduled',
      mandatory: 'Mandatory',
      kept: 'Value kept',
      quality: 'How good',
      search: 'Search',
    },
    placed: (placed, total) => `${placed} of ${plural(total, 'activity', 'activities')}`,
    withFocus: (activities, placed, total) => `${activities}, ${placed} of ${plural(total, 'focus block')}`,
    noMandatory: 'none asked for',
    allMandatory: (count) => (count === 1 ? 'the only one is in' : `all ${count} are in`),
    someMandatory: (missed, count) => `${missed} of ${count} MISSING`,
    interrupted: 'interrupted: this is the best schedule found so far',
    leaders: 'Leaders',
    columns: {
      leader: 'Leader',
      activities: 'Activities',
      hours: 'Hours',
      focusHours: 'Focus h',
      freeSessions: 'Half-days free',
      longestFree: 'Longest free stretch',
    },
    freeOf: (free, all) => `${free} of ${all}`,
    hours: (hours) => `${hours} h`,
    unscheduled: (count) => `Not scheduled (${count})`,
    more: (count) => `… and ${count} more`,
    rank: (priority, urgency, mandatory) => `${mandatory ? 'MANDATORY, ' : ''}priority ${priority}, urgency ${urgency}`,
    warnings: (count) => `Warnings (${count})`,
    frozen: (count) => `Published assignments that cannot all stay (${count})`,
    files: 'Written',
    file: { schedule: 'schedule', ics: 'feeds', html: 'table', xlsx: 'workbook' },
    feeds: (folder, count) => `${folder} (${plural(count, 'file')})`,
  },
  issues: { error: 'error', warning: 'warning', whole: 'the document' },
  verify: {
    good: 'The schedule keeps every hard rule.',
    broken: (count) => `The schedule breaks hard rules ${plural(count, 'time')}:`,
    missed: (count) => `${plural(count, 'mandatory activity is', 'mandatory activities are')} missing.`,
    score: (cost, valueLost, inconvenience) =>
      `Cost ${cost} = value lost ${valueLost} + inconvenience ${inconvenience}.`,
    wrongScore: (name, stated, found) => `The schedule states ${name} ${stated}, but it is ${found}.`,
    otherProblem: 'The schedule was made for another version of this Problem (its sha256 differs).',
    warning: 'warning',
  },
  valid: (name, activities, leaders, warnings) =>
    `${name}: valid; ${plural(activities, 'activity', 'activities')}, ${plural(leaders, 'leader')}` +
    (warnings > 0 ? `, ${plural(warnings, 'warning')}` : ''),
  exported: 'Written',
  notExportable: {
    message: 'the schedule does not belong to this Problem, or names what does not exist; nothing was written',
    hint: 'See: tongchou verify',
  },
  bug: (message) =>
    `This is a bug in tongchou: ${message}\nPlease report it with the command and the document; TONGCHOU_DEBUG=1 shows where it happened.`,
  complaint: (message, hint) => `${message}. ${hint}`,
  progress: (seconds, placed, total, kept, gap) =>
    `${seconds} s · ${placed}/${total} scheduled · value kept ${kept} · gap ${gap}`,
};
