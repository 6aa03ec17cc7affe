import type { Lang } from '../formats/words.ts';

/** What a header such as `Accept-Encoding` lists, with its weights. */
function weighted(header: string): readonly { readonly value: string; readonly q: number }[] {
  return header.split(',').flatMap((part) => {
    const [value = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const q = weight === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
    return value === '' ? [] : [{ value, q }];
  });
}

/** Whether a client takes gzip. */
export function acceptsGzip(acceptEncoding: string | null): boolean {
  if (acceptEncoding === null) return false;
  // The usual case, without taking the header apart.
  if (!acceptEncoding.includes(';')) return /(^|,)\s*(x-)?gzip\s*(,|$)/i.test(acceptEncoding);
  const listed = weighted(acceptEncoding);
  const gzip = listed.find(({ value }) => value === 'gzip' || value === 'x-gzip');
  const meant = gzip ?? listed.find(({ value }) => value === '*');
  return meant !== undefined && meant.q > 0;
}

/** The language asked by `?lang`, else the one of ours that the client likes best, else Chinese. */
export function languageOf(asked: string | undefined, acceptLanguage: string | null | undefined): Lang {
  if (asked === 'zh' || asked === 'en') return asked;
  let best: { readonly lang: Lang; readonly q: number } = { lang: 'zh', q: 0 };
  for (const { value, q } of weighted(acceptLanguage ?? '')) {
    const lang = /^(zh|en)(-|$)/.exec(value)?.[1];
    if ((lang === 'zh' || lang === 'en') && q > best.q) best = { lang, q };
  }
  return best.lang;
}
