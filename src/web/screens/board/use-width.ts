import { useLayoutEffect, useState } from 'preact/hooks';
import { NAME_WIDTH } from './scene/layout.ts';

/** A vertical scroll bar and a line. */
const SCROLL_BAR = 17;

/**
 * px across for the days, as if no side panel were open: opening it must not move what is looked at. In steps, so that small
 * changes do not draw everything anew. Null until it is measured, which is before anything is painted.
 */
export function useWidth(element: { readonly current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => {
      const inner = current.clientWidth - NAME_WIDTH - SCROLL_BAR;
      setWidth(Math.max(320, Math.floor(inner / 8) * 8));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return width;
}
