import type { JSX } from 'preact';
import type { WorksheetSummary } from '../../core/review/stored.ts';
import { Button } from '../parts/Button.tsx';
import { VirtualList } from '../parts/VirtualList.tsx';
import { FaultNote } from './FaultNote.tsx';
import type { LibraryProps } from './library-props.ts';
import { dayOf, factLine } from './reference-text.ts';

const ROW_HEIGHT = 92;

/** The worksheets that are kept, one for each article that was checked. */
export function WorksheetsView(props: LibraryProps): JSX.Element {
  const { worksheets, text } = props;
  const { worksheets: say, loading } = text.library;
  if (worksheets.kind === 'failed') return <FaultNote {...props} why={worksheets.why} />;
  if (worksheets.kind === 'loading') {
    return (
      <p class="library-note quiet" role="status">
        {loading}
      </p>
    );
  }
  const { worksheets: kept, unreadable } = worksheets;
  return (
    <div class="library-column">
      {kept.length === 0 ? (
        <div class="library-note">
          <h2>{say.empty.title}</h2>
          <p>{say.empty.hint}</p>
        </div>
      ) : (
        <>
          <p class="quiet">{say.lead}</p>
          <div class="worksheets">
            <VirtualList
              items={kept}
              keyOf={({ page }) => page}
              estimate={ROW_HEIGHT}
              label={say.label}
            >
              {(worksheet) => <WorksheetRow {...props} worksheet={worksheet} />}
            </VirtualList>
          </div>
        </>
      )}
      {unreadable.length > 0 && (
        <div class="unreadable">
          <p>{say.unreadable(unreadable.length)}</p>
          <ul>
            {unreadable.slice(0, 20).map((page) => (
              <li key={page} class="address">
                {page}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function WorksheetRow({
  worksheet,
  text,
  actions,
}: LibraryProps & { readonly worksheet: WorksheetSummary }): JSX.Element {
  const { words, library } = text;
  const say = library.worksheets;
  const { page, publisher, entries, changed } = worksheet;
  const title = worksheet.title ?? say.untitled;
  const facts = [publisher, say.judged(entries), say.changed(dayOf(words, changed))];
  return (
    <div class="worksheet-row">
      <div class="row-body">
        <h2>{title}</h2>
        <p class="row-meta">{factLine(facts)}</p>
        <p class="address quiet">{page}</p>
      </div>
      <div class="worksheet-ways">
        <Button label={say.open(title)} onClick={() => actions.onOpenWorksheet(page)}>
          {say.openShort}
        </Button>
        <Button
          look="plain"
          label={say.delete(title)}
          onClick={() => actions.onDeleteWorksheet(page)}
        >
          {say.deleteShort}
        </Button>
      </div>
    </div>
  );
}
