import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import type { LibraryProps } from './library-props.ts';

interface BackLineProps extends Pick<LibraryProps, 'place' | 'text' | 'actions'> {
  /** Heading of the view. */
  readonly title: string;
}

/** The way back to the references, and the heading of a view, which takes the focus. */
export function BackLine({ place, text, actions, title }: BackLineProps): JSX.Element {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  return (
    <div class="back-line">
      <Button
        look="plain"
        onClick={() => actions.onPlace({ ...place, section: 'references' }, true)}
      >
        <span class="step-sign" data-way="back" aria-hidden="true" />
        {text.library.back}
      </Button>
      <h2 tabIndex={-1} ref={headingRef}>
        {title}
      </h2>
    </div>
  );
}
