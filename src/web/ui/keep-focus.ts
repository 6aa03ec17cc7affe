/** Parts of a page that may take the focus in place of a control of theirs. */
const PARTS = 'dialog, section, article, form, aside, fieldset, footer, header, nav, main, [role]';

/** The element and what it is in, from the inside out. */
export function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) path.push(one);
  return path;
}

const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');

/** Gives the focus to the first of the path if it can take it, else to the nearest part around it that is still there. */
export function focusAlong(path: readonly Element[]): void {
  const heir = heirOf(path);
  if (heir === null) return;
  if (heir !== path[0] && !heir.hasAttribute('tabindex') && heir.tabIndex < 0) heir.tabIndex = -1;
  heir.focus({ preventScroll: heir !== path[0] });
}

function heirOf(path: readonly Element[]): HTMLElement | null {
  const heir = path.find((one, at) => isUsable(one) && (at === 0 || one.matches(PARTS)));
  return heir instanceof HTMLElement ? heir : null;
}

/** Screens that have a better place for the focus come first. */
const GRACE_MS = 120;

/**
 * Whoever works by keys must not lose the place: where the control with the focus goes away or cannot be used any more, the part
 * of the page around it takes the focus, and gives it back as soon as the control can be used again. Returns how to stop.
 */
export function keepFocus(): () => void {
  let path: readonly Element[] = [];
  let isByKeys = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let standIn: HTMLElement | null = null;

  const onKey = (): void => {
    isByKeys = true;
  };
  const onPointer = (): void => {
    isByKeys = false;
    path = [];
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || target === standIn) return;
    standIn = null;
    path = pathOf(target);
  };
  const isLost = (): boolean => {
    const { activeElement, body } = document;
    return activeElement === null || activeElement === body || !isUsable(activeElement);
  };
  const look = (): void => {
    const [own] = path;
    if (!isByKeys || own === undefined) return;
    if (standIn !== null && document.activeElement === standIn && isUsable(own)) {
      standIn = null;
      focusAlong(path);
    } else if (isLost() && !isUsable(own)) {
      // Before its focus event, so that the path stays that of the control.
      standIn = heirOf(path);
      focusAlong(path);
    }
  };
  const onChange = (): void => {
    if (!isByKeys || (standIn === null && !isLost())) return;
    clearTimeout(timer);
    timer = setTimeout(look, GRACE_MS);
  };
  const watch = new MutationObserver(onChange);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onPointer, true);
  document.addEventListener('focusin', onFocus, true);
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPointer, true);
    document.removeEventListener('focusin', onFocus, true);
  };
}
