import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { DuplicatesView } from './DuplicatesView.tsx';
import { ExportView } from './ExportView.tsx';
import { FaultNote } from './FaultNote.tsx';
import { ImportView } from './ImportView.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import type { LibraryPlace, LibraryProps } from './library-props.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { ReferencesView } from './ReferencesView.tsx';
import { Reminder } from './Reminder.tsx';
import { WorksheetsView } from './WorksheetsView.tsx';

/** The researcher's library: its head, one of its sections, and what was done last. */
export function LibraryView(props: LibraryProps): JSX.Element {
  const { place, text, actions } = props;
  const { words } = text;
  const rootRef = useRef<HTMLDivElement>(null);
  useLibraryKeys(rootRef, props);
  const onRefine = (change: Partial<LibraryPlace>): void => {
    const isQuery = change.filter !== undefined && change.filter.query !== place.filter.query;
    actions.onPlace({ ...place, ...change }, !isQuery);
  };
  return (
    <div class="surface library" lang={words.locale} dir={words.direction} ref={rootRef}>
      <LibraryHead {...props} onRefine={onRefine} />
      <Reminder {...props} />
      <main>
        <Section {...props} onRefine={onRefine} />
      </main>
      <NoticeBar {...props} />
    </div>
  );
}

interface SectionProps extends LibraryProps {
  readonly onRefine: (change: Partial<LibraryPlace>) => void;
}

function Section(props: SectionProps): JSX.Element {
  const { place, content } = props;
  switch (place.section) {
    case 'references':
      if (content.kind === 'loading') return <Loading {...props} />;
      if (content.kind === 'failed') return <FaultNote {...props} why={content.why} />;
      return <ReferencesView {...props} content={content} />;
    case 'duplicates':
      return <DuplicatesView {...props} />;
    case 'export':
      return <ExportView {...props} />;
    case 'import':
      return <ImportView {...props} />;
    case 'worksheets':
      return <WorksheetsView {...props} />;
  }
}

function Loading({ text }: SectionProps): JSX.Element {
  return (
    <p class="library-note quiet" role="status">
      {text.library.loading}
    </p>
  );
}

/** `/` goes to the search, `e` edits what is open, Ctrl+Z takes back what was done last. */
function useLibraryKeys(
  rootRef: { readonly current: HTMLElement | null },
  { notice, actions }: LibraryProps,
): void {
  const canUndo = notice !== null && 'canUndo' in notice && notice.canUndo;
  const { onUndo } = actions;
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (isWritten(target) || altKey) return;
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== 'z' || shiftKey || !canUndo) return;
        onUndo();
      } else {
        const wanted = { '/': 'input[type="search"]', e: '[data-edit]' }[key];
        const found =
          wanted === undefined ? null : rootRef.current?.querySelector<HTMLElement>(wanted);
        if (found === null || found === undefined) return;
        if (found instanceof HTMLInputElement) found.focus();
        else found.click();
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [rootRef, canUndo, onUndo]);
}

function isWritten(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type);
}
