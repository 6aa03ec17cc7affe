import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SaidBottleneck, SaidRisk, Work } from '../../engine/engine.ts';
import { type Lang, lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice, ProgressBar, Spinner } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { type Asked, isAbort } from './answer.ts';
import type { Open } from './cards.tsx';
import { OVERVIEW_WORDS } from './words.ts';

const FEW = 4;

/** What may go wrong, in sentences. */
export function RiskCard({ risk, onOpen }: { readonly risk: Asked<SaidRisk>; readonly onOpen: Open }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const [isAll, setAll] = useState(false);
  const lines = risk.answer?.lines ?? [];
  return (
    <section class="card overview-card" aria-labelledby="overview-risk">
      <h2 id="overview-risk">{words.risk}</h2>
      {risk.answer === null ? <Spinner label={words.asking} /> : null}
      {risk.answer !== null && lines.length === 0 ? <p class="overview-note">{words.noRisk}</p> : null}
      <ul class={risk.isOld ? 'overview-list overview-old' : 'overview-list'}>
        {lines.slice(0, isAll ? lines.length : FEW).map(({ text, activity }) => (
          <li key={text}>
            {activity === null ? (
              <span class="overview-item">
                <span class="wrap overview-grow">{text}</span>
              </span>
            ) : (
              <button type="button" class="overview-item" title={words.toBoard(text)} onClick={() => onOpen(activity)}>
                <span class="wrap overview-grow">{text}</span>
                <Icon name="right" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {lines.length > FEW ? (
        <Button small look="plain" icon={isAll ? 'up' : 'down'} onClick={() => setAll(!isAll)}>
          {isAll ? words.less : words.more(lines.length - FEW)}
        </Button>
      ) : null}
      <p class="overview-note">{words.riskHint}</p>
    </section>
  );
}

const MOST = 5;

/** Asked on demand, as it takes some seconds; what was found is of the plan as it was then. */
export function BottleneckCard({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const [found, setFound] = useState<{
    readonly work: Work | null;
    readonly lang: Lang;
    readonly list: readonly SaidBottleneck[];
  } | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const seconds = useSeconds(since);
  const find = async (): Promise<void> => {
    const asked = { work: project.work.value, lang: lang.value };
    setSince(Date.now());
    try {
      setFound({ ...asked, list: await project.engine.bottlenecks(MOST) });
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    } finally {
      setSince(null);
    }
  };
  const isOld = found !== null && (found.work !== project.work.value || found.lang !== lang.value);
  return (
    <section class="card overview-card" aria-labelledby="overview-bottlenecks">
      <h2 id="overview-bottlenecks">{words.bottlenecks}</h2>
      {isOld ? <Notice tone="warn">{words.oldBottlenecks}</Notice> : null}
      {found?.list.length === 0 ? (
        <p class="overview-note" data-testid="no-bottlenecks">
          {words.noBottlenecks}
        </p>
      ) : null}
      {found === null || found.list.length === 0 ? null : (
        <ol class={isOld ? 'overview-list overview-old' : 'overview-list'} data-testid="bottlenecks">
          {found.list.map(({ text }) => (
            <li key={text} class="overview-item">
              <span class="wrap">{text}</span>
            </li>
          ))}
        </ol>
      )}
      {since === null ? (
        <>
          <p class="overview-note">{words.bottlenecksHint}</p>
          <div class="overview-do">
            <Button icon="search" onClick={() => void find().catch(sayFault)} testId="find-bottlenecks">
              {words.findBottlenecks}
            </Button>
          </div>
        </>
      ) : (
        <div class="row">
          <Spinner label={words.findingBottlenecks(seconds)} />
          <Button small icon="stop" onClick={() => project.engine.cancel()}>
            {words.stop}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whole seconds since then. */
function useSeconds(since: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (since === null) return;
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return seconds;
}

export const Foreseeing = (props: {
  readonly text: string;
  readonly share: number | null;
  readonly onStop: () => void;
}) => (
  <div class="stack">
    <span class="num" role="status">
      {props.text}
    </span>
    <ProgressBar share={props.share} label={props.text} />
    <div class="overview-do">
      <Button small icon="stop" onClick={props.onStop} testId="stop-foresee">
        {wordsIn(OVERVIEW_WORDS).stop}
      </Button>
    </div>
  </div>
);
