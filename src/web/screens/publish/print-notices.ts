import type { Notice } from '../../../server/wire-page.ts';

/**
 * Prints notices, each on a new sheet. The frame runs no script: the first notice is its document, the bodies of the others, which
 * have the same style sheet, follow in it.
 */
export function printNotices(notices: readonly Notice[]): void {
  const [first, ...others] = notices;
  if (first === undefined) return;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'unseen';
  frame.srcdoc = first.html;
  frame.addEventListener('load', () => {
    const { contentDocument: page, contentWindow: shown } = frame;
    if (page === null || shown === null) return;
    for (const { html } of others) {
      const sheet = page.createElement('section');
      sheet.style.breakBefore = 'page';
      sheet.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
      page.body.append(sheet);
    }
    shown.addEventListener('afterprint', () => frame.remove());
    shown.print();
  });
  document.body.append(frame);
}
