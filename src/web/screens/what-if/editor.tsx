import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { hasErrors } from '../../../model/issue.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/parts.tsx';
import { AbsenceSection } from './absence-section.tsx';
import { ActivitySection } from './activity-section.tsx';
import { PeriodSection } from './period-section.tsx';
import { sayWish } from './say-wish.ts';
import type { EditorProps } from './scene.ts';
import type { Answer } from './turn.ts';
import { WeightsSection } from './weights-section.tsx';
import { type Wish, wishKey } from './wish.ts';
import { WHAT_IF_WORDS, type WhatIfWords } from './words.ts';

export interface EditorPaneProps extends EditorProps {
  readonly answer: Answer | undefined;
  readonly onRename: (name: string) => void;
}

/** The scenario that is being made: what it supposes, and everything that can be supposed. */
export function Editor(props: EditorPaneProps): JSX.Element {
  const { draft, scene, answer, onUnwish, onRename } = props;
  const words = wordsIn(WHAT_IF_WORDS);
  const list = useRef<HTMLUListElement>(null);
  const wishes = draft?.wishes ?? [];
  /** The button goes away with its line: the focus must not. */
  const takeBack = (key: string): void => {
    onUnwish(key);
    list.current?.focus();
  };
  const issues = answer?.wishes === draft?.wishes && answer?.scenario.work === null ? answer.scenario.issues : [];
  const faults = hasErrors(issues) ? issues.filter(({ severity }) => severity === 'error') : issues;
  const count = (...kinds: readonly Wish['wish'][]): number => wishes.filter(({ wish }) => kinds.includes(wish)).length;
  return (
    <section class="whatif-editor" aria-label={draft?.name ?? words.newDraft}>
      {draft === null ? null : (
        <div class="whatif-name">
          <span class="whatif-letter" aria-hidden="true">
            {draft.id}
          </span>
          <input
            class="input"
            aria-label={words.name}
            value={draft.name}
            maxLength={60}
            data-testid="draft-name"
            onInput={({ currentTarget }) => onRename(currentTarget.value)}
          />
        </div>
      )}
      <div class="whatif-wishes">
        <h2>{words.wishes(wishes.length)}</h2>
        {wishes.length === 0 ? <p class="whatif-hint">{words.noWishes}</p> : null}
        <ul ref={list} tabIndex={-1} aria-label={words.wishes(wishes.length)}>
          {wishes.map((wish) => {
            const text = sayWish(wish, scene);
            const key = wishKey(wish);
            return (
              <li key={key} data-testid="wish">
                <span class="wrap">
                  {text}
                  {answer?.lost.has(key) ? <em class="whatif-lost">{words.lost}</em> : null}
                </span>
                <Button small look="plain" icon="close" label={words.takeBack(text)} onClick={() => takeBack(key)} />
              </li>
            );
          })}
        </ul>
        {faults.length === 0 ? null : (
          <Notice tone="bad">
            {words.faulty}
            <ul>
              {faults.map(({ path, message, hint }) => (
                <li key={`${path} ${message}`}>
                  {message} {hint}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Section name="activities" words={words} count={count('priority', 'mandatory', 'deputies', 'drop')} isOpen>
        <ActivitySection {...props} />
      </Section>
      <Section name="absence" words={words} count={count('away', 'closed')}>
        <AbsenceSection {...props} />
      </Section>
      <Section name="period" words={words} count={count('horizon', 'dropGoal')}>
        <PeriodSection {...props} />
      </Section>
      <Section name="weights" words={words} count={count('weight', 'ratio')}>
        <WeightsSection {...props} />
      </Section>
    </section>
  );
}

function Section(props: {
  readonly name: keyof WhatIfWords['sections'];
  readonly words: WhatIfWords;
  readonly count: number;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { name, words, count, isOpen = false, children } = props;
  return (
    <details class="whatif-section" open={isOpen} data-testid={`section-${name}`}>
      <summary>
        <h2>{words.sections[name]}</h2>
        {count === 0 ? null : <span class="badge info num">{count}</span>}
      </summary>
      <div class="whatif-section-body">{children}</div>
    </details>
  );
}
