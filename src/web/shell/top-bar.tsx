import type { JSX } from 'preact';
import type { Me } from '../../server/wire-page.ts';
import { lang, wordsIn } from '../state/language.ts';
import type { Project } from '../state/project.ts';
import { hashOf } from '../state/router.ts';
import type { SaveState } from '../state/saver.ts';
import { signOut } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { sayDay, sayInstant } from '../ui/times.ts';
import { sayFault } from '../ui/toast.tsx';
import { Figures } from './figures.tsx';
import { LanguageButton } from './language-button.tsx';
import { SolveButtons } from './solve-buttons.tsx';
import { SHELL_WORDS } from './words.ts';

export function TopBar({ user, project }: { readonly user: Me; readonly project: Project | null }): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  return (
    <header class="top">
      <a class="brand" href={hashOf({ screen: 'plans' })} title={words.screens.plans} aria-label={words.product}>
        <img src="/icon.svg" alt="" />
      </a>
      {project === null ? (
        <div class="where">
          <strong>{words.product}</strong>
          <span>{words.tagline}</span>
        </div>
      ) : (
        <PlanBar project={project} />
      )}
      <span class="grow" />
      <span class="soft clip user" title={user.name}>
        {user.name}
      </span>
      <LanguageButton />
      <Button
        look="plain"
        small
        icon="out"
        label={words.signOut}
        onClick={() => void signOut().catch(sayFault)}
        testId="sign-out"
      />
    </header>
  );
}

function PlanBar({ project }: { readonly project: Project }): JSX.Element {
  const head = project.head.value;
  const isReady = project.state.value === 'ready';
  return (
    <>
      <div class="where">
        <strong class="clip" title={head?.title}>
          {head?.title ?? ''}
        </strong>
        <span>{head === null ? '' : `${sayDay(head.firstDay)} – ${sayDay(head.lastDay)}`}</span>
      </div>
      {isReady ? (
        <>
          <SaveMark project={project} />
          <UndoButtons project={project} />
          <Figures project={project} />
          <SolveButtons project={project} />
        </>
      ) : null}
    </>
  );
}

const SAVE_LOOK: { readonly [S in SaveState]: readonly [look: string, icon: IconName] } = {
  saved: ['', 'check'],
  unsaved: ['', 'clock'],
  saving: ['', 'clock'],
  offline: ['warn', 'warn'],
  conflict: ['bad', 'warn'],
  refused: ['bad', 'warn'],
};

function SaveMark({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  const state = project.saver.state.value;
  const saved = project.saver.savedAt.value;
  const refusal = project.saver.refusal.value;
  const [look, icon] = SAVE_LOOK[state];
  const hint =
    state === 'refused' && refusal !== null
      ? refusal.message
      : `${words.saveHint[state]}${saved === null ? '' : ` · ${saved.by} ${sayInstant(saved.at)}`}`;
  return (
    <span class={`saved ${look}`} title={hint} role="status" data-testid="save-state" data-state={state}>
      <Icon name={icon} />
      {words.save[state]}
    </span>
  );
}

function UndoButtons({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  const last = project.past.value.at(-1)?.[lang.value];
  const next = project.future.value[0]?.[lang.value];
  return (
    <span class="row tight">
      <Button
        look="plain"
        icon="undo"
        label={last === undefined ? words.nothingToUndo : words.undo(last)}
        disabled={!project.canUndo.value}
        onClick={() => void project.undo().catch(sayFault)}
        testId="undo"
      />
      <Button
        look="plain"
        icon="redo"
        label={next === undefined ? words.nothingToRedo : words.redo(next)}
        disabled={!project.canRedo.value}
        onClick={() => void project.redo().catch(sayFault)}
        testId="redo"
      />
    </span>
  );
}
