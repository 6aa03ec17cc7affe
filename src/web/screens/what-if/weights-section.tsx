import type { JSX } from 'preact';
import { fullWeights, TERM_NAMES } from '../../../model/weights.ts';
import { wordsIn } from '../../state/language.ts';
import { RATIOS, ratioOf } from './edits.ts';
import type { EditorProps } from './scene.ts';
import { Slider } from './slider.tsx';
import { wishKey } from './wish.ts';
import { WHAT_IF_WORDS } from './words.ts';

const USUAL_MOST = 20;
/** Where the plan has no ratio of its own to show. */
const USUAL_RATIO = 3;

/** Every weight of the score, and how far the priorities are apart. */
export function WeightsSection({ work, draft, onWish, onUnwish }: EditorProps): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const { V, terms } = fullWeights(work.problem.weights);
  const wishes = draft?.wishes ?? [];
  const ratio = wishes.find((wish) => wish.wish === 'ratio');
  const present = ratioOf(V);
  const nearest = nearestOf(ratio?.ratio ?? present ?? USUAL_RATIO);
  return (
    <>
      <Slider
        label={words.ratio}
        value={nearest}
        min={0}
        max={RATIOS.length - 1}
        present={present}
        say={(value) => words.times(String(ratio === undefined ? (present ?? '—') : (RATIOS[value] ?? value)))}
        onInput={(at) => onWish({ wish: 'ratio', ratio: RATIOS[at] ?? USUAL_RATIO })}
        onReset={() => onUnwish('ratio')}
        isChanged={ratio !== undefined}
        testId="weight-ratio"
      />
      <p class="whatif-hint">{words.ratioHint}</p>
      <p class="whatif-hint">{words.weightsHint}</p>
      {TERM_NAMES.map((term) => {
        const wish = wishes.find((one) => one.wish === 'weight' && one.term === term);
        const value = wish?.wish === 'weight' ? wish.value : terms[term];
        return (
          <Slider
            key={term}
            label={words.terms[term]}
            value={value}
            min={0}
            max={Math.max(USUAL_MOST, terms[term] * 2)}
            present={terms[term]}
            onInput={(to) =>
              to === terms[term]
                ? onUnwish(wishKey({ wish: 'weight', term, value: to }))
                : onWish({ wish: 'weight', term, value: to })
            }
            onReset={() => onUnwish(wishKey({ wish: 'weight', term, value }))}
            isChanged={wish !== undefined}
            testId={`weight-${term}`}
          />
        );
      })}
    </>
  );
}

/** Index of the step nearest to this ratio. */
function nearestOf(ratio: number): number {
  const off = RATIOS.map((one) => Math.abs(one - ratio));
  return off.indexOf(Math.min(...off));
}
