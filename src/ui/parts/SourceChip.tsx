import type { JSX } from 'preact';
import type { Relation } from '../../core/dataset/records.ts';
import type { SourceView } from '../../core/dataset/views.ts';
import { yearText } from '../text/date-text.ts';
import type { WordMessages } from '../text/messages.ts';
import { SourceLink } from './SourceLink.tsx';

interface SourceChipProps {
  readonly source: SourceView;
  readonly relation: Relation;
  readonly words: WordMessages;
}

/** Link to a source: publisher and year, and what a reader must not miss: a copy, a dispute. */
export function SourceChip({ source, relation, words }: SourceChipProps): JSX.Element {
  const year = yearText(source.published);
  const basis = words.basisShort[source.basis];
  return (
    <SourceLink source={source} words={words} look="chip">
      <span>{source.publisher}</span>
      {year !== null && <span class="chip-note"> {year}</span>}
      {basis !== '' && <span class="chip-note"> {basis}</span>}
      {relation !== 'supports' && (
        <span class="relation" data-relation={relation}>
          {' '}
          {words.relation[relation]}
        </span>
      )}
      <span class="sr-only">: {source.title}</span>
    </SourceLink>
  );
}
