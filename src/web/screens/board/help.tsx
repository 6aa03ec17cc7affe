import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { BOARD_WORDS } from './words.ts';

/** All keys of the board. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const words = wordsIn(BOARD_WORDS).keys;
  const lines: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['←', '→', '↑', '↓'], words.arrows],
    [['Home', 'End'], words.ends],
    [['Enter'], words.enter],
    [['M', 'Space'], words.lift],
    [['←', '→', '↑', '↓'], words.liftArrows],
    [['Shift+←', '→', '↑', '↓'], words.liftAny],
    [['Enter'], words.drop],
    [['Esc'], words.escape],
    [['L'], words.lock],
    [['Delete'], words.remove],
    [['Ctrl+Z'], words.undo],
    [['Ctrl+Y', 'Ctrl+Shift+Z'], words.redo],
    [['/'], words.search],
    [['?'], words.help],
  ];
  return (
    <Dialog title={words.title} onClose={onClose} testId="board-help" isText>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([keys, what]) => (
            <tr key={what}>
              <th scope="row" class="board-keys">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{what}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.mouse}</th>
            <td>{words.mouseText}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}
