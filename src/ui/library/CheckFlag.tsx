import type { JSX } from 'preact';
import type { PassageCheck } from '../../core/references/reference.ts';
import type { LibraryText } from './library-props.ts';

interface CheckFlagProps {
  readonly check: PassageCheck['kind'];
  readonly text: LibraryText;
  /** What is said beside the shape; without it, one or two words. */
  readonly title?: string;
}

/** How a passage stood when its page was last open: a shape and a word before it is a colour. */
export function CheckFlag({ check, text, title }: CheckFlagProps): JSX.Element {
  return (
    <span class="check-flag" data-check={check}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[check]}
      </svg>
      {title ?? text.library.filters.checks[check]}
    </span>
  );
}

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 } as const;

const SHAPES: Readonly<Record<PassageCheck['kind'], JSX.Element>> = {
  unchecked: <circle cx="6" cy="6" r="4.4" {...line} stroke-dasharray="2.7 1.9" />,
  found: <path d="M1.8 6.4 4.8 9.4 10.4 2.8" {...line} />,
  changed: (
    <path d="M1.5 4c1.5-2 3-2 4.5 0s3 2 4.5 0M1.5 8.5c1.5-2 3-2 4.5 0s3 2 4.5 0" {...line} />
  ),
  'not-found': <path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" {...line} />,
};
