import { describe, expect, it, vi } from 'vitest';
import type { PanelPage } from '../../../src/ui/panel/page-props.ts';
import type { PanelActions, PanelProps } from '../../../src/ui/panel/panel-props.ts';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import { readPage } from '../../pages/gallery/panel-article.ts';
import { panelProps, panelReview } from '../../pages/gallery/panel-fixtures.ts';
import { click, find, redraw, textOf } from './drawing.tsx';
import { choose, drawPanel, press, shownNumbers } from './panel-drawing.tsx';

const site = 'post.example';

describe('a page that cannot be shown', () => {
  it.each<readonly [PanelPage, string, readonly (readonly [string, keyof PanelActions])[]]>([
    [{ kind: 'asking' }, 'Asking the page…', []],
    [{ kind: 'unreadable' }, 'Not a page that can be read', []],
    [{ kind: 'withheld', site }, 'No access to post.example', [['Ask for access', 'onAllow']]],
    [
      { kind: 'no-answer', site },
      'The page does not answer',
      [
        ['Reload the page', 'onReopen'],
        ['Run on this page', 'onRun'],
      ],
    ],
    [{ kind: 'off', site, isLocked: false }, 'Off on post.example', [['Turn on here', 'onTurnOn']]],
    [{ kind: 'off', site, isLocked: true }, 'Off on post.example', []],
    [
      { kind: 'not-run', site, because: 'not-asked' },
      'Not one of the news sites',
      [['Run on this page', 'onRun']],
    ],
    [
      { kind: 'not-run', site, because: 'not-news' },
      'Does not declare itself a news article',
      [['Run on this page', 'onRun']],
    ],
    [
      { kind: 'asleep', site },
      'The browser put this tab to sleep',
      [['Reload the page', 'onReopen']],
    ],
  ])('says why and offers the way on, %#', (page, title, ways) => {
    const calls = ways.map(([, name]) => [name, vi.fn()] as const);
    const root = drawPanel({ page }, Object.fromEntries(calls));
    expect(textOf(root.querySelector('.page-state-title'))).toBe(title);
    expect([...root.querySelectorAll('.page-ways button')].map(textOf)).toEqual(
      ways.map(([label]) => label),
    );
    for (const [label] of ways) click(root, '.page-ways button', label);
    for (const [, call] of calls) expect(call).toHaveBeenCalledOnce();
    expect(root.querySelector('.save-bar')).toBeNull();
  });

  it('leaves the views that need no article', () => {
    const views = {
      references: () => null,
      claims: () => 'All claims',
      timeline: () => null,
      map: () => null,
    };
    const root = drawPanel({ page: { kind: 'unreadable' }, tab: 'claims', views });
    expect(textOf(find(root, '[role="tabpanel"]'))).toBe('All claims');
  });
});

describe('the views', () => {
  it('are tabs that arrow keys go along, with the number of passages', () => {
    const onTab = vi.fn();
    const root = drawPanel({}, { onTab });
    const tabs = [...root.querySelectorAll('[role="tab"]')];
    expect(tabs.map(textOf)).toEqual([
      'Passages 5',
      'Saved',
      'Claims',
      'Timeline',
      'Map',
      'Export',
    ]);
    expect(tabs.map((tab) => tab.getAttribute('tabindex'))).toEqual([
      '0',
      ...Array.from({ length: 5 }, () => '-1'),
    ]);
    const [first] = tabs;
    press(first!, 'ArrowRight');
    expect(onTab).toHaveBeenLastCalledWith('references');
    expect(textOf(document.activeElement)).toBe('Saved');
    press(first!, 'End');
    expect(onTab).toHaveBeenLastCalledWith('export');
    expect(press(first!, 'a')).toBe(false);
    expect(onTab).toHaveBeenCalledTimes(2);
  });

  it('are named by their tab', () => {
    const root = drawPanel();
    const name = find(root, '[role="tabpanel"]').getAttribute('aria-labelledby') ?? '';
    expect(textOf(document.getElementById(name))).toBe('Passages 5');
  });

  it('keep filters while another view is open, and forget them with the article', () => {
    const root = drawPanel();
    choose(root, 'Name', 'azure');
    expect(shownNumbers(root)).toEqual(['4']);
    redraw(root, <PanelView {...panelProps({ tab: 'export' })} />);
    redraw(root, <PanelView {...panelProps()} />);
    expect(shownNumbers(root)).toEqual(['4']);
    const article = { ...readPage.article, address: 'https://post.example/other' };
    redraw(root, <PanelView {...panelProps({ page: { ...readPage, article } })} />);
    expect(shownNumbers(root)).toHaveLength(5);
  });
});

describe('the state of the worksheet', () => {
  const bar = (review: Partial<PanelProps['review']>, actions: Partial<PanelActions> = {}) =>
    find(drawPanel({ review: { ...panelReview, ...review } }, actions), '.save-bar');

  it.each<readonly [PanelProps['review']['saving'], string]>([
    [{ kind: 'none' }, 'Saved as you write'],
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'saved' }, 'Saved'],
    [{ kind: 'held' }, 'Private window: kept until this panel closes. Export it to keep it.'],
    [
      { kind: 'not-saved', why: 'full' },
      'Not saved: storage is full. Export it, or free some space.',
    ],
  ])('is said, %#', (saving, line) => {
    expect(textOf(bar({ saving }).querySelector('[role="status"]'))).toBe(line);
  });

  it('offers to try again and to export when it could not be saved', () => {
    const [onSaveAgain, onTab] = [vi.fn(), vi.fn()];
    const root = bar({ saving: { kind: 'not-saved', why: 'unavailable' } }, { onSaveAgain, onTab });
    click(root, 'button', 'Try again');
    click(root, 'button', 'Export');
    expect(onSaveAgain).toHaveBeenCalledOnce();
    expect(onTab).toHaveBeenCalledExactlyOnceWith('export');
  });

  it('says how many passages are judged, and that another window changed it', () => {
    const root = bar({ merged: true });
    expect(textOf(root.querySelector('.progress'))).toBe('1 of 5 judged');
    expect(textOf(root.querySelector('[role="status"]'))).toContain('changed in another window');
  });

  it('says what another window found otherwise', () => {
    const [placed] = panelReview.entries.values();
    const entry = placed?.entry.id ?? '';
    const root = bar({ merged: true, contested: [{ entry, other: 'contradicted' }] });
    expect(textOf(root.querySelector('[role="status"]'))).toMatch(
      /Passage \d was judged “Contradicted” there; the newer verdict stands/,
    );
  });

  it('says that nothing of a private window is stored', () => {
    const root = bar({ saving: { kind: 'held' } });
    expect(textOf(root.querySelector('[role="status"]'))).toContain('Export it to keep it');
  });

  it('says what another window judged otherwise, of passages that are still there', () => {
    const line = (contested: PanelProps['review']['contested']) =>
      textOf(bar({ contested }).querySelector('[role="status"]'));
    const [entry] = [...panelReview.entries.values()].map((placed) => placed.entry.id);
    if (entry === undefined) throw new Error('the fixture has no entry');
    expect(line([{ entry, other: 'contradicted' }])).toBe(
      'SavedPassage 1 was judged “Contradicted” there; the newer verdict stands.',
    );
    expect(line([{ entry, other: null }])).toContain('had its verdict taken back there');
    expect(line([{ entry: 'gone', other: 'partly' }])).toBe('Saved');
  });

  it('can be taken back and done again, by button', () => {
    const [onUndo, onRedo] = [vi.fn(), vi.fn()];
    const root = bar({ canUndo: true, canRedo: false }, { onUndo, onRedo });
    click(root, 'button', 'Undo');
    click(root, 'button', 'Redo');
    expect(onUndo).toHaveBeenCalledOnce();
    expect(onRedo).not.toHaveBeenCalled();
  });

  it('can be taken back by key, but not where the field has its own way back', () => {
    const [onUndo, onRedo] = [vi.fn(), vi.fn()];
    const root = drawPanel(
      { review: { ...panelReview, canUndo: true, canRedo: true } },
      { onUndo, onRedo },
    );
    expect(press(document.body, 'z', { ctrlKey: true })).toBe(true);
    press(document.body, 'Z', { metaKey: true, shiftKey: true });
    press(root.querySelector('.pill input')!, 'z', { ctrlKey: true });
    expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([2, 1]);
    const note = root.querySelector('textarea.note');
    expect(press(note!, 'z', { ctrlKey: true })).toBe(false);
    press(document.body, 'z');
    press(document.body, 'z', { ctrlKey: true, altKey: true });
    expect(onUndo).toHaveBeenCalledTimes(2);
  });
});
