import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArticleHead } from './ArticleHead.tsx';
import { ExportView } from './ExportView.tsx';
import { HeadButtons } from './HeadButtons.tsx';
import { KeptOpen } from './KeptOpen.tsx';
import { PageState } from './PageState.tsx';
import type { PanelProps } from './panel-props.ts';
import { noFilter } from './passage-filter.ts';
import { nowhere, PassagesView } from './PassagesView.tsx';
import { SaveBar } from './SaveBar.tsx';
import { TabBar, tabId } from './TabBar.tsx';

/** The fact-checker's panel: the article on top, one of the views below it, the worksheet's state at the foot. */
export function PanelView(props: PanelProps): JSX.Element {
  const { tab, page, review, text, actions } = props;
  const { words } = text;
  const id = useId();
  const read = page.kind === 'read' ? page : null;
  useUndoKeys(review, actions);
  return (
    <div class="surface panel" lang={words.locale} dir={words.direction}>
      {read === null ? <PlainHead {...props} /> : <ArticleHead {...props} page={read} />}
      <main>
        <TabBar {...props} passages={read?.passages.length ?? null} id={id} />
        <div class="tab-panel" role="tabpanel" id={id} aria-labelledby={tabId(id, tab)}>
          {/* What is open, and what is filtered, belongs to one article. */}
          <KeptOpen key={read?.article.address}>
            <FromTop key={tab} />
            <View {...props} />
          </KeptOpen>
        </div>
      </main>
      {read !== null && <SaveBar page={read} review={review} text={text} actions={actions} />}
    </div>
  );
}

function View(props: PanelProps): ComponentChildren {
  const { tab, page, views } = props;
  const [filter, setFilter] = useState(noFilter);
  const [place, setPlace] = useState(nowhere);
  switch (tab) {
    case 'passages':
      return page.kind === 'read' ? (
        <PassagesView
          {...props}
          page={page}
          filter={filter}
          onFilter={setFilter}
          place={place}
          onPlace={setPlace}
        />
      ) : (
        <PageState {...props} page={page} />
      );
    case 'export':
      return <ExportView {...props} />;
    case 'references':
    case 'claims':
    case 'timeline':
    case 'map':
      return views[tab]();
  }
}

/** Begins a view at its beginning, without taking more of the article's head into sight than there was. */
function FromTop(): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if ((ref.current?.getBoundingClientRect().top ?? 0) < 0) ref.current?.scrollIntoView();
  }, []);
  return <div class="from-top" ref={ref} />;
}

function PlainHead(props: PanelProps): JSX.Element {
  return (
    <header class="article-head plain-head">
      <h1>{props.text.panel.name}</h1>
      <div class="folds">
        <HeadButtons {...props} />
      </div>
    </header>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, or with the command key; a field that is written in has its own. */
function useUndoKeys(
  { canUndo, canRedo }: PanelProps['review'],
  { onUndo, onRedo }: PanelProps['actions'],
): void {
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'z' || isWritten(target)) return;
      event.preventDefault();
      if (shiftKey && canRedo) onRedo();
      if (!shiftKey && canUndo) onUndo();
    };
    document.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [canUndo, canRedo, onUndo, onRedo]);
}

function isWritten(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'file'].includes(target.type);
}
