import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import { panelPassages, readPage } from '../../pages/gallery/panel-article.ts';
import { panelProps } from '../../pages/gallery/panel-fixtures.ts';
import { click, find, redraw, textOf } from './drawing.tsx';
import { choose, drawPage, drawPanel, optionsOf, shownNumbers } from './panel-drawing.tsx';

describe('the list of passages', () => {
  it('says that there are none, and waits while the page is read', () => {
    const none = { passages: [], counts: {}, findings: new Map() };
    expect(textOf(find(drawPage(none), '.page-state'))).toContain('No mentions on this page');
    expect(drawPage({ ...none, reading: true }).querySelector('.page-state')).toBeNull();
  });

  it.each([
    ['Name', 'palantir', ['1', '3']],
    ['Standing', 'documented', ['2', '3']],
    ['Verdict', 'unjudged', ['2', '3', '4', '5']],
    ['Verdict', 'supported', ['1']],
    ['Verdict', 'edited', []],
  ])('can be narrowed by %s: %s', (label, value, numbers) => {
    const root = drawPanel();
    choose(root, label, value);
    expect(shownNumbers(root)).toEqual(numbers);
    expect(textOf(root.querySelector('.shown-count span'))).toBe(`${numbers.length} of 5 passages`);
    expect(textOf(root).includes('No passage fits these filters.')).toBe(numbers.length === 0);
    click(root, '.shown-count button', 'Show all');
    expect(shownNumbers(root)).toHaveLength(5);
  });

  it('offers only topics and standings that some claim of the article has', () => {
    const root = drawPage({ findings: new Map() });
    expect(optionsOf(root, 'Topic')).toEqual(['Any topic']);
    expect(optionsOf(root, 'Standing')).toEqual(['Any standing']);
    expect(optionsOf(drawPanel(), 'Standing').length).toBeGreaterThan(2);
  });

  it('asks once for all passages in sight that were not looked up yet', async () => {
    const onWanted = vi.fn();
    const root = drawPage({ findings: new Map() }, { onWanted });
    await act(async () => Promise.resolve());
    expect(onWanted).toHaveBeenCalledExactlyOnceWith(panelPassages.map(({ id }) => id));
    expect(textOf(root.querySelector('.shown-count'))).toBe('5 passages · 5 still being looked up');
  });

  it('brings a passage that is asked for into focus, through a filter that hides it', async () => {
    const root = drawPanel();
    choose(root, 'Name', 'azure');
    const page = { ...readPage, reveal: { passage: 12 } };
    redraw(root, <PanelView {...panelProps({ page })} />);
    await act(async () => Promise.resolve());
    expect(shownNumbers(root)).toHaveLength(5);
    expect(document.activeElement?.closest('[data-key]')?.getAttribute('data-key')).toBe('12');
  });
});
