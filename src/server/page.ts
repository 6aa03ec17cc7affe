import { reportStyle } from '../formats/html-style.ts';
import { type Html, html, raw, when } from '../formats/html-text.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import { subscriptionLinks } from './links.ts';
import { qrSvg } from './qr.ts';
import { serverWords } from './words.ts';

const OWN_STYLE = `
.masthead:has(.language) h1 { margin: 6px 64px 0; }
article { margin-bottom: 28px; } .plan { margin-bottom: 10px; font-size: 15px; } .plan .dim { margin-left: 8px; font-size: 13px; }
.subscribe { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; display: flex; flex-wrap: wrap; gap: 16px 28px; }
.subscribe > div { flex: 1 1 320px; min-width: 0; } .subscribe h2 { margin-bottom: 10px; }
.subscribe svg { width: 168px; height: 168px; flex: none; border: 1px solid var(--line); border-radius: 4px; }
.subscribe p { margin-bottom: 8px; } .subscribe code { display: block; padding: 6px 8px; background: var(--desk); border-radius: 4px; overflow-wrap: anywhere; user-select: all; }
.button { display: inline-block; padding: 8px 20px; border-radius: 6px; background: var(--accent); color: #fff; text-decoration: none; font-weight: 600; border: 0; font: inherit; cursor: pointer; }
.button:focus-visible { outline: 3px solid var(--focus-line); outline-offset: 2px; }
.clients { padding-left: 1.2em; } .clients li { margin-bottom: 4px; } summary { cursor: pointer; margin-bottom: 6px; }
.language { position: absolute; right: 24px; bottom: 10px; font-size: 13px; }
.card-page { max-width: 460px; margin: 8vh auto; background: var(--paper); border-top: 4px solid var(--accent); border-radius: 8px; padding: 28px 32px; }
.card-page h1 { font-size: 22px; margin-bottom: 12px; } .card-page p { margin-bottom: 12px; } .card-page label { display: block; margin-bottom: 12px; }
.card-page input { display: block; width: 100%; padding: 8px 10px; margin-top: 4px; font: inherit; border: 1px solid var(--rule); border-radius: 4px; }
.alert { color: var(--accent); font-weight: 600; }
@media print { .subscribe, .language { display: none; } article + article { break-before: page; } }
`;

const styleOf = (lang: Lang): string => `${reportStyle({ paper: 'A4', words: wordsOf(lang) })}${OWN_STYLE}`;

/** The style sheet of all pages by language: their security policy names it by its hash. */
export const PAGE_STYLES: { readonly [L in Lang]: string } = { zh: styleOf('zh'), en: styleOf('en') };

export interface PageData {
  /** Null where the page must not tell whose it is. */
  readonly whose: string | null;
  readonly token: string;
  readonly baseUrl: string;
  /** Those that are not over; empty where nothing is published. */
  readonly sections: readonly Html[];
}

/** What a subscriber sees: the own table, to be read and printed, and how to subscribe. */
export function subscriberPage({ whose, token, baseUrl, sections }: PageData, lang: Lang): string {
  const words = serverWords(lang).page;
  const { internal, mayChange } = wordsOf(lang);
  const title = whose === null ? words.busyOnly : words.title(whose);
  const other = lang === 'zh' ? 'en' : 'zh';
  return pageOf(
    title,
    lang,
    html`<header class="masthead">
<p class="internal"><span>${internal}</span><span>${mayChange}</span></p>
<h1>${title}</h1>
<a class="language" href="?lang=${other}" hreflang="${other}">${words.otherLanguage}</a>
</header>
<main>
${when(sections.length === 0, () => html`<p class="dim">${words.notPublished}</p>`)}${sections}
${subscribeHtml(token, baseUrl, lang)}
</main>`,
  );
}

function subscribeHtml(token: string, baseUrl: string, lang: Lang): Html {
  const words = serverWords(lang).page;
  const { feed, webcal, freeBusy } = subscriptionLinks(baseUrl, token);
  return html`<section class="subscribe" id="subscribe">${qrSvg(feed, words.qr)}
<div><h2>${words.subscribe}</h2>
<p><a class="button" href="${webcal}">${words.subscribeNow}</a></p>
<p>${words.address} <code>${feed}</code></p>
<p><a href="${feed}">.ics</a> · <a href="${freeBusy}">${words.freeBusy} (.ifb)</a></p>
<p class="dim">${words.slow}</p>
<p><b>${words.secret}</b></p></div>
<div><details open><summary><b>${words.howTo}</b></summary>
<ul class="clients">${words.clients.map(({ name, steps }) => html`<li><b>${name}</b> — ${steps}</li>`)}</ul></details></div>
</section>`;
}

/** The page of a link that is unknown, revoked or replaced. */
export function gonePage(lang: Lang): string {
  const { gone, goneHint } = serverWords(lang).page;
  return pageOf(gone, lang, html`<main class="card-page"><h1>${gone}</h1><p>${goneHint}</p></main>`);
}

/** A whole page with the common head; it runs no script. */
export function pageOf(title: string, lang: Lang, body: Html): string {
  return html`<!doctype html>
<html lang="${wordsOf(lang).htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(PAGE_STYLES[lang])}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}
