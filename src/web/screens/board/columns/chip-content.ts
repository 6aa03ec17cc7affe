import { wordsIn } from '../../../state/language.ts';
import { UI_WORDS } from '../../../ui/words.ts';
import type { ColumnEvent } from './column-events.ts';
import { COLUMNS_WORDS } from './words.ts';

const LOCK = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
const FOCUS = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z';

/** What is written on a block, as nodes: text of a document is never read as HTML. */
export function chipNodes({ id, extendedProps }: Pick<ColumnEvent, 'id' | 'extendedProps'>, timeText: string): Node[] {
  const { chip, note } = extendedProps;
  if (chip === null) return note === '' ? [] : [noteNode(id, note)];
  const words = wordsIn(COLUMNS_WORDS);
  const head = element('span', 'col-head');
  head.append(
    hidden('span', 'col-mark', '▮'.repeat(chip.priority)),
    ...(chip.isLocked ? [icon(LOCK)] : []),
    element('span', 'col-title', chip.title),
  );
  const unseen = [
    wordsIn(UI_WORDS).priority(chip.priority),
    chip.people.join(words.comma),
    ...(chip.isMandatory ? [words.mandatory] : []),
    ...(chip.isLocked ? [words.locked] : []),
    ...(chip.isBroken ? [words.broken] : []),
  ];
  const lines = [timeText, chip.place, ...chip.stoodFor.map(words.deputy)].filter((line) => line !== '');
  return [head, element('span', 'unseen', ` ${unseen.join(' ')} `), element('span', 'col-sub num', lines.join(' · '))];
}

function noteNode(id: string, note: string): Node {
  const words = wordsIn(COLUMNS_WORDS);
  const node = element('span', 'col-note');
  const isFocus = id.startsWith('focus/');
  node.append(...(isFocus ? [icon(FOCUS)] : []), isFocus ? words.focus(note) : words.absence(note));
  return node;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}

function hidden(name: string, className: string, text: string): HTMLElement {
  const node = element(name, className, text);
  node.setAttribute('aria-hidden', 'true');
  return node;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
