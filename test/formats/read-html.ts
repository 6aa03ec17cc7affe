const VOID = new Set(['meta', 'col']);

/** The tags in order, with their attributes; throws where they do not nest. */
export function tagsOf(page: string): readonly string[] {
  const open: string[] = [];
  const tags = page.replace(/<style>.*<\/style>/s, '<style></style>').match(/<[^>]*>/g) ?? [];
  for (const tag of tags.slice(1)) {
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/.exec(tag) ?? [];
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else if (!VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
  return tags;
}

/** What a reader sees of a piece of markup, blanks joined. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The cells of every row inside a piece of markup, as texts. */
export function rowsOf(markup: string): readonly (readonly string[])[] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(t[hd])[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => textOf(cell)),
  );
}

/** The section of this id. */
export function sectionOf(page: string, id: string): string {
  const [, section] = new RegExp(`<section id="${id}">(.*?)</section>`, 's').exec(page) ?? [];
  if (section === undefined) throw new Error(`no section ${id}`);
  return section;
}
