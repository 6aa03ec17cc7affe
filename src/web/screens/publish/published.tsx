import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { hashOf } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { readNotices } from './history.tsx';
import { NoticeList } from './notice-list.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** What is to be done now that a revision is published. */
export function Published(props: {
  readonly plan: string;
  readonly number: number;
  readonly onClose: () => void;
}): JSX.Element {
  const { plan, number, onClose } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const notices = useLoad(() => readNotices(plan, number), `${plan} ${number}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [number]);
  const { feeds, notices: urgent, readers } = words.nextSteps;
  return (
    <section class="card publish-done" data-testid="published" data-number={number} aria-labelledby="publish-done">
      <header class="row">
        <span class="publish-sign good">
          <Icon name="check" />
        </span>
        <h2 id="publish-done" ref={heading} tabIndex={-1}>
          {words.done(number)}
        </h2>
        <span class="grow" />
        <Button small onClick={onClose} testId="published-close">
          {words.closeDone}
        </Button>
      </header>
      {notices.value === null || notices.fault !== null ? (
        <LoadState of={notices} />
      ) : notices.value.length === 0 ? (
        <p>{number === 1 ? words.doneFirst : words.noNotices}</p>
      ) : (
        <>
          <p class="soft">{words.doneAbout}</p>
          <NoticeList notices={notices.value} />
        </>
      )}
      <h3>{words.next}</h3>
      <ul class="publish-next">
        <li>{feeds}</li>
        <li>{urgent}</li>
        <li>
          {readers} <a href={hashOf({ screen: 'feeds' })}>{words.toReaders}</a>
        </li>
      </ul>
    </section>
  );
}
