import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/parts.tsx';
import { CopyButton } from './copy-button.tsx';
import { QrCode } from './qr-code.tsx';
import type { Issued } from './wire.ts';
import { FEEDS_WORDS } from './words.ts';
import { SHARED_WORDS } from './words-shared.ts';

const LINKS = ['feed', 'webcal', 'page', 'freeBusy'] as const;

/** The links of a subscription, which the server tells only once: closed by its button alone. */
export function LinksDialog({
  issued,
  onClose,
}: {
  readonly issued: Issued;
  readonly onClose: () => void;
}): JSX.Element {
  const words = wordsIn(FEEDS_WORDS);
  const { subscription, links } = issued;
  const all = LINKS.map((kind) => `${words.links[kind]} ${links[kind]}`).join('\n');
  return (
    <Dialog
      title={words.linksTitle(subscription.label)}
      wide
      testId="links"
      footer={
        <>
          <CopyButton text={`${subscription.label}\n${all}`} label={words.copyAll} testId="copy-links" />
          <Button look="main" onClick={onClose} testId="links-close">
            {words.closeLinks}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Notice tone="warn">
          {wordsIn(SHARED_WORDS).onceOnly}
          {words.linksAbout}
        </Notice>
        <div class="feeds-links">
          <ul>
            {LINKS.map((kind) => (
              <li key={kind}>
                <span>
                  <b>{words.links[kind]}</b> <span class="soft">{words.linkHints[kind]}</span>
                </span>
                <span class="feeds-link">
                  <a
                    class="wrap"
                    href={links[kind]}
                    data-testid={`link-${kind}`}
                    {...(kind === 'page' ? { target: '_blank', rel: 'noreferrer' } : {})}
                  >
                    {links[kind]}
                  </a>
                  <CopyButton bare small text={links[kind]} label={words.copy(words.links[kind])} />
                </span>
              </li>
            ))}
          </ul>
          <figure>
            <QrCode text={links.feed} label={words.qr} />
            <figcaption class="soft">{words.qrHint}</figcaption>
          </figure>
        </div>
      </div>
    </Dialog>
  );
}
