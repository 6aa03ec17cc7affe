import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PublicationPreview, Waiver } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { go } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/parts.tsx';
import { setWaivers, waiversOf } from './check.ts';
import {
  joined,
  LACK_GROUPS,
  type Lack,
  type LackGroup,
  lacksOf,
  openOf,
  reusable,
  waivableOf,
  waiverOf,
  withWaivers,
} from './lacks.ts';
import { WaiveDialog } from './waive-dialog.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** What must be right before a publication, point by point, with what is wrong and how it is settled. */
export function Checklist(props: {
  readonly project: Project;
  readonly preview: PublicationPreview;
  /** Waivers of the newest revision. */
  readonly earlier: readonly Waiver[];
}): JSX.Element {
  const { project, preview, earlier } = props;
  const [asked, setAsked] = useState<readonly Lack[] | null>(null);
  const waivers = waiversOf(project.id);
  const found = reusable(preview.lacks, earlier);
  return (
    <div class="card publish-checks" data-testid="publish-checks">
      {LACK_GROUPS.map((group) => (
        <Point
          key={group}
          group={group}
          lacks={lacksOf(group, preview.lacks)}
          project={project}
          onWaive={setAsked}
          reuse={group === 'owners' ? found : []}
          onReuse={() => setWaivers(project.id, joined(waivers, found))}
        />
      ))}
      {asked === null ? null : (
        <WaiveDialog
          lacks={asked}
          onWaive={(name, reason) => {
            const activities = asked.map(({ activity }) => activity);
            setWaivers(project.id, withWaivers(waivers, activities, name, reason));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const FEW = 12;

interface PointProps {
  readonly group: LackGroup;
  readonly lacks: readonly Lack[];
  readonly project: Project;
  readonly onWaive: (lacks: readonly Lack[]) => void;
  readonly reuse: readonly Waiver[];
  readonly onReuse: () => void;
}

function Point({ group, lacks, project, onWaive, reuse, onReuse }: PointProps): JSX.Element {
  const words = wordsIn(PUBLISH_WORDS);
  const [isLong, setLong] = useState(false);
  const open = openOf(lacks);
  const waivable = waivableOf(lacks);
  const waived = lacks.length - open.length;
  const shown = isLong ? lacks : lacks.slice(0, FEW);
  const isFine = open.length === 0;
  return (
    <section class="publish-point" data-testid={`point-${group}`} data-open={open.length}>
      <header>
        <span class={isFine ? 'publish-sign good' : 'publish-sign bad'}>
          <Icon name={isFine ? 'check' : 'warn'} />
        </span>
        <h2>{lacks.length === 0 ? words.fine[group] : words.groups[group]}</h2>
        {open.length === 0 ? null : <Badge tone="bad">{words.open(open.length)}</Badge>}
        {waived === 0 ? null : <Badge tone="warn">{words.waived(waived)}</Badge>}
        <span class="grow" />
        {reuse.length === 0 ? null : (
          <Button small onClick={onReuse} testId="reuse-waivers">
            {words.reuse(reuse.length)}
          </Button>
        )}
        {waivable.length < 2 ? null : (
          <Button small onClick={() => onWaive(waivable)} testId="waive-all">
            {words.waiveAll(waivable.length)}
          </Button>
        )}
      </header>
      {lacks.length === 0 ? null : (
        <ul>
          {shown.map((lack) => (
            <LackRow
              key={`${lack.code} ${lack.activity} ${lack.text}`}
              lack={lack}
              project={project}
              onWaive={onWaive}
            />
          ))}
        </ul>
      )}
      {lacks.length <= FEW ? null : (
        <Button small look="plain" icon={isLong ? 'up' : 'down'} onClick={() => setLong(!isLong)}>
          {isLong ? words.showFewer : words.showAll(lacks.length)}
        </Button>
      )}
    </section>
  );
}

/** Stands for the schedule as a whole. */
const WHOLE = '*';

function LackRow(props: {
  readonly lack: Lack;
  readonly project: Project;
  readonly onWaive: (lacks: readonly Lack[]) => void;
}): JSX.Element {
  const { lack, project, onWaive } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const waivers = waiversOf(project.id);
  const waiver = lack.isWaived ? waiverOf(lack, waivers) : null;
  const onBoard = (): void => {
    project.selected.value = lack.activity === WHOLE ? null : lack.activity;
    go({ screen: 'board', plan: project.id });
  };
  return (
    <li data-testid="lack" data-activity={lack.activity}>
      <span class="publish-lack wrap">
        <bdi title={lack.text}>{lack.text}</bdi>
        {waiver === null ? null : <span class="soft">{words.allowed(waiver.name, waiver.reason)}</span>}
      </span>
      <span class="publish-actions">
        <Button small onClick={onBoard} testId="fill-in">
          <span aria-hidden="true">{lack.code === 'owner-empty' ? words.fill : words.look}</span>
          <span class="unseen">
            {lack.code === 'owner-empty' ? words.fill : words.look} {lack.title}
          </span>
        </Button>
        {waiver !== null ? (
          <Button
            small
            onClick={() =>
              setWaivers(
                project.id,
                waivers.filter((one) => one !== waiver),
              )
            }
          >
            <span aria-hidden="true">{words.takeBack}</span>
            <span class="unseen">
              {words.takeBack} {lack.title}
            </span>
          </Button>
        ) : lack.canBeWaived && !lack.isWaived ? (
          <Button small onClick={() => onWaive([lack])} testId="waive">
            <span aria-hidden="true">{words.waive}</span>
            <span class="unseen">
              {words.waive} {lack.title}
            </span>
          </Button>
        ) : null}
      </span>
    </li>
  );
}
