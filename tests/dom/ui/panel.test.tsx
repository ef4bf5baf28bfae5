import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { PanelPage, ReadPage } from '../../../src/ui/panel/page-props.ts';
import type { PanelActions, PanelProps } from '../../../src/ui/panel/panel-props.ts';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import {
  panelActions,
  panelPassages,
  panelProps,
  panelReview,
  readPage,
} from '../../pages/gallery/panel-fixtures.ts';
import { click, draw, find, redraw, textOf } from './drawing.tsx';

const site = 'post.example';

function drawPanel(
  change: Partial<PanelProps> = {},
  actions: Partial<PanelActions> = {},
): HTMLElement {
  return draw(
    <PanelView {...panelProps({ ...change, actions: { ...panelActions, ...actions } })} />,
  );
}

function drawPage(change: Partial<ReadPage>, actions: Partial<PanelActions> = {}): HTMLElement {
  return drawPanel({ page: { ...readPage, ...change } }, actions);
}

function press(target: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  void act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

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
    [{ kind: 'off', site }, 'Off on post.example', [['Turn on here', 'onTurnOn']]],
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
    const views = { claims: () => 'All claims', timeline: () => null, map: () => null };
    const root = drawPanel({ page: { kind: 'unreadable' }, tab: 'claims', views });
    expect(textOf(find(root, '[role="tabpanel"]'))).toBe('All claims');
  });
});

describe('the views', () => {
  it('are tabs that arrow keys go along, with the number of passages', () => {
    const onTab = vi.fn();
    const root = drawPanel({}, { onTab });
    const tabs = [...root.querySelectorAll('[role="tab"]')];
    expect(tabs.map(textOf)).toEqual(['Passages 5', 'Claims', 'Timeline', 'Map', 'Export']);
    expect(tabs.map((tab) => tab.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1']);
    const [first] = tabs;
    press(first!, 'ArrowRight');
    expect(onTab).toHaveBeenLastCalledWith('claims');
    expect(textOf(document.activeElement)).toBe('Claims');
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

describe('the article', () => {
  it('has its publisher, day, kind, title and authors', () => {
    const head = find(drawPanel(), '.article-head');
    expect([...head.querySelectorAll('p.quiet, h1')].map(textOf)).toEqual([
      'The Example Post · 4 March 2026 · news article',
      'Agency’s new targeting software draws questions in Congress',
      'By Ada Example and Ben Sample',
    ]);
  });

  it('falls back on its site and says that it has no title', () => {
    const none = { ...readPage.article.record, title: null, publisher: null, authors: null };
    const record = { ...none, published: null };
    const head = find(drawPage({ article: { ...readPage.article, record } }), '.article-head');
    expect([...head.querySelectorAll('p.quiet, h1')].map(textOf)).toEqual([
      'post.example · news article',
      'Untitled page',
    ]);
  });

  it('says of each field where it comes from and how sure that is', () => {
    const root = drawPanel();
    click(root, '.folds button', 'Where this comes from');
    const rows = [...root.querySelectorAll('.record > div')].map((row) => [
      textOf(row.querySelector('dt')),
      textOf(row.querySelector('dd')),
    ]);
    expect(Object.fromEntries(rows)).toMatchObject({
      Authors: 'Ada Example and Ben Sampleread from the byline; shown only, not stated',
      Published:
        '4 March 2026, 10:00 (UTC−05:00)stated in the page’s head (article:published_time)',
      Changed: 'not found',
      Language: 'American Englishstated for the whole page',
      Address: 'https://post.example/storystated in the page’s head',
    });
  });

  it('names an origin that it does not know by its code', () => {
    const record = {
      ...readPage.article.record,
      title: { value: 'A', from: 'rdfa:name', sure: 'high' },
    } as const;
    const root = drawPage({ article: { ...readPage.article, record } });
    click(root, '.folds button', 'Where this comes from');
    expect(textOf(root.querySelector('.record dd'))).toBe('Ardfa:name');
  });

  it('lists all groups that were left alone, to be overruled', () => {
    const onOverrule = vi.fn(() => Promise.resolve(true));
    const root = drawPage({}, { onOverrule });
    click(root, '.folds button', '3 left alone');
    click(root, '.left-alone button', 'Mark these 3');
    expect(onOverrule).toHaveBeenCalledExactlyOnceWith(readPage.leftAlone[0], {
      scope: 'page',
      decision: 'marked',
    });
  });

  it.each<readonly [Partial<ReadPage>, string]>([
    [{ reading: true }, 'Still reading the page…'],
    [{ undone: 'no-answer' }, 'Not read to the end: a part of Sidelight does not answer.'],
    [{ undone: 'too-much' }, 'Not read to the end: the page has more names'],
    [{ contact: 'closed' }, 'The page was closed. This is how it stood.Open the page again'],
    [{ contact: 'left' }, 'The tab shows another page now.'],
    [{ contact: 'asleep' }, 'The browser put the page to sleep. This is how it stood.Reload'],
    [{ contact: 'silent' }, 'The page does not answer any more.'],
  ])('says what was left undone or became of the page, %#', (change, line) => {
    expect(textOf(drawPage(change).querySelector('.undone'))).toContain(line);
  });

  it('can be read again while it is there, and be gone to no more when it is not', () => {
    const onRescan = vi.fn();
    click(drawPage({}, { onRescan }), '.folds button', 'Read again');
    expect(onRescan).toHaveBeenCalledOnce();
    const gone = drawPage({ contact: 'closed' });
    expect(textOf(gone)).not.toContain('Read again');
    expect(textOf(gone)).not.toContain('Go to it');
  });
});

describe('the strip of mentions', () => {
  it('has a line with a count for every entity that is mentioned', () => {
    const root = drawPage({ counts: { ice: 3, palantir: 1 } });
    expect([...root.querySelectorAll('.lanes > li > .sr-only')].map(textOf)).toEqual([
      'Palantir: 1 mention',
      'ICE: 3 mentions',
    ]);
  });

  it('says of each place who is named, in which passage and how far down', () => {
    const places = [...drawPanel().querySelectorAll('.place')];
    expect(places.map((place) => place.getAttribute('aria-label'))).toEqual([
      'ICE and Palantir, passage 1, 4% down the page',
      'AWS, passage 2, 24% down the page',
      'ICE and Palantir, passage 3, 44% down the page',
      'Azure, passage 4, 64% down the page',
      'ICE, passage 5, 84% down the page',
    ]);
  });

  it('is one stop for Tab; arrows move along it, a press goes to the passage', () => {
    const onGo = vi.fn();
    const root = drawPanel({}, { onGo });
    const places = [...root.querySelectorAll<HTMLElement>('.place')];
    expect(places.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    press(places[0]!, 'ArrowRight');
    expect(document.activeElement).toBe(places[1]);
    press(places[1]!, 'End');
    expect(document.activeElement).toBe(places[4]);
    press(places[4]!, 'ArrowRight');
    expect(document.activeElement).toBe(places[4]);
    void act(() => places[4]?.click());
    expect(onGo).toHaveBeenCalledExactlyOnceWith(15);
  });

  it('goes nowhere once the page is gone', () => {
    const onGo = vi.fn();
    const root = drawPage({ contact: 'closed' }, { onGo });
    void act(() => root.querySelector<HTMLElement>('.place')?.click());
    expect(onGo).not.toHaveBeenCalled();
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

function shownNumbers(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('.passage h2 [aria-hidden]')].map(textOf);
}

function selectOf(root: ParentNode, label: string): HTMLSelectElement {
  const { htmlFor } = find(root, '.filters label', label) as HTMLLabelElement;
  return find(root, `[id="${htmlFor}"]`) as HTMLSelectElement;
}

function optionsOf(root: ParentNode, label: string): readonly string[] {
  return [...selectOf(root, label).options].map(textOf);
}

function choose(root: ParentNode, label: string, value: string): void {
  void act(() => {
    const select = selectOf(root, label);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
