import { type Signal, signal } from '@preact/signals';
import { ZOOMS, type Zoom } from '../time/zoom.ts';
import { type Filter, NO_FILTER } from './filter.ts';

export const VIEWS = ['timeline', 'columns'] as const;
export type View = (typeof VIEWS)[number];

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

/** How the planner looks at one plan; kept while the page is open, and over a reload. */
export interface BoardState {
  readonly view: View;
  readonly zoom: Zoom;
  /** First day of the columns; null: the first day of the period. */
  readonly day: string | null;
  readonly columns: 1 | 2;
  readonly trayOpen: boolean;
  readonly paper: Paper;
  readonly filter: Filter;
}

const START: BoardState = {
  ...{ view: 'timeline', zoom: 'half', day: null, columns: 1, trayOpen: true, paper: 'A3' },
  filter: NO_FILTER,
};

const states = new Map<string, Signal<BoardState>>();
const keyOf = (plan: string): string => `tongchou.board.${plan}`;

export function boardState(plan: string): Signal<BoardState> {
  const known = states.get(plan);
  if (known !== undefined) return known;
  const made = signal(restored(sessionStorage.getItem(keyOf(plan))));
  states.set(plan, made);
  return made;
}

export function changeBoard(plan: string, change: Partial<BoardState>): void {
  const state = boardState(plan);
  state.value = { ...state.value, ...change };
  try {
    sessionStorage.setItem(keyOf(plan), JSON.stringify(state.value));
  } catch {
    // Full or forbidden: it is then not kept over a reload, which harms nothing.
  }
}

export const changeFilter = (plan: string, change: Partial<Filter>): void =>
  changeBoard(plan, { filter: { ...boardState(plan).value.filter, ...change } });

/** What was kept, as far as it can be understood. */
export function restored(text: string | null): BoardState {
  const kept = parsed(text);
  const filter = isRecord(kept['filter']) ? kept['filter'] : {};
  return {
    view: VIEWS.find((one) => one === kept['view']) ?? START.view,
    zoom: ZOOMS.find((one) => one === kept['zoom']) ?? START.zoom,
    day: typeof kept['day'] === 'string' ? kept['day'] : null,
    columns: kept['columns'] === 2 ? 2 : 1,
    trayOpen: kept['trayOpen'] !== false,
    paper: PAPERS.find((one) => one === kept['paper']) ?? START.paper,
    filter: {
      text: typeof filter['text'] === 'string' ? filter['text'] : '',
      bodies: strings(filter['bodies']),
      leaders: strings(filter['leaders']),
      venues: strings(filter['venues']),
      units: strings(filter['units']),
      priorities: list(filter['priorities']).filter((one) => typeof one === 'number'),
      locked: filter['locked'] === true,
      mandatory: filter['mandatory'] === true,
      hides: filter['hides'] === true,
    },
  };
}

function parsed(text: string | null): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown): readonly string[] => list(value).filter((one) => typeof one === 'string');
