import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly {
    readonly value: T;
    readonly text: string;
    /** Says that something waits there. */
    readonly mark?: string;
  }[];
  readonly onChange: (value: T) => void;
  readonly children: ComponentChildren;
}

/** Arrows, Home and End go through the tabs; the panel below belongs to the one chosen. */
export function Tabs<T extends string>({ label, value, tabs, onChange, children }: TabsProps<T>): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelectorAll('button')[tabs.indexOf(next)]?.focus();
  };
  return (
    <>
      <div class="tabs panel-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            data-testid={`tab-${tab.value}`}
            onClick={() => onChange(tab.value)}
          >
            {tab.text}
            {tab.mark === undefined ? null : (
              <span class="panel-dot" title={tab.mark}>
                <span class="unseen">{tab.mark}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div class="panel-body" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
