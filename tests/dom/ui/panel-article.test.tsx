import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ReadPage } from '../../../src/ui/panel/page-props.ts';
import { readPage } from '../../pages/gallery/panel-article.ts';
import { click, find, textOf } from './drawing.tsx';
import { drawPage, drawPanel, press } from './panel-drawing.tsx';

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
