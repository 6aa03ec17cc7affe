import type { Sheet } from '../../formats/sheets.ts';
import { wordsOf } from '../../formats/words.ts';
import type { SlotMinutes } from '../../model/problem.ts';
import { zoneOf } from '../../model/zone.ts';
import { cellName } from '../columns/assign-columns.ts';
import { headerKey } from '../columns/header-text.ts';
import { isRemark, saysOneThing } from '../columns/row-kinds.ts';
import { rangeText, wholeNumber } from './cells.ts';
import { keysOf, labelKeys, nearestLabel, SETTINGS, SHEETS } from './layout.ts';
import type { RosterLog } from './roster-issues.ts';

export interface Settings {
  readonly title: string;
  readonly timeZone: string;
  readonly slotMinutes: SlotMinutes;
  readonly defaultMinutes: number;
  readonly defaultTravelMinutes: number | null;
  readonly holidays: 'CN' | null;
}

const SLOTS: readonly SlotMinutes[] = [5, 10, 15, 20, 30, 60];
/** As the Problem document allows. */
export const MOST_MINUTES = 7 * 1440;

const DEFAULT_MINUTES = 120;
const BY_NAME = keysOf(SETTINGS);
const HEADERS = new Set([...labelKeys(SHEETS.settings.columns.item), ...labelKeys(SHEETS.settings.columns.value)]);
const ZONES: ReadonlyMap<string, string> = new Map([
  ['北京时间', 'Asia/Shanghai'],
  ['中国标准时间', 'Asia/Shanghai'],
  ['china standard time', 'Asia/Shanghai'],
]);

interface Entry {
  readonly text: string;
  readonly at: string;
}

/** Settings stand in rows: what is set, and to what. Whatever is left out is as the office has it by default. */
export function readSettings(sheets: readonly Sheet[], log: RosterLog): Settings {
  const entries = entriesOf(sheets, log);
  const minutes = (name: keyof typeof SETTINGS, least: number): number | undefined => {
    const { text, at } = entries.get(name) ?? NOTHING;
    const number = wholeNumber(text);
    if (text === '' || (number !== undefined && number >= least && number <= MOST_MINUTES)) return number;
    log.add('roster-not-a-number', at, { value: text, other: rangeText(least, MOST_MINUTES, log) });
    return undefined;
  };
  return {
    title: entries.get('title')?.text ?? wordsOf(log.lang).defaultTitle,
    timeZone: zoneIn(entries.get('timeZone') ?? NOTHING, log),
    slotMinutes: slotIn(entries.get('slotMinutes') ?? NOTHING, log),
    defaultMinutes: minutes('defaultMinutes', 1) ?? DEFAULT_MINUTES,
    defaultTravelMinutes: minutes('defaultTravelMinutes', 0) ?? null,
    holidays: holidaysIn(entries.get('holidays') ?? NOTHING, log),
  };
}

const NOTHING: Entry = { text: '', at: '' };

/** What stands behind each name; the first counts. */
function entriesOf(sheets: readonly Sheet[], log: RosterLog): ReadonlyMap<keyof typeof SETTINGS, Entry> {
  const entries = new Map<keyof typeof SETTINGS, Entry>();
  for (const { name: sheet, rows } of sheets) {
    for (const row of rows) {
      const [first] = row.cells;
      if (first === undefined || isRemark(row)) continue;
      const [column, { text }] = first;
      const value = row.cells.get(column + 1);
      const name = BY_NAME.get(headerKey(text));
      const place = (at: number): string => `${sheet} › ${cellName(row.row, at)}`;
      if (name === undefined) {
        // Titles and explanations go across the sheet.
        if (saysOneThing(row) || HEADERS.has(headerKey(text))) continue;
        log.add('roster-setting-unknown', place(column), {
          value: text,
          other: nearestLabel(text, SETTINGS, log.lang),
        });
      } else if (value !== undefined) {
        const known = entries.get(name);
        const entry = { text: value.text.trim(), at: place(column + 1) };
        if (known === undefined) entries.set(name, entry);
        else log.add('roster-setting-twice', place(column), { value: text, other: known.at });
      }
    }
  }
  return entries;
}

function zoneIn({ text, at }: Entry, log: RosterLog): string {
  if (text === '') return 'Asia/Shanghai';
  const zone = ZONES.get(text.toLowerCase()) ?? text;
  if (zoneOf(zone) === null) log.add('roster-bad-zone', at, { value: text });
  return zone;
}

function slotIn({ text, at }: Entry, log: RosterLog): SlotMinutes {
  const slot = SLOTS.find((minutes) => minutes === wholeNumber(text));
  if (slot === undefined && text !== '') {
    log.add('roster-not-a-choice', at, { value: text, other: SLOTS.join(log.lang === 'zh' ? '、' : ', ') });
  }
  return slot ?? 15;
}

function holidaysIn({ text, at }: Entry, log: RosterLog): 'CN' | null {
  if (/^(?:|cn|china|中国|中国大陆|是|yes)$/i.test(text)) return 'CN';
  if (!/^(?:无|没有|否|不计|none|no)$/i.test(text)) {
    log.add('roster-not-a-choice', at, { value: text, other: log.lang === 'zh' ? 'CN、无' : 'CN, none' });
  }
  return null;
}
