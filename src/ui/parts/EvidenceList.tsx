/** What stands behind a claim: its sources one by one, and the answers of those it names. */
import type { ComponentChildren, JSX } from 'preact';
import type { ClaimView, SourceView } from '../../core/dataset/views.ts';
import { mainLanguage } from '../../core/languages.ts';
import { dateText } from '../text/date-text.ts';
import type { WordMessages } from '../text/word-messages.ts';
import { sentenceCase } from '../text/reason-text.ts';
import { SourceLink } from './SourceLink.tsx';

interface EvidenceListProps {
  readonly evidence: ClaimView['evidence'];
  readonly words: WordMessages;
  /** What stands below each source. */
  readonly renderAfter?: (source: SourceView) => ComponentChildren;
}

/** Each source with what it says, how it bears on the claim, its date and kind, and how it was checked. */
export function EvidenceList({ evidence, words, renderAfter }: EvidenceListProps): JSX.Element {
  return (
    <ul class="evidence">
      {evidence.map(({ source, relation, says, locator }, index) => (
        <li key={`${source.id} ${index}`}>
          <SourceHead source={source} words={words} />
          <p>
            <span class="relation" data-relation={relation}>
              {sentenceCase(words.locale, words.relation[relation])}:
            </span>{' '}
            <span lang={mainLanguage}>
              {says}
              {locator !== null && <span class="quiet"> ({locator})</span>}
            </span>
          </p>
          <SourceFoot source={source} words={words} />
          {renderAfter?.(source)}
        </li>
      ))}
    </ul>
  );
}

interface ResponseListProps {
  readonly responses: ClaimView['responses'];
  readonly words: WordMessages;
}

/** What each named party answered, with the source that carries the answer. */
export function ResponseList({ responses, words }: ResponseListProps): JSX.Element {
  return (
    <ul class="evidence">
      {responses.map(({ by, position, source }) => (
        <li key={`${by} ${position}`}>
          <p lang={mainLanguage}>
            <b>{by}:</b> {position}
          </p>
          <SourceHead source={source} words={words} />
          <SourceFoot source={source} words={words} />
        </li>
      ))}
    </ul>
  );
}

interface SourceProps {
  readonly source: SourceView;
  readonly words: WordMessages;
}

/** The title of a source, which opens it. */
export function SourceHead({ source, words }: SourceProps): JSX.Element {
  return (
    <p>
      <SourceLink source={source} words={words} look="source-title">
        <span lang={mainLanguage}>{source.title}</span>
      </SourceLink>
    </p>
  );
}

/** Publisher, authors, date and kind of a source, and how it was checked. */
export function SourceFoot({ source, words }: SourceProps): JSX.Element {
  const { publisher, authors, published, kind, basis, copyOf } = source;
  const facts = [
    publisher,
    ...authors,
    published === null ? words.noDate : dateText(words, published),
    words.sourceKind[kind],
  ];
  return (
    <p class="quiet">
      {facts.join(' · ')}
      {'. '}
      {words.basis[basis]}
      {copyOf !== null && ` ${words.copyOf(copyOf.publisher, copyOf.title)}`}
    </p>
  );
}
