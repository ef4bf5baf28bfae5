import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import { listText } from '../text/counting.ts';
import { CheckFlag } from './CheckFlag.tsx';
import { EntityTiles } from './EntityTiles.tsx';
import { Found } from './Found.tsx';
import type { LibraryGiven } from './library-props.ts';
import { authorLine, dayOf, excerptOf, publishedDay } from './reference-text.ts';
import { SelectBox } from './SelectBox.tsx';

export interface ReferenceRowProps extends Pick<LibraryGiven, 'dataset' | 'text'> {
  readonly reference: Reference;
  readonly query: string;
  /** The article is named above. */
  readonly within: boolean;
  readonly isOpen: boolean;
  /** Tab leads here. */
  readonly isCurrent: boolean;
  /** Null where nothing can be selected. */
  readonly isSelected: boolean | null;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  /** `ranging`: all from the one that was selected last. */
  readonly onSelect: (ranging: boolean) => void;
}

/** A reference in the list: its quote, then where it stood, its tags, and how it stands today. */
export function ReferenceRow(props: ReferenceRowProps): JSX.Element {
  const { reference, query, within, isOpen, isCurrent, isSelected, text } = props;
  const { record, passage } = reference;
  const id = useId();
  const title = record.title.value ?? text.library.list.untitled;
  const says = excerptOf(passage?.quote.exact ?? title, query);
  return (
    <div class="row" data-open={isOpen ? '' : undefined} data-selected={isSelected || undefined}>
      {isSelected !== null && (
        <SelectBox
          checked={isSelected}
          label={text.library.list.select(says.slice(0, 80))}
          onChange={props.onSelect}
        />
      )}
      <div class="row-body">
        <button
          type="button"
          class="row-open"
          data-whole={passage === null ? '' : undefined}
          lang={passage?.language ?? record.language.value ?? undefined}
          aria-describedby={id}
          aria-current={isOpen ? 'true' : undefined}
          tabIndex={isCurrent ? 0 : -1}
          onClick={props.onOpen}
          onFocus={props.onFocus}
        >
          <Found text={says} query={query} />
        </button>
        <div class="row-about" id={id}>
          {!within && passage !== null && (
            <p class="row-title" lang={record.language.value ?? undefined}>
              <Found text={title} query={query} />
            </p>
          )}
          <RowMeta {...props} />
        </div>
      </div>
    </div>
  );
}

function RowMeta({ reference, query, within, dataset, text }: ReferenceRowProps): JSX.Element {
  const { words, library } = text;
  const { passage, tags, check, entities, created } = reference;
  const published = publishedDay(words, reference);
  return (
    <p class="row-meta">
      <EntityTiles entities={entities} dataset={dataset} text={text} />
      {!within && <Source reference={reference} query={query} text={text} />}
      {!within && published !== null && <span class="fact">{published}</span>}
      {(within || published === null) && (
        <span class="fact">{library.list.saved(dayOf(words, created))}</span>
      )}
      {passage === null && <span class="fact">{library.list.wholePage}</span>}
      {tags.length > 0 && (
        <span class="fact">
          <Found text={listText(words.locale, tags)} query={query} />
        </span>
      )}
      {(check.kind === 'changed' || check.kind === 'not-found') && (
        <span class="fact">
          <CheckFlag check={check.kind} text={text} />
        </span>
      )}
    </p>
  );
}

/** Who wrote it and where; nothing where neither is known. */
function Source({
  reference,
  query,
  text,
}: Pick<ReferenceRowProps, 'reference' | 'query' | 'text'>): JSX.Element | null {
  const authors = authorLine(text.words, reference);
  const publisher = reference.record.publisher.value;
  if (authors === '' && publisher === null) return null;
  return (
    <span class="fact">
      <Found text={authors} query={query} />
      {authors !== '' && publisher !== null && ', '}
      {publisher !== null && (
        <i>
          <Found text={publisher} query={query} />
        </i>
      )}
    </span>
  );
}
