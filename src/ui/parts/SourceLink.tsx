import type { ComponentChildren, JSX } from 'preact';
import type { SourceView } from '../../core/dataset/views.ts';
import type { WordMessages } from '../text/word-messages.ts';

interface SourceLinkProps {
  readonly source: SourceView;
  readonly words: WordMessages;
  readonly look: 'chip' | 'source-title' | 'plain';
  readonly children: ComponentChildren;
}

/** Link that opens a source in a new tab, without telling it where the reader comes from. */
export function SourceLink({ source, words, look, children }: SourceLinkProps): JSX.Element {
  return (
    <a
      class={look}
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      title={source.title}
    >
      {children}
      <span class="sr-only"> ({words.opensInNewTab})</span>
    </a>
  );
}
