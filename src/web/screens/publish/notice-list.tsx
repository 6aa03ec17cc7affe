import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Notice } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/fields.tsx';
import { Badge } from '../../ui/parts.tsx';
import { CopyButton } from '../feeds/copy-button.tsx';
import { printNotices } from './print-notices.ts';
import { PUBLISH_WORDS } from './words.ts';

const KINDS = ['leader', 'body', 'unit'] as const;

/** Change notices: who gets one, and each as text or on paper. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }): JSX.Element {
  const words = wordsIn(PUBLISH_WORDS);
  const [chosen, setChosen] = useState(0);
  const [form, setForm] = useState<'text' | 'paper'>('text');
  const inOrder = KINDS.flatMap((kind) => notices.filter((one) => one.kind === kind));
  const notice = inOrder[chosen] ?? inOrder[0];
  if (notice === undefined) return <p class="soft">{words.noNotices}</p>;
  return (
    <div class="publish-notices" data-testid="notices">
      <div class="publish-receivers">
        <ul aria-label={words.receivers}>
          {inOrder.map((one, i) => (
            <li key={`${one.kind} ${one.id}`}>
              <button type="button" aria-pressed={one === notice} onClick={() => setChosen(i)} title={one.name}>
                <bdi class="clip">{one.name}</bdi>
                <Badge>{words.noticeKinds[one.kind]}</Badge>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div class="publish-notice">
        <div class="row">
          <Segmented
            label={words.form}
            value={form}
            choices={[
              { value: 'text', text: words.asText },
              { value: 'paper', text: words.asPaper },
            ]}
            onChange={setForm}
            testId="notice-form"
          />
          <span class="grow" />
          <CopyButton small text={notice.text} label={words.copyText} testId="copy-notice" />
          <Button small icon="print" onClick={() => printNotices([notice])}>
            {words.print}
          </Button>
          {inOrder.length < 2 ? null : (
            <>
              <CopyButton small text={inOrder.map(({ text }) => text).join('\n\n')} label={words.copyAll} />
              <Button small icon="print" onClick={() => printNotices(inOrder)} testId="print-notices">
                {words.printAll(inOrder.length)}
              </Button>
            </>
          )}
        </div>
        {form === 'text' ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          <section class="publish-text wrap" tabIndex={0} aria-label={words.paperTitle(notice.name)}>
            {notice.text}
          </section>
        ) : (
          <iframe sandbox="" srcdoc={notice.html} title={words.paperTitle(notice.name)} />
        )}
      </div>
    </div>
  );
}
