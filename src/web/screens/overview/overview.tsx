import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { go } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { sayDay } from '../../ui/times.ts';
import { BottleneckCard, RiskCard } from './ahead-cards.tsx';
import { useAnswer } from './answer.ts';
import { BodiesCard, FocusCard, TermsCard, UnheldCard } from './cards.tsx';
import { ForesightCard } from './foresight-card.tsx';
import { LoadCard } from './load-card.tsx';
import './overview.css';
import { Tiles } from './tiles.tsx';
import { OVERVIEW_WORDS } from './words.ts';

/** The plan at one glance: what is held, who carries it, what it costs, and what may go wrong. */
export function OverviewScreen({ project }: { readonly project: Project }): JSX.Element | null {
  const words = wordsIn(OVERVIEW_WORDS);
  const { engine } = project;
  const loads = useAnswer(project, () => engine.loads());
  const terms = useAnswer(project, () => engine.terms());
  const risk = useAnswer(project, () => engine.risk());
  const work = project.work.value;
  const stage = project.stage.value;
  if (work === null || stage === null) return null;
  const { firstDay, lastDay } = work.problem.horizon;
  const open = (activity: string): void => {
    project.selected.value = activity;
    go({ screen: 'board', plan: project.id });
  };
  return (
    <div class="overview">
      <header class="overview-top">
        <h1>{words.title}</h1>
        <p class="soft clip">
          {work.problem.title ?? project.head.value?.title ?? project.id} ·{' '}
          {words.period(sayDay(firstDay), sayDay(lastDay))}
        </p>
        <Button icon="print" onClick={() => window.print()} testId="print-overview">
          {words.print}
        </Button>
      </header>
      <Tiles work={work} stage={stage} />
      <LoadCard {...{ work, stage, loads, risk }} />
      <div class="overview-columns">
        <div>
          <UnheldCard work={work} stage={stage} onOpen={open} />
          <BodiesCard work={work} stage={stage} />
        </div>
        <div>
          <TermsCard terms={terms} onOpen={open} />
          <FocusCard work={work} />
        </div>
        <div>
          <RiskCard risk={risk} onOpen={open} />
          <BottleneckCard project={project} />
          <ForesightCard project={project} />
        </div>
      </div>
    </div>
  );
}
