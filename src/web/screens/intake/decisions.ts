/** `tongchou/decisions@1`, as the server keeps it. */
export interface Decisions {
  readonly format: 'tongchou/decisions@1';
  readonly decisions: readonly Decision[];
}

export interface Decision {
  /** Key of the finding. */
  readonly finding: string;
  /** Null: open. */
  readonly answer: string | null;
  readonly asked?: string;
  readonly offered?: { readonly [answer: string]: string };
  readonly note?: string;
}

export const NO_DECISIONS: Decisions = { format: 'tongchou/decisions@1', decisions: [] };

/** What was answered here and is not yet with the server, by finding. */
export type Pending = { readonly [finding: string]: Given };

export interface Given {
  readonly answer: string | null;
  /** What was asked, kept beside the answer for whoever reads the file. */
  readonly asked: string;
  readonly note: string;
}

/** Null where a document is none. */
export function readDecisions(document: unknown): Decisions | null {
  if (typeof document !== 'object' || document === null) return null;
  if (!('format' in document) || document.format !== 'tongchou/decisions@1') return null;
  if (!('decisions' in document) || !Array.isArray(document.decisions)) return null;
  const decisions: readonly unknown[] = document.decisions;
  return decisions.every(isDecision) ? { format: 'tongchou/decisions@1', decisions } : null;
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null || !('finding' in value) || !('answer' in value)) return false;
  const isNoteText = !('note' in value) || typeof value.note === 'string';
  return typeof value.finding === 'string' && (value.answer === null || typeof value.answer === 'string') && isNoteText;
}

export const decisionOf = ({ decisions }: Decisions, finding: string): Decision | undefined =>
  decisions.find((one) => one.finding === finding);

/** The document with what was answered here; each in its old place, new ones at the end. */
export function withPending(document: Decisions, pending: Pending): Decisions {
  const known = new Set(document.decisions.map(({ finding }) => finding));
  const added = Object.entries(pending).filter(([finding]) => !known.has(finding));
  return {
    format: 'tongchou/decisions@1',
    decisions: [
      ...document.decisions.map((one) => {
        const given = pending[one.finding];
        return given === undefined ? one : decided(one, given);
      }),
      ...added.map(([finding, given]) => decided({ finding, answer: null }, given)),
    ],
  };
}

function decided({ finding, asked, offered }: Decision, given: Given): Decision {
  const question = given.asked === '' ? asked : given.asked;
  return {
    finding,
    ...(question === undefined ? {} : { asked: question }),
    ...(offered === undefined ? {} : { offered }),
    answer: given.answer,
    ...(given.note === '' ? {} : { note: given.note }),
  };
}

/** What another planner saved meanwhile. */
export interface Rebased {
  /** Answers of this one that are still to be saved. */
  readonly pending: Pending;
  /** Findings that the other one decided anew. */
  readonly theirs: readonly string[];
  /** Findings that both decided, and not to the same: what is saved stands, and this one is told. */
  readonly clashes: readonly {
    readonly finding: string;
    readonly mine: string | null;
    readonly theirs: string | null;
  }[];
}

/** Answers made on `base`, after somebody saved `theirs`: nothing that is saved is overwritten unseen. */
export function rebase(base: Decisions, pending: Pending, theirs: Decisions): Rebased {
  const answerIn = (document: Decisions, finding: string): string | null =>
    decisionOf(document, finding)?.answer ?? null;
  const keys = new Set([...base.decisions, ...theirs.decisions].map(({ finding }) => finding));
  const changed = [...keys].filter((finding) => answerIn(base, finding) !== answerIn(theirs, finding));
  const clashes = changed.flatMap((finding) => {
    const given = pending[finding];
    const saved = answerIn(theirs, finding);
    return given === undefined || given.answer === saved ? [] : [{ finding, mine: given.answer, theirs: saved }];
  });
  const lost = new Set(clashes.map(({ finding }) => finding));
  return {
    pending: Object.fromEntries(Object.entries(pending).filter(([finding]) => !lost.has(finding))),
    theirs: changed,
    clashes,
  };
}

/** Answers of another document to what is not decided yet, such as those of the last period. */
export function carriedOver(document: Decisions, from: Decisions): Pending {
  const open = from.decisions.filter(
    ({ finding, answer }) => answer !== null && (decisionOf(document, finding)?.answer ?? null) === null,
  );
  return Object.fromEntries(
    open.map(({ finding, answer, asked = '', note = '' }) => [finding, { answer, asked, note }]),
  );
}
