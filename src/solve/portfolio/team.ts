import type { Answer, LaneSetup, Round } from './round.ts';
import { type LaneLink, type StartLane, startInline } from './transport.ts';

/** The lanes beside the calling thread's own. */
export interface Team {
  /** Indices of the lanes that work. */
  lanes(): readonly number[];
  send(lane: number, round: Round): void;
  /** Is one of these lanes still at a round? */
  isBusy(lanes: readonly number[]): boolean;
  /** Does without those of these lanes that are still at a round. */
  giveUp(lanes: readonly number[]): void;
  /** What has been answered and not been taken yet, by lane. */
  collect(): ReadonlyMap<number, Answer>;
  /** Likewise of one lane; null where it has not answered. */
  take(lane: number): Answer | null;
  /** Until a lane answers or is lost, or so many milliseconds have passed. */
  wait(ms: number): Promise<void>;
  close(): void;
}

export interface TeamOptions {
  readonly setups: readonly LaneSetup[];
  readonly start: StartLane;
  /** A lane that cannot work elsewhere works in this thread, so that the outcome is the same; otherwise it is given up. */
  readonly replaceLost: boolean;
}

interface Member {
  link: LaneLink | null;
  /** The round that it is at. */
  round: Round | null;
}

export function createTeam({ setups, start, replaceLost }: TeamOptions): Team {
  const answers = new Map<number, Answer>();
  let wake = (): void => {};
  const members = setups.map((): Member => ({ link: null, round: null }));

  const open = (lane: number, starter: StartLane): void => {
    const member = members[lane]!;
    member.link = starter(setups[lane]!, {
      answered(answer) {
        member.round = null;
        answers.set(lane, answer);
        wake();
      },
      lost() {
        lose(lane);
        wake();
      },
    });
  };

  const lose = (lane: number): void => {
    const member = members[lane]!;
    const { round } = member;
    member.link?.close();
    member.link = null;
    member.round = null;
    if (!replaceLost) return;
    open(lane, startInline);
    if (round) send(lane, round);
  };

  const send = (lane: number, round: Round): void => {
    const member = members[lane]!;
    if (!member.link) return;
    member.round = round;
    member.link.send(round);
  };

  const isBusy = (lane: number): boolean => members[lane]!.round !== null;

  for (const lane of setups.keys()) {
    open(lane, start);
    if (!members[lane]!.link) lose(lane);
  }

  return {
    lanes: () => [...members.keys()].filter((lane) => members[lane]!.link),
    send,
    isBusy: (lanes) => lanes.some(isBusy),
    giveUp: (lanes) => lanes.filter(isBusy).forEach(lose),
    collect() {
      const collected = new Map(answers);
      answers.clear();
      return collected;
    },
    take(lane) {
      const answer = answers.get(lane) ?? null;
      answers.delete(lane);
      return answer;
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    close() {
      for (const member of members) member.link?.close();
    },
  };
}
