import type { JSX } from 'preact';
import { authorNames } from '../../core/references/bibliography.ts';
import type { Reference } from '../../core/references/reference.ts';
import { listText } from '../text/counting.ts';
import { momentText } from '../text/date-text.ts';
import { languageName } from '../text/reason-text.ts';
import type { LibraryText } from './library-props.ts';
import { dayOf } from './reference-text.ts';

interface RecordListProps {
  readonly reference: Reference;
  readonly text: LibraryText;
}

/** The bibliographic record, to read. */
export function RecordList({ reference, text }: RecordListProps): JSX.Element {
  const { words, library, panel } = text;
  const { record, url, accessed, created } = reference;
  const say = library.detail.fields;
  const names = authorNames(record);
  const rows: readonly (readonly [string, string | null])[] = [
    [say.authors, names.length === 0 ? null : listText(words.locale, names)],
    [say.publisher, record.publisher.value],
    [say.published, record.published.value && momentText(words, record.published.value)],
    [say.modified, record.modified.value && momentText(words, record.modified.value)],
    [say.accessed, dayOf(words, accessed)],
    [say.saved, created.slice(0, 10) === accessed.slice(0, 10) ? null : dayOf(words, created)],
    [say.language, record.language.value && languageName(words.locale, record.language.value)],
    [say.kind, panel.article.kind[record.kind]],
    [say.summary, record.description.value],
    [say.address, url],
  ];
  // What every reference should have is said to be missing; the rest is left out.
  const wanted = new Set([say.authors, say.publisher, say.published]);
  return (
    <dl class="record-list">
      {rows
        .filter(([label, value]) => (value ?? '') !== '' || wanted.has(label))
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={label === say.address ? 'address' : undefined}>
              {value ?? <span class="quiet">{library.detail.unknown}</span>}
            </dd>
          </div>
        ))}
    </dl>
  );
}
