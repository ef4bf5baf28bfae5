import { describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../../src/core/settings/policy.ts';
import type { PopupPage, PopupProps } from '../../../src/ui/popup/popup-props.ts';
import { PopupView } from '../../../src/ui/popup/PopupView.tsx';
import { entities, popupProps, runningPage } from '../../pages/gallery/fixtures.ts';
import { click, draw, find, findA, redraw, textOf } from './drawing.tsx';

const site = 'news.example';

function drawPopup(page: PopupPage, change: Partial<PopupProps> = {}): HTMLElement {
  return draw(<PopupView {...popupProps(page, change)} />);
}

describe('the popup', () => {
  it('has a row with a count for every entity, and a dash where there is none', () => {
    const rows = [...drawPopup(runningPage).querySelectorAll('.counts li')];
    expect(rows).toHaveLength(entities.length);
    const counts = rows.map((row) => textOf(row.querySelector('.count')));
    expect(counts).toEqual(entities.map(({ id }) => String(runningPage.counts[id] ?? '–')));
  });

  it('says of an entity that is turned off that it is off', () => {
    const root = drawPopup(runningPage, { entitiesOff: ['azure'] });
    expect(textOf(find(root, '.counts li', 'Azure'))).toContain('off');
  });

  it.each([
    ['closed', 'Part of the page is not read'],
    ['too-much', 'Not read to the end'],
    ['no-answer', 'Not read to the end'],
  ] as const)('says that something is left undone: %s', (undone, title) => {
    const root = drawPopup({ ...runningPage, undone });
    expect(textOf(root.querySelector('.page-note-title'))).toBe(title);
  });

  it('says that a choice was not kept before all else', () => {
    const root = drawPopup(runningPage, { notKept: true });
    expect(textOf(root.querySelector('[role="status"]'))).toBe(
      'That could not be saved. Try again.',
    );
  });

  it('says what was left alone, how it reads and why', () => {
    const text = textOf(drawPopup(runningPage).querySelector('.left-alone p'));
    expect(text).toBe(
      'Left alone: 3 × “ICE”. Reads as Intercontinental Exchange: “NYSE” stands before it.',
    );
  });

  it('keeps further readings one step away, and says when a meaning is not clear', () => {
    const unclear = {
      surface: 'AWS',
      entity: 'aws',
      sense: 'unknown',
      decision: 'skipped',
      count: 1,
      reasons: [{ kind: 'no-evidence' }],
    } as const;
    const root = drawPopup({ ...runningPage, leftAlone: [...runningPage.leftAlone, unclear] });
    const others = findA(HTMLDetailsElement, root, 'details');
    expect(others.open).toBe(false);
    expect(textOf(others.querySelector('summary'))).toBe('and 1 other reading');
    expect(textOf(others)).toContain('“AWS”. Not clear: nothing near it says what is meant.');
  });

  it('tells two reasons at most, one after the other', () => {
    const [group] = runningPage.leftAlone;
    const reasons = [
      { kind: 'cue', where: 'sentence', words: ['carmaker', 'hybrid'] },
      { kind: 'beside', side: 'after', words: 'vehicle' },
      { kind: 'page-sense' },
    ] as const;
    const leftAlone = group === undefined ? [] : [{ ...group, reasons }];
    expect(textOf(drawPopup({ ...runningPage, leftAlone }).querySelector('.left-alone p'))).toBe(
      'Left alone: 3 × “ICE”. Reads as Intercontinental Exchange: the same sentence mentions “carmaker” and “hybrid”; “vehicle” follows.',
    );
  });

  it('names no sense where only the page explains what a name means', () => {
    const other = {
      surface: 'AWS',
      entity: 'aws',
      sense: 'other',
      decision: 'skipped',
      count: 1,
      reasons: [{ kind: 'introduced', name: 'Anglia Walkers Society (AWS)' }],
    } as const;
    expect(
      textOf(drawPopup({ ...runningPage, leftAlone: [other] }).querySelector('.left-alone p')),
    ).toBe(
      'Left alone: 1 × “AWS”. Reads as something else: the page introduces “Anglia Walkers Society (AWS)”.',
    );
  });

  it('steps to the next mention and tells the position', () => {
    const onNext = vi.fn();
    const root = drawPopup({ ...runningPage, position: { at: 3, of: 22 } }, { onNext });
    click(root, 'button', 'Next mention');
    expect(onNext).toHaveBeenCalledOnce();
    expect(textOf(find(root, '.popup-next [role="status"]'))).toBe('3 of 22');
  });

  it('has no next mention where there is none', () => {
    const root = drawPopup({ ...runningPage, counts: {}, leftAlone: [] });
    expect(textOf(root)).toContain('No mentions on this page');
    expect(textOf(root)).not.toContain('Next mention');
    expect(root.querySelectorAll('.counts li')).toHaveLength(entities.length);
  });

  it('says while it reads that the counts are not final', () => {
    const root = drawPopup({ ...runningPage, reading: true });
    expect(textOf(find(root, '.page-note'))).toBe('Still reading the page');
  });

  it('turns the site off and on, and moves the switch only when that came about', () => {
    const onSite = vi.fn();
    const root = drawPopup(runningPage, { onSite });
    click(root, '[role="switch"]', 'on news.example');
    expect(onSite).toHaveBeenLastCalledWith(false);
    expect(find(root, '[role="switch"]', site).getAttribute('aria-checked')).toBe('true');
    redraw(root, <PopupView {...popupProps({ kind: 'off', site, isLocked: false }, { onSite })} />);
    expect(find(root, '[role="switch"]', site).getAttribute('aria-checked')).toBe('false');
    click(root, 'button', 'Turn on here');
    expect(onSite).toHaveBeenLastCalledWith(true);
  });

  it('offers nothing that an organisation has set or switched off, and says that it did', () => {
    const policy: Policy = {
      sites: { [site]: 'always' },
      values: { everywhere: true },
      off: ['panel'],
    };
    const root = drawPopup(runningPage, { policy, everywhere: 'on', always: 'on' });
    const switches = [...root.querySelectorAll<HTMLButtonElement>('[role="switch"]')];
    expect(switches.map(({ disabled }) => disabled)).toEqual([true, true, true]);
    for (const each of switches) {
      const id = each.getAttribute('aria-describedby') ?? '';
      expect(textOf(root.querySelector(`[id="${id}"]`))).toBe('Set by your organisation');
    }
    expect(textOf(root)).not.toContain('Check article');
  });

  it('can still ask the browser for access that an organisation wants and cannot give', () => {
    const policy: Policy = { sites: { [site]: 'always' }, values: { everywhere: true }, off: [] };
    const root = drawPopup(runningPage, { policy, always: 'off' });
    const [here, ...wider] = [...root.querySelectorAll<HTMLButtonElement>('[role="switch"]')];
    expect(here?.disabled).toBe(true);
    expect(wider.map(({ disabled }) => disabled)).toEqual([false, false]);
  });

  it('does not offer to turn on a site that an organisation keeps off', () => {
    const root = drawPopup(
      { kind: 'off', site, isLocked: true },
      { policy: { sites: { [site]: 'off' }, values: { everywhere: false }, off: [] } },
    );
    expect(textOf(root)).toContain('Off on news.example');
    expect(textOf(root)).not.toContain('Turn on here');
    for (const each of root.querySelectorAll<HTMLButtonElement>('[role="switch"]')) {
      expect(each.disabled).toBe(true);
    }
  });

  const states: readonly (readonly [PopupPage, string, string | null])[] = [
    [{ kind: 'asking' }, 'Asking the page…', null],
    [{ kind: 'unreadable' }, 'Not a page that can be read', null],
    [{ kind: 'not-run', site, because: 'not-asked' }, 'Not one of the news sites', 'onRun'],
    [
      { kind: 'not-run', site, because: 'not-news' },
      'Does not declare itself a news article',
      'onRun',
    ],
    [{ kind: 'no-answer', site }, 'The page does not answer', 'onRun'],
    [{ kind: 'withheld', site }, 'The browser withholds this site', 'onAllow'],
  ];

  it.each(states)('for %j says “%s” and offers %s', (page, title, action) => {
    const callbacks = { onRun: vi.fn(), onAllow: vi.fn() };
    const root = drawPopup(page, callbacks);
    const note = find(root, '.page-note');
    expect(textOf(note.querySelector('.page-note-title'))).toBe(title);
    expect(root.querySelector('.counts')).toBeNull();
    expect(note.querySelectorAll('button')).toHaveLength(action === null ? 0 : 1);
    if (action !== null) click(note, 'button');
    expect(callbacks.onRun).toHaveBeenCalledTimes(action === 'onRun' ? 1 : 0);
    expect(callbacks.onAllow).toHaveBeenCalledTimes(action === 'onAllow' ? 1 : 0);
  });

  it('explains what will be asked, while it is asked, and what a refusal changed', () => {
    const onEverywhere = vi.fn();
    const page = { kind: 'not-run', site, because: 'not-asked' } as const;
    const root = drawPopup(page, { always: 'off', onEverywhere });
    expect(textOf(root)).toContain('The browser asks you to allow this site.');
    expect(textOf(root)).toContain('The browser asks for access to all sites.');
    click(root, '[role="switch"]', 'On every news article');
    expect(onEverywhere).toHaveBeenCalledExactlyOnceWith(true);
    redraw(root, <PopupView {...popupProps(page, { always: 'asking', everywhere: 'refused' })} />);
    const always = findA(HTMLButtonElement, root, '[role="switch"]', 'Always on news.example');
    expect(always.disabled).toBe(true);
    expect(textOf(root)).toContain('The browser is asking…');
    expect(textOf(root)).toContain('Not allowed. Nothing was changed.');
    redraw(root, <PopupView {...popupProps(page, { always: 'on', everywhere: 'on' })} />);
    for (const grant of root.querySelectorAll('.grants [role="switch"]')) {
      expect(grant.getAttribute('aria-checked')).toBe('true');
      const id = grant.getAttribute('aria-describedby');
      expect(textOf(document.getElementById(id ?? ''))).toBe('Allowed.');
    }
  });

  it('leads to the options and tells the day of the claims', () => {
    const onOptions = vi.fn();
    const root = drawPopup({ kind: 'unreadable' }, { onOptions, datasetDate: '2026-11-23' });
    click(root, 'button', 'Options');
    expect(onOptions).toHaveBeenCalledOnce();
    expect(textOf(root)).toContain('Claims of 23 November 2026');
  });
});
