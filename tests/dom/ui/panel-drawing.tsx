import { act } from 'preact/test-utils';
import type { ReadPage } from '../../../src/ui/panel/page-props.ts';
import type { PanelActions, PanelProps } from '../../../src/ui/panel/panel-props.ts';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import { readPage } from '../../pages/gallery/panel-article.ts';
import { panelActions, panelProps } from '../../pages/gallery/panel-fixtures.ts';
import { draw, find, textOf } from './drawing.tsx';

/** A panel in the document. */
export function drawPanel(
  change: Partial<PanelProps> = {},
  actions: Partial<PanelActions> = {},
): HTMLElement {
  return draw(
    <PanelView {...panelProps({ ...change, actions: { ...panelActions, ...actions } })} />,
  );
}

/** A panel beside the fixture's article, read otherwise. */
export function drawPage(
  change: Partial<ReadPage>,
  actions: Partial<PanelActions> = {},
): HTMLElement {
  return drawPanel({ page: { ...readPage, ...change } }, actions);
}

/** Presses a key on an element; true where something took it. */
export function press(target: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  void act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

/** Numbers of the passages that are listed. */
export function shownNumbers(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('.passage h2 [aria-hidden]')].map(textOf);
}

/** What one of the filters offers. */
export function optionsOf(root: ParentNode, label: string): readonly string[] {
  return [...selectOf(root, label).options].map(textOf);
}

/** Chooses from one of the filters. */
export function choose(root: ParentNode, label: string, value: string): void {
  void act(() => {
    const select = selectOf(root, label);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function selectOf(root: ParentNode, label: string): HTMLSelectElement {
  const { htmlFor } = find(root, '.filters label', label) as HTMLLabelElement;
  return find(root, `[id="${htmlFor}"]`) as HTMLSelectElement;
}
