import type { Calendar } from '@event-calendar/core';
import { LABELS } from '../../../state/labels.ts';
import { wordsIn } from '../../../state/language.ts';
import type { Project } from '../../../state/project.ts';
import { say, sayFault } from '../../../ui/toast.tsx';
import { sayWithUndo } from '../../panel/deeds.ts';
import { effectText } from '../../panel/move-time.tsx';
import { spanName } from '../../panel/spans.ts';
import { PANEL_WORDS } from '../../panel/words.ts';
import { blockOf, localOf } from './calendar-options.ts';
import { createDragAnswers, type DragAnswers, exchanged, type Verdict } from './drag-answers.ts';
import { glowOf } from './glow.ts';
import { COLUMNS_WORDS } from './words.ts';

export interface DragHost {
  readonly project: Project;
  readonly calendar: () => Calendar | null;
  readonly days: () => readonly string[];
  readonly leaders: () => readonly string[];
  /** What is said while a block is in the air; null: nothing is. */
  readonly tell: (said: { readonly text: string; readonly isAllowed: boolean } | null) => void;
  /** Draws everything as it is in the documents. */
  readonly redraw: () => void;
}

interface Lifted {
  readonly title: string;
  readonly attendees: readonly string[];
  readonly answers: DragAnswers;
  /** Who would come where the block is now. */
  over: readonly string[];
  /** Why it cannot be where the pointer is; null where it can, or that is not known yet. */
  refusal: string | null;
}

/** One block at a time, from being taken up to being dropped. */
export function createDrag(host: DragHost): {
  readonly options: Calendar.Options;
  /** Nothing may be redrawn meanwhile. */
  readonly isActive: () => boolean;
} {
  const { project } = host;
  let lifted: Lifted | null = null;
  let glowing: string[] = [];

  const unglow = (): void => {
    for (const id of glowing) host.calendar()?.removeEventById(id);
    glowing = [];
  };
  const glow = (one: Lifted, places: Parameters<typeof glowOf>[0]): void => {
    unglow();
    const { slotMinutes = 15 } = project.work.value?.problem ?? {};
    const resourceIds = one.over.filter((id) => host.leaders().includes(id));
    for (const { start, end, tier } of glowOf(places, host.days(), slotMinutes)) {
      const id = `glow/${start}`;
      glowing.push(id);
      host.calendar()?.addEvent({
        id,
        start,
        end,
        allDay: false,
        resourceIds,
        display: 'background',
        classNames: ['col-glow', `tier-${tier}`],
        extendedProps: { chip: null, note: '' },
      });
    }
  };
  const glowSoon = (one: Lifted, attendees: readonly string[]): void => {
    one.answers.places(attendees).then((places) => {
      if (lifted === one && isSame(one.over, attendees)) glow(one, places);
    }, sayFault);
  };
  const tell = (verdict: Verdict, start: string, end: string): void => {
    const words = wordsIn(COLUMNS_WORDS);
    const when = spanName(start, end);
    if (verdict.kind === 'asking') host.tell({ text: words.asking, isAllowed: true });
    else if (verdict.kind === 'allowed') {
      host.tell({ text: words.allowed(when, effectText(verdict.place.effect ?? 0)), isAllowed: true });
    } else host.tell({ text: words.refused(when, verdict.why || words.notHere), isAllowed: false });
  };
  const end = (): void => {
    unglow();
    lifted = null;
    host.tell(null);
  };

  const drop = async (one: Lifted, attendees: readonly string[], start: string, revert: () => void): Promise<void> => {
    const words = wordsIn(COLUMNS_WORDS);
    const verdict = await one.answers.settled(attendees, start);
    if (verdict.kind !== 'allowed' || verdict.place.held === null) {
      revert();
      say(verdict.kind === 'refused' && verdict.why !== '' ? verdict.why : words.notHere, 'bad');
      return;
    }
    const { held } = verdict.place;
    const issues = await project.do({ deed: 'place', held, lock: ['start'] }, LABELS.moved(one.title));
    const [first] = issues;
    if (first === undefined) {
      sayWithUndo(project, wordsIn(PANEL_WORDS).moved(one.title, spanName(held.start, held.end)));
    } else {
      revert();
      say(first.message, 'bad');
    }
  };

  const options: Calendar.Options = {
    eventDragStart: ({ event }) => {
      const { id, extendedProps } = blockOf(event);
      const attendees = event.resourceIds.map(String);
      const answers = createDragAnswers(id, (activity, keep) => project.engine.places(activity, keep));
      const title = extendedProps.chip?.title ?? id;
      lifted = { title, attendees, answers, over: attendees, refusal: null };
      glowSoon(lifted, attendees);
    },
    dragConstraint: ({ event, oldResource, newResource }) => {
      if (lifted === null) return true;
      const attendees = exchanged(lifted.attendees, oldResource?.id ?? null, newResource?.id ?? null);
      const start = localOf(event.start);
      const isElsewhere = !isSame(attendees, lifted.over);
      lifted.over = attendees;
      const verdict = lifted.answers.verdict(attendees, start);
      if (isElsewhere) {
        unglow();
        glowSoon(lifted, attendees);
      }
      tell(verdict, start, localOf(event.end));
      lifted.refusal = verdict.kind === 'refused' ? verdict.why || wordsIn(COLUMNS_WORDS).notHere : null;
      return verdict.kind !== 'refused';
    },
    eventDragStop: () => {
      if (lifted === null) return;
      if (lifted.refusal === null) {
        unglow();
        host.tell(null);
        return;
      }
      say(lifted.refusal, 'bad');
      end();
    },
    eventDrop: ({ event, oldResource, newResource, revert }) => {
      const one = lifted;
      end();
      if (one === null) return;
      const attendees = exchanged(one.attendees, oldResource?.id ?? null, newResource?.id ?? null);
      drop(one, attendees, localOf(event.start), () => {
        revert();
        host.redraw();
      }).catch(sayFault);
    },
  };
  return { options, isActive: () => lifted !== null };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
