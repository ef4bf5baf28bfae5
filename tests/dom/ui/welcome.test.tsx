import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WelcomeProps } from '../../../src/ui/welcome/welcome-props.ts';
import { WelcomeView } from '../../../src/ui/welcome/WelcomeView.tsx';
import { welcomeProps } from '../../pages/gallery/page-fixtures.ts';
import { click, draw, find, findA, textOf } from './drawing.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function drawWelcome(change: Partial<WelcomeProps> = {}): HTMLElement {
  return draw(<WelcomeView {...welcomeProps(change)} />);
}

function point(element: Element, type: string): void {
  void act(() => {
    element.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
  });
}

function wait(ms: number): void {
  void act(() => {
    vi.advanceTimersByTime(ms);
  });
}

function press(key: string): void {
  void act(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key }));
  });
}

describe('the welcome page', () => {
  it('has one example paragraph whose names are buttons that open cards', () => {
    const onAsk = vi.fn();
    const root = drawWelcome({ onAsk });
    const marks = [...root.querySelectorAll('.example-mark')];
    expect(marks.map(textOf)).toEqual([
      'ICE',
      'Amazon Web Services',
      'Microsoft Azure',
      'Palantir',
    ]);
    click(root, '.example-mark', 'Microsoft Azure');
    expect(onAsk).toHaveBeenCalledExactlyOnceWith('azure');
    expect(textOf(find(root, '[role="dialog"] h2'))).toBe('Azure');
    expect(document.activeElement).toBe(root.querySelector('[role="dialog"] h2'));
    expect(find(root, '.example-mark', 'Azure').getAttribute('aria-expanded')).toBe('true');
  });

  it('closes the card on Escape and gives focus back to the name', () => {
    const root = drawWelcome();
    click(root, '.example-mark', 'Palantir');
    press('Escape');
    expect(root.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(find(root, '.example-mark', 'Palantir'));
  });

  it('opens a card when the pointer rests, and closes it after a grace when it leaves', () => {
    const { example } = welcomeProps();
    const root = drawWelcome({ example: { ...example, dwell: 300 } });
    const mark = find(root, '.example-mark', 'Palantir');
    point(mark, 'pointerenter');
    wait(299);
    expect(root.querySelector('[role="dialog"]')).toBeNull();
    wait(1);
    expect(root.querySelector('[role="dialog"]')).not.toBeNull();
    point(mark, 'pointerleave');
    wait(200);
    point(find(root, '.example-card'), 'pointerenter');
    wait(1000);
    expect(root.querySelector('[role="dialog"]')).not.toBeNull();
    point(find(root, '.example-card'), 'pointerleave');
    wait(250);
    expect(root.querySelector('[role="dialog"]')).toBeNull();
  });

  it('keeps a pinned card when the pointer leaves', () => {
    const root = drawWelcome();
    click(root, '.example-mark', 'Palantir');
    point(find(root, '.example-card'), 'pointerleave');
    wait(1000);
    expect(root.querySelector('[data-state="pinned"]')).not.toBeNull();
  });

  it('says that it is looking while a card has not arrived', () => {
    const { example } = welcomeProps();
    const root = drawWelcome({ example: { ...example, cards: {} } });
    click(root, '.example-mark', 'Palantir');
    expect(textOf(find(root, '[role="dialog"]'))).toContain('Looking up claims…');
  });

  it('lists every bundled site under its country', () => {
    const root = drawWelcome();
    const { sites } = welcomeProps();
    expect(textOf(root)).toContain(`On from the start: ${sites.length} news sites`);
    expect(root.querySelectorAll('.site-list li')).toHaveLength(sites.length);
    expect(root.querySelectorAll('details').length).toBe(
      new Set(sites.map(({ country }) => country)).size,
    );
    expect(textOf(root.querySelector('summary'))).toMatch(/^United States \d+$/);
  });

  it('finds a site by name or address, and says so when it is not on the list', () => {
    const root = drawWelcome();
    const search = findA(HTMLInputElement, root, 'input[type="search"]');
    const write = (value: string): void => {
      void act(() => {
        search.value = value;
        search.dispatchEvent(new Event('input', { bubbles: true }));
      });
    };
    write('NYTIMES.com');
    expect([...root.querySelectorAll('.site-list li')].map(textOf)).toEqual([
      'The New York Times nytimes.com',
    ]);
    expect(findA(HTMLDetailsElement, root, 'details').open).toBe(true);
    expect(textOf(find(root, '.site-search [role="status"]'))).toBe('1 site');
    write('no such paper');
    expect(root.querySelectorAll('.site-list li')).toHaveLength(0);
    expect(textOf(find(root, '.site-search [role="status"]'))).toBe('Not on the list.');
  });

  it('shows the keys as the browser has them, and says which are not set', () => {
    const root = drawWelcome({
      keys: { next: 'Ctrl+Shift+9', previous: null, open: null, panel: null, save: 'Alt+K' },
    });
    const keys = [...root.querySelectorAll('.keys > div')].map(textOf);
    expect(keys).toEqual([
      'Next mentionCtrl+Shift+9',
      'Previous mentionnot set',
      'Open the card of a mentionnot set',
      'Check the article in the panelnot set',
      'Save what is selected, or the pageAlt+K',
      'Close the cardEsc',
    ]);
  });

  it('explains all five standings', () => {
    const legend = [...drawWelcome().querySelectorAll('.standings .standing')].map(textOf);
    expect(legend).toEqual(['Documented', 'Reported', 'Alleged', 'Disputed', 'Unresolved']);
  });
});
