import type { Keep, Place, SaidPlaces } from '../../../engine/engine.ts';

/** What the engine says to one position of a dragged activity. */
export type Verdict =
  | { readonly kind: 'asking' }
  | { readonly kind: 'allowed'; readonly place: Place }
  /** `why` is a sentence; empty where the slot grid has no such start. */
  | { readonly kind: 'refused'; readonly why: string };

/** Answers while one activity is dragged, by who would come: each is asked for once. */
export interface DragAnswers {
  /** Asks where that is not known yet; a failure is heard by the other two. */
  verdict(attendees: readonly string[], start: string): Verdict;
  places(attendees: readonly string[]): Promise<SaidPlaces>;
  /** The same once the answer is there. */
  settled(attendees: readonly string[], start: string): Promise<Verdict>;
}

export function createDragAnswers(
  activity: string,
  ask: (activity: string, keep: Keep) => Promise<SaidPlaces>,
): DragAnswers {
  const known = new Map<string, SaidPlaces>();
  const asked = new Map<string, Promise<SaidPlaces>>();
  const keyOf = (attendees: readonly string[]): string => attendees.toSorted().join('\n');
  const answerFor = (attendees: readonly string[]): Promise<SaidPlaces> => {
    const key = keyOf(attendees);
    const running = asked.get(key);
    if (running !== undefined) return running;
    const answer = ask(activity, { attendees }).then((places) => {
      known.set(key, places);
      return places;
    });
    asked.set(key, answer);
    return answer;
  };
  return {
    verdict(attendees, start) {
      const places = known.get(keyOf(attendees));
      if (places !== undefined) return verdictIn(places, start);
      answerFor(attendees).catch(() => {});
      return { kind: 'asking' };
    },
    places: answerFor,
    settled: async (attendees, start) => verdictIn(await answerFor(attendees), start),
  };
}

function verdictIn({ starts, sentences }: SaidPlaces, start: string): Verdict {
  const place = starts.find((one) => one.start === start);
  if (place === undefined) return { kind: 'refused', why: '' };
  if (place.held !== null) return { kind: 'allowed', place };
  return { kind: 'refused', why: sentences[place.sentence] ?? '' };
}

/** Who comes after one of them was dragged into the column of another leader; nobody twice. */
export const exchanged = (attendees: readonly string[], from: string | null, to: string | null): readonly string[] =>
  from === null || to === null ? attendees : [...new Set(attendees.map((id) => (id === from ? to : id)))];
