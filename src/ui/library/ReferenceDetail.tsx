import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { archiveLink } from '../../core/references/text-fragment.ts';
import { Button } from '../parts/Button.tsx';
import type { ReferenceDetailProps } from './detail-props.ts';
import { EntityTiles } from './EntityTiles.tsx';
import { PassageState } from './PassageState.tsx';
import { RecordList } from './RecordList.tsx';
import { ReferenceClaims } from './ReferenceClaims.tsx';
import { ReferenceEditor } from './ReferenceEditor.tsx';
import { useKeys } from './use-keys.ts';

/** One reference whole: the passage in its context, how it stands today, its record, claims, tags and note. */
export function ReferenceDetail(props: ReferenceDetailProps): JSX.Element {
  const { text, closing, onClose } = props;
  const [isEdited, setEdited] = useState(false);
  const say = text.library.detail;
  const rootRef = useKeys<HTMLElement>((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (isEdited) setEdited(false);
    else onClose();
  });
  return (
    <article class="detail" aria-label={say.label} ref={rootRef}>
      <div class="detail-top">
        <Button look="plain" onClick={onClose}>
          <span class="step-sign" data-way="back" aria-hidden="true" />
          {closing}
        </Button>
        {!isEdited && (
          <Button onClick={() => setEdited(true)}>
            <span data-edit>{say.edit}</span>
          </Button>
        )}
      </div>
      {isEdited ? (
        <ReferenceEditor {...props} onDone={() => setEdited(false)} />
      ) : (
        <Reading {...props} />
      )}
    </article>
  );
}

function Reading(props: ReferenceDetailProps): JSX.Element {
  const { reference, dataset, text } = props;
  const { record, passage, note, tags, entities } = reference;
  const say = text.library.detail;
  return (
    <>
      <header class="detail-head">
        <h2 tabIndex={-1} lang={record.language.value ?? undefined}>
          {record.title.value ?? text.library.list.untitled}
        </h2>
        <EntityTiles entities={entities} dataset={dataset} text={text} />
      </header>
      {passage !== null && (
        <figure class="in-context" aria-label={say.context}>
          <blockquote lang={passage.language ?? record.language.value ?? undefined}>
            <span class="context">{leading(passage.quote.prefix)}</span>
            <b>{passage.quote.exact}</b>
            <span class="context">{trailing(passage.quote.suffix)}</span>
          </blockquote>
        </figure>
      )}
      <PassageState reference={reference} text={text} />
      <Ways {...props} />
      <section class="detail-part detail-note" aria-label={say.note}>
        <h3>{say.note}</h3>
        {note.trim() === '' ? <p class="quiet">{say.noNote}</p> : <p class="note">{note}</p>}
        {tags.length > 0 && (
          <ul class="tag-list" aria-label={say.tags}>
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </section>
      <section class="detail-part">
        <RecordList reference={reference} text={text} />
      </section>
      <ReferenceClaims {...props} />
      <div class="detail-part detail-foot">
        <Button look="plain" onClick={props.onDelete}>
          {say.delete}
        </Button>
      </div>
    </>
  );
}

function Ways({ reference, text, actions }: ReferenceDetailProps): JSX.Element {
  const say = text.library.detail;
  const { passage, url } = reference;
  return (
    <div class="detail-ways">
      <Button look="main" onClick={() => actions.onOpenPage(reference)}>
        {passage === null ? say.openPage : say.openPassage}
      </Button>
      <Button onClick={() => actions.onCopyCitation(reference)}>{say.cite}</Button>
      <Button onClick={() => actions.onCopyLink(reference)}>{say.copyLink}</Button>
      <a
        class="button archive-link"
        data-look="link"
        href={archiveLink(url)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {say.archive}
        <span class="sr-only"> {text.words.opensInNewTab}</span>
      </a>
    </div>
  );
}

function leading(prefix: string): string {
  return prefix === '' ? '' : `… ${prefix.trimStart()}`;
}

function trailing(suffix: string): string {
  return suffix === '' ? '' : `${suffix.trimEnd()} …`;
}
