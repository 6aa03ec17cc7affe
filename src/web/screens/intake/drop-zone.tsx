import './drop-zone.css';
import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';

/** Files are dropped here, or picked by the button, which is the browser's own file field. */
export function DropZone(props: {
  readonly title: string;
  readonly hint: string;
  readonly pick: string;
  /** Such as `.xlsx,.csv`. */
  readonly accept: string;
  readonly multiple: boolean;
  readonly disabled?: boolean;
  readonly main?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly testId: string;
}): JSX.Element {
  const { title, hint, pick, accept, multiple, disabled = false, main = false, onFiles, testId } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  // A file that is dropped beside it would take the place of the page.
  useEffect(() => {
    const stay = (event: Event): void => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <section
      class={isOver ? 'drop over' : 'drop'}
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="file" />
      <div class="drop-text">
        <strong>{title}</strong>
        <span id={`${id}-hint`}>{hint}</span>
      </div>
      <input
        id={id}
        class="drop-input"
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        data-testid={testId}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file may be picked again after it was mended.
          currentTarget.value = '';
        }}
      />
      <label class={main ? 'button main' : 'button'} for={id} aria-disabled={disabled}>
        {pick}
      </label>
    </section>
  );
}
