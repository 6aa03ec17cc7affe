import { type IcsComponent, lineOf } from './read-ics-lines.ts';
import { textOf } from './read-ics-values.ts';

/** How an event takes its owner's time; `away`: he is out of the office. */
export type BusyKind = 'busy' | 'tentative' | 'away';
/** Why it takes none. */
export type FreeKind = 'cancelled' | 'free';

/** Outlook sends a cancellation as a confirmed event of this title; feeds of ours mark it 【已取消】. */
const CANCELLED_TITLE = /^\s*(?:cancell?ed\s*[:：]|已取消\s*[:：]|【已取消】)/i;

/** What an event means for its owner's time; `isCalledOff`: the whole file is a message that takes events back. */
export function stateOf(event: IcsComponent, isCalledOff: boolean): BusyKind | FreeKind {
  const value = (name: string): string => textOf(lineOf(event, name)?.text).trim().toUpperCase();
  const status = value('STATUS');
  const outlook = value('X-MICROSOFT-CDO-BUSYSTATUS');
  if (isCalledOff || status === 'CANCELLED' || CANCELLED_TITLE.test(titleOf(event))) return 'cancelled';
  if (outlook === 'FREE') return 'free';
  if (value('TRANSP') === 'TRANSPARENT' && outlook !== 'OOF' && outlook !== 'BUSY') return 'free';
  if (outlook === 'OOF') return 'away';
  return status === 'TENTATIVE' || outlook === 'TENTATIVE' ? 'tentative' : 'busy';
}

export const titleOf = (event: IcsComponent): string => textOf(lineOf(event, 'SUMMARY')?.text);
