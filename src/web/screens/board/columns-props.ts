import type { Project } from '../../state/project.ts';

/** What the view of one or two days is given. */
export interface ColumnsProps {
  readonly project: Project;
  /** One or two days in order, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  /** Ids, in the order of the columns. */
  readonly leaders: readonly string[];
  /** Ids of the activities (after repeat) that the filter lets through; the others are dimmed. */
  readonly shown: ReadonlySet<string>;
}
