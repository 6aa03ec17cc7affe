import type { Problem } from '../../../src/model/problem.ts';

/** What must be read as text wherever it is shown: markup, template signs, marks that turn the direction, joined emoji. */
export const HOSTILE = [
  '<script>window.hacked=1</script><img src=x onerror=window.hacked=1>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like one
  '{{window.hacked=1}} ${window.hacked=1}',
  '\u202eesrever\u2066\u200f',
  '👨‍👩‍👧‍👦🏳️‍🌈',
].join(' ');

/** Without a place to break a line at. */
export const LONG = `${HOSTILE} ${'长'.repeat(4000)}${'W'.repeat(6000)}`;

/** Fields whose text means something to the program. */
const IDS = new Set([
  'format',
  'timeZone',
  'kind',
  'confidentiality',
  'holidays',
  'per',
  'site',
  'body',
  'homeSite',
  'id',
]);
/** Fields that are shown to people as they are. */
const TEXTS = new Set(['title', 'name', 'reason', 'topic', 'unit', 'person', 'contact', 'duty', 'file', 'sheet']);

/** The same problem, every text of which a hostile hand has written. Each is told from the others by its beginning. */
export function hostile(problem: Problem): Problem {
  let count = 0;
  const spoil = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoil(one, field));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one, key)]));
    }
    if (typeof value !== 'string' || IDS.has(field) || !TEXTS.has(field)) return value;
    count += 1;
    // Not all of them are long, so that a layout meets both.
    return count % 3 === 0 ? `${count} ${HOSTILE}` : `${count} ${LONG}`;
  };
  return spoil(problem, '') as Problem;
}
