import type { JSX } from 'preact';
import type { Found } from '../../core/article/record.ts';
import { listText } from '../text/counting.ts';
import { momentText } from '../text/date-text.ts';
import { originText } from '../text/origin-text.ts';
import { languageName } from '../text/reason-text.ts';
import type { ReadPage } from './page-props.ts';
import type { PanelText } from './panel-props.ts';

interface RecordFieldsProps {
  readonly article: ReadPage['article'];
  readonly text: PanelText;
}

interface Row {
  readonly label: string;
  readonly value: JSX.Element | string | null;
  readonly notes: readonly string[];
}

/** Every field of the article's record with where on the page it was found, and how sure that is. */
export function RecordFields(props: RecordFieldsProps): JSX.Element {
  const say = props.text.panel.article;
  return (
    <dl class="record">
      {rowsOf(props).map(({ label, value, notes }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value ?? <span class="quiet">{say.notFound}</span>}
            {notes.length > 0 && <span class="quiet record-from">{notes.join('; ')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf({ article, text }: RecordFieldsProps): readonly Row[] {
  const { record, kind } = article;
  const { words } = text;
  const say = text.panel.article;
  const row = <T,>(
    label: string,
    found: Found<T> | null,
    show: (value: T) => JSX.Element | string,
  ): Row => ({
    label,
    value: found === null ? null : show(found.value),
    notes:
      found === null
        ? []
        : [originText(say, found.from), say.sure[found.sure]].filter((note) => note !== ''),
  });
  const ofThePage = (value: string): JSX.Element => (
    <span lang={article.lang ?? undefined}>{value}</span>
  );
  return [
    row(say.field.title, record.title, ofThePage),
    row(say.field.authors, record.authors, (names) => listText(words.locale, names)),
    row(say.field.publisher, record.publisher, asIs),
    row(say.field.published, record.published, (moment) => momentText(words, moment)),
    row(say.field.modified, record.modified, (moment) => momentText(words, moment)),
    { label: say.field.kind, value: say.kind[kind], notes: [] },
    row(say.field.language, record.language, (tag) => languageName(words.locale, tag)),
    row(say.field.canonicalUrl, record.canonicalUrl, (url) => (
      <span class="record-address">{url}</span>
    )),
    row(say.field.description, record.description, ofThePage),
  ];
}

function asIs(value: string): string {
  return value;
}
