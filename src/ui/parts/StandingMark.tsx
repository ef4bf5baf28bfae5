import type { JSX } from 'preact';
import type { Standing } from '../../core/dataset/records.ts';
import type { WordMessages } from '../text/word-messages.ts';

interface StandingMarkProps {
  readonly standing: Standing;
  readonly words: WordMessages;
}

/** How a claim stands: a shape and a word before it is a colour; what the word means on hover. */
export function StandingMark({ standing, words }: StandingMarkProps): JSX.Element {
  return (
    <span
      class="standing"
      style={{ '--standing': `var(--${standing})` }}
      title={words.standingMeaning[standing]}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[standing]}
      </svg>
      {words.standing[standing]}
    </span>
  );
}

const outline = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4 } as const;

const SHAPES: Readonly<Record<Standing, JSX.Element>> = {
  documented: <rect x="1.25" y="1.25" width="9.5" height="9.5" fill="currentColor" />,
  reported: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  alleged: (
    <>
      <circle cx="6" cy="6" r="4.6" {...outline} />
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="currentColor" />
    </>
  ),
  disputed: (
    <>
      <path d="M6 .8 11.2 6 6 11.2.8 6Z" {...outline} />
      <path d="M6 .8V11.2L.8 6Z" fill="currentColor" />
    </>
  ),
  unresolved: <circle cx="6" cy="6" r="4.6" {...outline} stroke-dasharray="2.9 1.9" />,
};
