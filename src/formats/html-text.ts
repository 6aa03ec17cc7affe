import { plainText } from '../model/plain-text.ts';

/** Markup that is safe as it stands: only `html` and `raw` make it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, nothing is nothing. */
export type HtmlPart = Html | readonly Html[] | string | number | undefined;

/** Template tag: whatever is put into the template is escaped unless it is markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { markup: strings.map((text, i) => text + markupOf(parts[i])).join('') };
}

/** Takes text for markup; for constants of the program only. */
export function raw(markup: string): Html {
  return { markup };
}

const NOTHING = raw('');

/** Markup under a condition. */
export function when(condition: boolean, markup: () => Html): Html {
  return condition ? markup() : NOTHING;
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** All that escaping and plain text change, and more; most texts have none of it. */
const NEEDS_CARE =
  /[^\n\t\u0020\u0021\u0023-\u0025\u0028-\u003b\u003d\u003f-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]/;

function escapeHtml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
