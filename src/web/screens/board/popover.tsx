import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';

export interface PopoverProps {
  readonly icon: IconName;
  readonly label: string;
  /** Shown on the button; without it only the icon. */
  readonly text?: ComponentChildren;
  readonly testId: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

/** px that stay free at the edges of the window. */
const EDGE = 12;

/** A button with a box under it, which closes with Escape, a click beside it, or when the focus leaves. */
export function Popover({ icon, label, text, testId, pressed, children }: PopoverProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && element.current?.contains(event.target) === false) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      element.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onEscape, true);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onEscape, true);
    };
  }, [isOpen]);
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!isOpen || current === null) return;
    const { left, right } = current.getBoundingClientRect();
    const over = Math.min(right - innerWidth + EDGE, left - EDGE);
    if (over > 0) current.style.transform = `translateX(${-over}px)`;
  }, [isOpen]);
  return (
    <div class="board-popover" ref={element}>
      <Button
        icon={icon}
        {...(text === undefined ? { label } : { title: label })}
        pressed={pressed ?? isOpen}
        onClick={() => setOpen(!isOpen)}
        testId={testId}
      >
        {text}
      </Button>
      {isOpen ? (
        <section ref={box} class="board-popover-box" aria-label={label}>
          {children}
        </section>
      ) : null}
    </div>
  );
}
