import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { type Desk, deskOf } from './desk.ts';
import { Editor } from './editor.tsx';
import { Results } from './results.tsx';
import { wishScene } from './scene.ts';
import './what-if.css';
import type { Wish } from './wish.ts';
import { WHAT_IF_WORDS } from './words.ts';

/** What would become of the schedule if conditions were others: up to eight scenarios beside the plan. */
export function WhatIfScreen({ project }: { readonly project: Project }): JSX.Element | null {
  const words = wordsIn(WHAT_IF_WORDS);
  const desk = deskOf(project);
  const work = project.work.value;
  const stage = project.stage.value;
  useWatch(desk, [work, lang.value]);
  if (work === null || stage === null) return null;
  const scene = wishScene(work, stage);
  const chosen = desk.drafts.value.find(({ id }) => id === desk.chosen.value) ?? null;
  const wish = (one: Wish): void => {
    if (chosen !== null) desk.wish(chosen.id, one);
    else desk.add(words.draftName, [one]);
  };
  return (
    <div class="whatif">
      <header class="whatif-top">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{words.lead}</p>
        </div>
        <Status desk={desk} />
      </header>
      {desk.isLoaded.value ? (
        <div class="whatif-panes">
          <Editor
            {...{ work, stage, scene }}
            draft={chosen}
            answer={chosen === null ? undefined : desk.answers.value.get(chosen.id)}
            onWish={wish}
            onUnwish={(key) => {
              if (chosen !== null) desk.unwish(chosen.id, key);
            }}
            onRename={(name) => {
              if (chosen !== null) desk.rename(chosen.id, name);
            }}
          />
          <Results project={project} desk={desk} chosen={chosen} />
        </div>
      ) : (
        <Spinner />
      )}
    </div>
  );
}

/** Answers are sought while the screen is seen, and anew after every change. */
function useWatch(desk: Desk, changes: readonly unknown[]): void {
  useEffect(() => {
    const seen = (): void => desk.show(!document.hidden);
    desk.load().catch(sayFault);
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      desk.show(false);
    };
  }, [desk]);
  useEffect(() => desk.wake(), changes);
}

function Status({ desk }: { readonly desk: Desk }): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const chosen = desk.drafts.value.find(({ id }) => id === desk.chosen.value);
  const isReady = chosen !== undefined && desk.solving.value === null && desk.answers.value.has(chosen.id);
  return (
    <div class="row whatif-status">
      <span role="status" class="soft">
        {desk.solving.value === null ? (isReady ? words.ready(chosen.name) : '') : words.solving}
      </span>
      {desk.isStopped.value ? (
        <>
          <span>{words.stopped}</span>
          <Button small onClick={() => desk.wake(0)}>
            {words.again}
          </Button>
        </>
      ) : null}
    </div>
  );
}
