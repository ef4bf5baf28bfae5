import { Fragment, type JSX } from 'preact';
import type { Relation } from '../../core/dataset/records.ts';
import type { SourceView } from '../../core/dataset/views.ts';
import { mainLanguage } from '../../core/languages.ts';
import { yearText } from '../text/date-text.ts';
import type { WordMessages } from '../text/word-messages.ts';
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
  const bearing = relation !== 'supports' && (
    <span class="relation" data-relation={relation}>
      {words.relation[relation]}
    </span>
  );
  const notes = [year, bearing, basis].filter(Boolean);
  return (
    <SourceLink source={source} words={words} look="chip">
      <span class="chip-name">{source.publisher}</span>
      {notes.length > 0 && (
        <span class="chip-notes">
          {' '}
          {notes.map((note, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {note}
            </Fragment>
          ))}
        </span>
      )}
      <span class="sr-only">
        : <span lang={mainLanguage}>{source.title}</span>
      </span>
    </SourceLink>
  );
}
