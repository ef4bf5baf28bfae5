import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import { type Fold, Folds } from '../parts/Folds.tsx';
import { SaveAct } from '../parts/SaveAct.tsx';
import { groupKey, LeftAloneNames } from '../parts/LeftAloneNames.tsx';
import { momentDayText } from '../text/date-text.ts';
import { HeadButtons } from './HeadButtons.tsx';
import { MentionStrip } from './MentionStrip.tsx';
import type { ReadPage } from './page-props.ts';
import type { PanelGiven } from './panel-props.ts';
import { RecordFields } from './RecordFields.tsx';

interface ArticleHeadProps extends PanelGiven {
  readonly page: ReadPage;
}

/** Which article this is, what it mentions and where, what was left alone, and what was left undone. */
export function ArticleHead(props: ArticleHeadProps): JSX.Element {
  const { page, text } = props;
  const { words } = text;
  const say = text.panel.article;
  const { record, kind, lang } = page.article;
  const facts = [
    record.publisher?.value ?? page.site,
    record.published === null ? null : momentDayText(words, record.published.value),
    say.kind[kind],
  ].filter((fact) => fact !== null);
  const authors = record.authors?.value ?? [];
  return (
    <header class="article-head">
      <p class="quiet">{facts.join(' · ')}</p>
      <h1 lang={lang ?? undefined}>{record.title?.value ?? say.untitled}</h1>
      {authors.length > 0 && <p class="quiet">{say.byline(authors)}</p>}
      <MentionStrip {...props} />
      <Undone {...props} />
      <Folds folds={foldsOf(props)} after={<HeadActions {...props} />} />
      {page.contact === 'live' && <SaveAct look="link" source={props.actions.savingOf(null)} />}
    </header>
  );
}

function Undone({ page, text, actions }: ArticleHeadProps): JSX.Element {
  const { article, page: say } = text.panel;
  const { contact } = page;
  const line = (): string | null => {
    if (contact !== 'live') return say.contact[contact];
    if (page.reading) return article.reading;
    return page.undone === null ? null : article.unread[page.undone];
  };
  const known = line();
  return (
    <div class="undone" role="status" data-empty={known === null ? '' : undefined}>
      {known !== null && <p>{known}</p>}
      {contact !== 'live' && (
        <Button onClick={actions.onReopen}>
          {contact === 'closed' || contact === 'left' ? say.open : say.reload}
        </Button>
      )}
    </div>
  );
}

function foldsOf(props: ArticleHeadProps): readonly Fold[] {
  const { page, dataset, text, actions } = props;
  const say = text.panel.article;
  const count = page.leftAlone
    .filter(({ decision }) => decision === 'skipped')
    .reduce((sum, group) => sum + group.count, 0);
  const fields: Fold = {
    key: 'fields',
    label: say.fields,
    content: <RecordFields article={page.article} text={text} />,
  };
  if (page.leftAlone.length === 0) return [fields];
  const leftAlone: Fold = {
    key: 'left-alone',
    label: say.leftAlone(count),
    content: (
      <ul class="left-alone">
        {page.leftAlone.map((group) => (
          <li key={groupKey(group)}>
            <LeftAloneNames
              group={group}
              names={dataset.names}
              text={text}
              onOverrule={actions.onOverrule}
            />
          </li>
        ))}
      </ul>
    ),
  };
  return [leftAlone, fields];
}

function HeadActions(props: ArticleHeadProps): JSX.Element {
  const { page, text, actions } = props;
  return (
    <>
      {page.contact === 'live' && (
        <Button look="plain" busy={page.reading} onClick={actions.onRescan}>
          {text.panel.article.rescan}
        </Button>
      )}
      <HeadButtons {...props} />
    </>
  );
}
