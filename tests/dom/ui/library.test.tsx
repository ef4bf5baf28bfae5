import { describe, expect, it, vi } from 'vitest';
import { noFilter } from '../../../src/core/references/search.ts';
import {
  libraryContent,
  libraryProps,
  libraryReferences,
  referenceAt,
} from '../../pages/gallery/library-fixtures.ts';
import { click, find, findA, textOf } from './drawing.tsx';
import { drawLibrary, write } from './library-drawing.tsx';
import { press } from './panel-drawing.tsx';

const rows = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.row-open')];
const selectedRows = (root: ParentNode) =>
  [...root.querySelectorAll('.row')].flatMap((row, at) =>
    row.hasAttribute('data-selected') ? [at] : [],
  );

describe('the list of references', () => {
  it('says of each where it stood, its tags, and that its text changed', () => {
    const root = drawLibrary();
    expect(rows(root)).toHaveLength(6);
    const first = textOf(root.querySelector('.row'));
    for (const part of ['Its older case system', 'The Harbor Ledger', 'hosting', 'text changed']) {
      expect(first).toContain(part);
    }
    expect(textOf(find(root, '.found-count'))).toBe('6 of 128 references');
  });

  it('is one stop of Tab, and arrows, Home and End go through it', () => {
    const root = drawLibrary();
    const stops = () => rows(root).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([rows(root)[0]]);
    press(rows(root)[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(rows(root)[1]);
    expect(stops()).toEqual([rows(root)[1]]);
    press(rows(root)[1]!, 'End');
    expect(document.activeElement).toBe(rows(root)[5]);
    press(rows(root)[5]!, 'ArrowDown');
    expect(document.activeElement).toBe(rows(root)[5]);
    press(rows(root)[5]!, 'Home');
    expect(document.activeElement).toBe(rows(root)[0]);
  });

  it('selects with Space, from there with Shift and an arrow, and all with Ctrl+A', () => {
    const root = drawLibrary();
    press(rows(root)[1]!, ' ');
    press(rows(root)[0]!, 'ArrowDown');
    press(document.activeElement!, ' ');
    expect(selectedRows(root)).toHaveLength(2);
    press(document.activeElement!, 'ArrowDown', { shiftKey: true });
    press(document.activeElement!, 'ArrowDown', { shiftKey: true });
    expect(selectedRows(root)).toHaveLength(4);
    expect(textOf(find(root, '.selected-count'))).toBe('4 selected');
    press(document.activeElement!, 'a', { ctrlKey: true });
    expect(selectedRows(root)).toHaveLength(6);
  });

  it('selects a stretch with Shift and the mouse', () => {
    const root = drawLibrary();
    const boxes = [...root.querySelectorAll<HTMLElement>('.row .row-check input')];
    boxes[1]!.click();
    boxes[4]!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(selectedRows(root)).toEqual([1, 2, 3, 4]);
  });

  it('deletes the current reference, or all that are selected with it', () => {
    const onDelete = vi.fn();
    const root = drawLibrary({}, { onDelete });
    press(rows(root)[0]!, 'Delete');
    expect(onDelete).toHaveBeenLastCalledWith([referenceAt(0).id]);
    expect(document.activeElement).toBe(rows(root)[1]);
    press(rows(root)[1]!, ' ');
    press(rows(root)[1]!, 'ArrowDown', { shiftKey: true });
    press(document.activeElement!, 'Delete');
    expect(onDelete).toHaveBeenLastCalledWith([referenceAt(1).id, referenceAt(2).id]);
  });

  it('puts references of one article under its title', () => {
    const root = drawLibrary({ place: { ...libraryProps().place, grouped: true } });
    expect([...root.querySelectorAll('.article-row h2')].map(textOf)).toEqual([
      'Agency’s new targeting software draws questions in Congress',
      'Marketplace lists the system in four government regions',
      'County board asks where its records go',
      'Employees ask the company to end the contract',
    ]);
    expect(textOf(root.querySelector('.article-row .quiet'))).toContain('2 references');
  });

  it('is a table with rows and heads to sort by', () => {
    const onPlace = vi.fn();
    const root = drawLibrary({ place: { ...libraryProps().place, form: 'table' } }, { onPlace });
    expect(root.querySelectorAll('[role="table"] [role="row"]')).toHaveLength(7);
    expect(find(root, '[role="columnheader"]', 'Saved').getAttribute('aria-sort')).toBe(
      'descending',
    );
    click(root, '.sort', 'Publisher');
    expect(onPlace).toHaveBeenLastCalledWith(
      expect.objectContaining({ order: 'publisher', form: 'table' }),
      true,
    );
  });

  it('marks the words that were searched for', () => {
    const root = drawLibrary({
      place: { ...libraryProps().place, filter: { ...noFilter, query: 'cloud harbor' } },
    });
    expect([...root.querySelectorAll('mark')].map(textOf)).toEqual(
      expect.arrayContaining(['cloud', 'Harbor']),
    );
  });
});

describe('search and filters', () => {
  it('refines the place as it is written, best match first', () => {
    const onPlace = vi.fn();
    const root = drawLibrary({}, { onPlace });
    write(findA(HTMLInputElement, root, 'input[type="search"]'), 'clo');
    expect(onPlace).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: { ...noFilter, query: 'clo' }, order: 'best' }),
      false,
    );
  });

  it('are reached with a slash', () => {
    const root = drawLibrary();
    press(rows(root)[0]!, '/');
    expect(document.activeElement).toBe(root.querySelector('input[type="search"]'));
  });

  it('count what there is of each, and take one on and off', () => {
    const onPlace = vi.fn();
    const root = drawLibrary({}, { onPlace });
    expect(textOf(find(root, '.filter-choice', 'hosting'))).toBe('hosting 3');
    click(root, '.filter-choice', 'oversight');
    const [place, step] = onPlace.mock.lastCall ?? [];
    expect(place.filter.tags).toEqual(['oversight']);
    expect(step).toBe(true);
    expect(find(root, '.filter-choice', 'oversight').getAttribute('aria-pressed')).toBe('true');
    click(root, '.button', 'Clear filters');
    expect(onPlace.mock.lastCall?.[0].filter).toEqual(noFilter);
  });

  it('filter by day, standing and state of the passage', () => {
    const onPlace = vi.fn();
    const root = drawLibrary({}, { onPlace });
    const [from] = root.querySelectorAll<HTMLInputElement>('input[type="date"]');
    from!.value = '2026-01-01';
    from!.dispatchEvent(new Event('change', { bubbles: true }));
    click(root, '.filter-choice', 'not found');
    click(root, '.filter-choice', 'Alleged');
    expect(onPlace.mock.lastCall?.[0].filter).toMatchObject({
      from: '2026-01-01',
      checks: ['not-found'],
      standings: ['alleged'],
    });
  });

  it('say that nothing fits, and keep the words', () => {
    const filter = { ...noFilter, query: 'zzz' };
    const root = drawLibrary({
      content: libraryContent([]),
      place: { ...libraryProps().place, filter },
    });
    expect(textOf(find(root, '.library-note'))).toContain('No reference fits');
    expect(findA(HTMLInputElement, root, 'input[type="search"]').value).toBe('zzz');
  });
});

describe('a library', () => {
  it.each([
    ['unavailable', 'The library cannot be opened', 1],
    ['newer', 'A newer Sidelight keeps this library', 0],
  ] as const)('that is %s says so', (why, title, ways) => {
    const onReload = vi.fn();
    const root = drawLibrary({ content: { kind: 'failed', why } }, { onReload });
    const note = find(root, '[role="alert"]');
    expect(textOf(note)).toContain(title);
    expect(note.querySelectorAll('button')).toHaveLength(ways);
    note.querySelector('button')?.click();
    expect(onReload).toHaveBeenCalledTimes(ways);
  });

  it('without references says how to save one', () => {
    const root = drawLibrary({ content: libraryContent([], { total: 0 }) });
    expect(textOf(root)).toContain('Nothing is saved yet');
    expect(root.querySelector('input[type="search"]')).toBeNull();
  });

  it('says what cannot be read, and what was saved twice', () => {
    const root = drawLibrary({ content: libraryContent(libraryReferences, { unreadable: 2 }) });
    expect(textOf(find(root, '.unreadable'))).toContain('2 stored references cannot be read');
  });

  it('takes back what was done last, by button and by Ctrl+Z', () => {
    const onUndo = vi.fn();
    const notice = { kind: 'deleted', count: 3, canUndo: true } as const;
    const root = drawLibrary({ notice }, { onUndo });
    expect(textOf(find(root, '.notice-bar [role="status"]'))).toBe('3 references deleted.');
    click(root, '.notice-bar .button', 'Undo');
    press(document.body, 'z', { ctrlKey: true });
    expect(onUndo).toHaveBeenCalledTimes(2);
    press(find(root, 'input[type="search"]'), 'z', { ctrlKey: true });
    expect(onUndo).toHaveBeenCalledTimes(2);
  });

  it('reminds of a backup, and can be told not to', () => {
    const onReminder = vi.fn();
    const root = drawLibrary({ reminder: 54 }, { onReminder });
    expect(textOf(find(root, '.reminder'))).toContain('54 references were saved');
    for (const name of ['Download backup', 'Later', 'Do not remind me']) {
      click(root, '.reminder .button', name);
    }
    expect(onReminder.mock.calls.flat()).toEqual(['backup', 'later', 'never']);
  });

  it('tags many at once, and takes tags off them', () => {
    const onTag = vi.fn(() => Promise.resolve('saved' as const));
    const selected = new Set([referenceAt(0).id, referenceAt(1).id]);
    const root = drawLibrary({ selected }, { onTag });
    click(root, '.selection-ways .button', 'Tag');
    write(findA(HTMLInputElement, root, '.bulk-tags input'), 'court, appeal');
    click(root, '.bulk-tags form .button', 'Add');
    expect(onTag).toHaveBeenLastCalledWith([...selected], { add: ['court', ' appeal'] });
    click(root, '.bulk-tags .tag-list .button', 'Remove oversight');
    expect(onTag).toHaveBeenLastCalledWith([...selected], { drop: ['oversight'] });
  });
});
