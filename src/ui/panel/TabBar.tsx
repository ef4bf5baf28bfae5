import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { numberText } from '../text/counting.ts';
import { keyTarget } from './key-target.ts';
import type { PanelProps, PanelTab } from './panel-props.ts';

const TABS: readonly PanelTab[] = ['passages', 'references', 'claims', 'timeline', 'map', 'export'];

interface TabBarProps extends Pick<PanelProps, 'tab' | 'text' | 'actions'> {
  /** Beside the tab of the passages; null where there is no article. */
  readonly passages: number | null;
  /** Prefix of the tabs' ids, and the id of what they show. */
  readonly id: string;
}

/** Id of the tab of a view. */
export function tabId(id: string, tab: PanelTab): string {
  return `${id}-${tab}`;
}

/** The views; arrow keys go from one to the next. */
export function TabBar({ tab, text, actions, passages, id }: TabBarProps): JSX.Element {
  const { panel, words } = text;
  const listRef = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyTarget(event, TABS.indexOf(tab), TABS.length);
    const next = to === null ? undefined : TABS[to];
    if (to === null || next === undefined) return;
    event.preventDefault();
    actions.onTab(next);
    listRef.current?.querySelectorAll('button').item(to).focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={panel.views} ref={listRef}>
      {TABS.map((one) => (
        <button
          key={one}
          id={tabId(id, one)}
          type="button"
          role="tab"
          class="tab"
          aria-selected={one === tab}
          aria-controls={one === tab ? id : undefined}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => actions.onTab(one)}
          onKeyDown={onKeyDown}
        >
          {panel.tabs[one]}
          {one === 'passages' && passages !== null && (
            <span class="tab-count"> {numberText(words.locale, passages)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
