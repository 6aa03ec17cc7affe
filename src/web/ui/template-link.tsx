import type { JSX } from 'preact';
import { lang } from '../state/language.ts';
import { Icon } from './icon.tsx';

/** Fetches an empty workbook to fill in, in the language of the page. */
export function TemplateLink(props: { readonly kind: 'roster' | 'wishes'; readonly text: string }): JSX.Element {
  return (
    <a
      class="button small plain template-link"
      href={`/api/templates/${props.kind}?lang=${lang.value}`}
      download=""
      data-testid={`template-${props.kind}`}
    >
      <Icon name="file" />
      {props.text}
    </a>
  );
}
