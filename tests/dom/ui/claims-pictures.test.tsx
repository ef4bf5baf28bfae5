import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { createClaimSearch } from '../../../src/core/dataset/claim-search.ts';
import { everyClaim } from '../../../src/core/dataset/claim-filter.ts';
import { relationsOf } from '../../../src/core/dataset/relations.ts';
import type { ClaimsProps } from '../../../src/ui/claims/claims-props.ts';
import type { ClaimsPlace, ClaimsTrail } from '../../../src/ui/claims/trail.ts';
import { words } from '../../../src/ui/text/en/words.ts';
import { claimsProps, LivingClaims } from '../../pages/gallery/claims-fixtures.tsx';
import { dataset } from '../../pages/gallery/fixtures.ts';
import { click, draw, find, textOf } from './drawing.tsx';

const { relations, ends } = relationsOf(dataset.index);

/** Has read all claims, as it has a moment after the view was drawn. */
const search = createClaimSearch(dataset.index);
search.read(Infinity);

function drawAt(place: ClaimsPlace, change: Partial<ClaimsProps> = {}): HTMLElement {
  return draw(<LivingClaims {...claimsProps(place, { search, ...change })} />);
}

function press(element: Element | null, key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  void act(() => void element?.dispatchEvent(event));
}

function focus(element: HTMLElement | SVGElement | null): void {
  void act(() => element?.focus());
}

const reachable = (root: HTMLElement, selector: string): number =>
  root.querySelectorAll(`${selector}[tabindex="0"]`).length;

describe('the timeline', () => {
  const timeline = (change: Partial<ClaimsProps> = {}): HTMLElement =>
    drawAt({ kind: 'timeline', filter: everyClaim }, change);

  it('lists the claims oldest first, with their standing, time and entities in words', () => {
    const root = timeline();
    const rows = [...root.querySelectorAll('.timeline-open')].map(textOf);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0]).toMatch(/^Documented.*2011.*Palantir and ICE\./);
    expect(textOf(root.querySelector('.timeline-year'))).toBe('2011');
  });

  it('is passed by Tab in one step and walked by arrows, Home and End', () => {
    const root = timeline();
    expect(reachable(root, '.timeline-open')).toBe(1);
    const first = root.querySelector<HTMLElement>('.timeline-open');
    focus(first);
    press(first, 'ArrowDown');
    const second = document.activeElement;
    expect(second).toBe(root.querySelectorAll('.timeline-open')[1]);
    press(second, 'End');
    const last = document.activeElement?.closest('li');
    expect(last?.getAttribute('aria-posinset')).toBe(last?.getAttribute('aria-setsize'));
    press(document.activeElement, 'Home');
    expect(document.activeElement).toBe(root.querySelector('.timeline-open'));
    expect(reachable(root, '.timeline-open')).toBe(1);
  });

  it('opens a claim and comes back to it', () => {
    const root = timeline();
    const second = root.querySelectorAll<HTMLElement>('.timeline-open')[1];
    const key = second?.dataset['return'];
    focus(second ?? null);
    void act(() => second?.click());
    expect(textOf(find(root, 'h2'))).toBe(dataset.claim(key ?? '', 'en')?.statement);
    click(root, '.claims-steps button', 'Back');
    expect(document.activeElement?.getAttribute('data-return')).toBe(key);
  });

  it('narrows to a year by its picture, and widens again', () => {
    const seen: ClaimsTrail[] = [];
    const root = timeline({ onTrail: (trail) => void seen.push(trail) });
    const year = find(root, '.year', '2019:');
    const count = Number(/: (\d+) claim/.exec(year.getAttribute('aria-label') ?? '')?.[1]);
    void act(() => year.click());
    expect(year.getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelectorAll('.timeline-open')).toHaveLength(count);
    expect(seen.at(-1)?.here).toEqual({
      kind: 'timeline',
      filter: { ...everyClaim, year: '2019' },
    });
    void act(() => year.click());
    expect(year.getAttribute('aria-pressed')).toBe('false');
  });

  it('is passed over the years by Tab in one step', () => {
    const root = timeline();
    expect(reachable(root, '.year')).toBe(1);
    const first = root.querySelector<HTMLElement>('.year');
    focus(first);
    press(first, 'ArrowRight');
    expect(document.activeElement).toBe(root.querySelectorAll('.year')[1]);
  });

  it('tells how many claims have no place in it', () => {
    expect(textOf(timeline())).toMatch(/\d+ claims? ha(s|ve) no date/);
  });

  it('says so when nothing has a date', () => {
    const filter = { ...everyClaim, query: 'zeppelin' };
    expect(textOf(drawAt({ kind: 'timeline', filter }))).toContain(
      'No claim of these filters has a date.',
    );
  });
});

describe('the map', () => {
  const map = (chosen: string | null = null): HTMLElement => drawAt({ kind: 'map', chosen });

  it('has each relation as a line and as a sentence of a list, with standing and number of claims', () => {
    const root = map();
    const lines = [...root.querySelectorAll('.map-line')].map((line) =>
      line.getAttribute('aria-label'),
    );
    const rows = [...root.querySelectorAll('.relation-open')];
    expect(lines).toHaveLength(relations.length);
    for (const [at, { standing, claims }] of relations.entries()) {
      const sentence = textOf(rows[at]?.firstElementChild);
      const count = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
      expect(textOf(rows[at])).toBe(`${sentence}${words.standing[standing]}${count}`);
      expect(lines[at]).toBe(`${sentence}, ${words.standing[standing].toLowerCase()}, ${count}`);
    }
    expect(textOf(rows[0])).toContain('Palantir builds ICM for ICE');
  });

  it('shows the claims of a line that is pointed at or has the focus', () => {
    const root = map();
    for (const [at, { claims }] of relations.entries()) {
      focus(root.querySelectorAll<SVGElement>('.map-line')[at] ?? null);
      const shown = [...root.querySelectorAll('.map-claims .claim-open')].map(textOf);
      expect(shown).toEqual(claims.map((id) => dataset.claim(id, 'en')?.statement));
    }
    const [first] = root.querySelectorAll('.map-line');
    void act(() => void first?.dispatchEvent(new PointerEvent('pointerenter')));
    expect(textOf(find(root, '.map-claims h3'))).toBe('Palantir builds ICM for ICE');
  });

  it('lists the relations of a node that is pointed at, and only those once it is chosen', () => {
    const root = map();
    const node = find(root, '.map-node', 'ELITE');
    const own = relations.filter((one) => [one.from, one.to].some((id) => id.endsWith('/ELITE')));
    focus(node);
    expect(root.querySelectorAll('.end-lines > li')).toHaveLength(own.length);
    expect(root.querySelectorAll('.relation-open')).toHaveLength(relations.length);
    void act(() => node.click());
    expect(node.getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelectorAll('.relation-open')).toHaveLength(own.length);
    click(root, '.map-list button', 'Show all');
    expect(root.querySelectorAll('.relation-open')).toHaveLength(relations.length);
  });

  it('is walked by arrows, each kind of thing being one step of Tab', () => {
    const root = map();
    for (const selector of ['.map-node', '.map-line', '.relation-open']) {
      expect(reachable(root, selector)).toBe(1);
      const first = root.querySelector<HTMLElement>(selector);
      focus(first);
      press(first, 'ArrowDown');
      expect(document.activeElement).toBe(root.querySelectorAll(selector)[1]);
      press(document.activeElement, 'End');
      expect(document.activeElement).toBe([...root.querySelectorAll(selector)].at(-1));
    }
  });

  it('chooses a line by Enter, and keeps it chosen', () => {
    const root = map();
    const line = root.querySelector('.map-line');
    press(line, 'Enter');
    expect(line?.getAttribute('aria-pressed')).toBe('true');
    press(line, ' ');
    expect(line?.getAttribute('aria-pressed')).toBe('false');
  });

  it('draws each standing by a line of its own kind, and says which', () => {
    const there = [...new Set(relations.map(({ standing }) => standing))];
    const legend = textOf(find(map(), '.map-legend'));
    for (const standing of there) expect(legend).toContain(words.standing[standing]);
  });

  it('opens a claim of a line', () => {
    const [first] = relations;
    const root = map(first?.id);
    const claim = root.querySelector<HTMLElement>('.map-claims .claim-open');
    void act(() => claim?.click());
    expect(textOf(find(root, 'h2'))).toBe(dataset.claim(first?.claims[0] ?? '', 'en')?.statement);
  });

  it('names every end once', () => {
    const names = [...map().querySelectorAll('.map-node')].map(textOf);
    expect(names.toSorted()).toEqual(ends.map(({ name }) => name).toSorted());
  });
});
