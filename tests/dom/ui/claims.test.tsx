import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { createClaimSearch } from '../../../src/core/dataset/claim-search.ts';
import { everyClaim } from '../../../src/core/dataset/claim-filter.ts';
import type { ClaimsProps } from '../../../src/ui/claims/claims-props.ts';
import {
  type ClaimsPlace,
  type ClaimsTrail,
  trailStart,
  visit,
} from '../../../src/ui/claims/trail.ts';
import { words } from '../../../src/ui/text/en/words.ts';
import { claimsProps, LivingClaims } from '../../pages/gallery/claims-fixtures.tsx';
import { dataset } from '../../pages/gallery/fixtures.ts';
import { click, draw, find, findA, textOf } from './drawing.tsx';

const all = dataset.index.claims;
const list: ClaimsPlace = { kind: 'list', filter: everyClaim };

/** Has read all claims, as it has a moment after the view was drawn. */
const search = createClaimSearch(dataset.index);
search.read(Infinity);

function drawAt(place: ClaimsPlace, change: Partial<ClaimsProps> = {}): HTMLElement {
  return draw(<LivingClaims {...claimsProps(place, { search, ...change })} />);
}

/** The trail after each step that the view took. */
function trails(): {
  readonly seen: ClaimsTrail[];
  readonly onTrail: (trail: ClaimsTrail) => void;
} {
  const seen: ClaimsTrail[] = [];
  return { seen, onTrail: (trail) => void seen.push(trail) };
}

function press(element: Element | null, key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  void act(() => void element?.dispatchEvent(event));
}

function type(root: HTMLElement, text: string): void {
  const field = findA(HTMLInputElement, root, 'input[type="search"]');
  void act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const sentences = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll('.claim-open')].map(textOf);

describe('the list of claims', () => {
  it('says how many there are and in what order, and draws only some of them', () => {
    const root = drawAt(list);
    expect(textOf(find(root, '.claims-found'))).toBe(`${all.length} claims, newest first`);
    expect(sentences(root).length).toBeGreaterThan(5);
    expect(sentences(root).length).toBeLessThan(all.length);
    const item = root.querySelector('.virtual-list > li');
    expect(item?.getAttribute('aria-setsize')).toBe(String(all.length));
  });

  it('finds as one types, marks what was found and says when nothing was', () => {
    const root = drawAt(list);
    type(root, 'immigrationos prototype');
    expect(sentences(root)[0]).toContain('ImmigrationOS');
    expect(textOf(find(root, '.claims-found'))).toContain('best match first');
    expect([...root.querySelectorAll('mark')].map(textOf)).toContain('ImmigrationOS');
    type(root, 'zeppelin');
    expect(sentences(root)).toEqual([]);
    expect(textOf(find(root, '.claims-none'))).toContain('No claim fits.');
  });

  it('says where words were found that the sentence does not have', () => {
    const root = drawAt({ kind: 'list', filter: { ...everyClaim, query: 'carahsoft' } });
    expect(textOf(find(root, '.virtual-list > li:first-child'))).toMatch(/ · found in its \w+$/);
  });

  it('says that it still reads until all claims are read, and then finds them', () => {
    vi.useFakeTimers();
    try {
      const root = draw(
        <LivingClaims
          {...claimsProps({ kind: 'list', filter: { ...everyClaim, query: 'karp' } })}
        />,
      );
      expect(textOf(find(root, '.claims-found'))).toContain('still reading');
      void act(() => void vi.runAllTimers());
      expect(textOf(find(root, '.claims-found'))).not.toContain('still reading');
      expect(sentences(root).length).toBeGreaterThan(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('filters by entity and standing, with counts, and takes it back', () => {
    const { seen, onTrail } = trails();
    const root = drawAt(list, { onTrail });
    const [first] = dataset.index.entities;
    const about = all.filter(({ entities }) => entities.includes(first?.id ?? '')).length;
    const toggle = find(root, '.filter-toggles button', first?.name);
    expect(textOf(toggle)).toContain(String(about));
    void act(() => toggle.click());
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(textOf(find(root, '.claims-found'))).toContain(`${about} of ${all.length}`);
    click(root, '.filter-toggles button', words.standing.disputed);
    const places = seen.map(({ here }) => here);
    expect(places.at(-1)).toEqual({
      kind: 'list',
      filter: { ...everyClaim, entities: [first?.id], standings: ['disputed'] },
    });
    expect(seen.every(({ before }) => before.length === 0)).toBe(true);
    click(root, 'button', 'Clear filters');
    expect(textOf(find(root, '.claims-found'))).toContain(`${all.length} claims`);
  });

  it('filters by topic, source and year', () => {
    const root = drawAt(list);
    for (const label of ['Topic', 'Source', 'Year']) {
      const id = find(root, 'label', label).getAttribute('for') ?? '';
      const select = findA(HTMLSelectElement, root, `select[id="${id}"]`);
      const choice = select.options[1];
      const count = /\((\d+)\)$/.exec(textOf(choice))?.[1];
      void act(() => {
        select.value = choice?.value ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      expect(textOf(find(root, '.claims-found'))).toContain(`${count} of ${all.length}`);
      click(root, 'button', 'Clear filters');
    }
  });

  it('keeps a choice in sight that other filters leave without claims', () => {
    const filter = { ...everyClaim, query: 'zeppelin', publisher: 'A paper of old' };
    const root = drawAt({ kind: 'list', filter });
    expect(textOf(find(root, 'option', 'A paper of old'))).toBe('A paper of old (0)');
  });
});

describe('a claim by itself', () => {
  it.each(all.map(({ id }) => id))('shows all that the dataset has on %s', (id) => {
    const claim = dataset.claim(id, 'en');
    if (claim === null) throw new Error('no claim');
    const root = drawAt({ kind: 'claim', id });
    const text = textOf(root);
    expect(textOf(find(root, 'h2'))).toBe(claim.statement);
    expect(text).toContain(words.standingMeaning[claim.standing]);
    expect(text).toContain(claim.detail ?? '');
    expect(text).toContain(claim.limits ?? '');
    for (const { says, locator, source } of claim.evidence) {
      expect(text).toContain(says);
      expect(text).toContain(locator ?? '');
      expect(text).toContain(source.title);
      expect(text).toContain(words.basis[source.basis]);
    }
    for (const { by, position } of claim.responses) expect(text).toContain(`${by}: ${position}`);
    expect(root.querySelectorAll('.figure-table tbody tr')).toHaveLength(claim.figures.length);
    expect(root.querySelectorAll('.firsthand')).toHaveLength(
      claim.evidence.filter(({ firsthand }) => firsthand).length,
    );
    for (const other of claim.related) {
      expect(text).toContain(dataset.claim(other, 'en')?.statement);
    }
  });

  it('lists evidence by how it bears on the claim', () => {
    const disputed = all.find(({ evidence }) =>
      ['supports', 'disputes'].every((kind) => evidence.some(({ relation }) => relation === kind)),
    );
    const root = drawAt({ kind: 'claim', id: disputed?.id ?? '' });
    const heads = [...root.querySelectorAll('h3')].map(textOf);
    expect(heads.indexOf('Supports it')).toBeLessThan(heads.indexOf('Disputes it'));
  });

  it('gives figures with their exact value and their day', () => {
    const root = drawAt({ kind: 'claim', id: 'ice-aws-hosting-orders' });
    const row = textOf(root.querySelector('.figure-table tbody tr'));
    expect(row).toContain('$28,038,926');
    expect(row).toContain('3 July 2026');
  });

  it('leads to the passages of the article that it bears on', () => {
    const onPassage = vi.fn<(id: number) => void>();
    const inArticle = () => [{ id: 41, number: 2 }];
    const root = drawAt({ kind: 'claim', id: all[0]?.id ?? '' }, { inArticle, onPassage });
    click(root, 'button', 'Passage 2');
    expect(onPassage).toHaveBeenCalledWith(41);
  });

  it('leads to the lines of the map that rest on it', () => {
    const root = drawAt({ kind: 'claim', id: 'icm-core-hsi-case-system' });
    click(root, 'button', 'Palantir builds ICM for ICE');
    expect(find(root, '.map-line', 'Palantir builds ICM').getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('says so when the dataset does not have it', () => {
    expect(textOf(drawAt({ kind: 'claim', id: 'gone' }))).toContain('no longer has this claim');
    expect(textOf(drawAt({ kind: 'source', id: 'gone' }))).toContain('no longer has this source');
  });
});

describe('a source by itself', () => {
  it('tells what it is, and every claim that rests on it with what it says there', () => {
    for (const { id } of dataset.index.sources) {
      const source = dataset.source(id);
      const root = drawAt({ kind: 'source', id });
      const text = textOf(root);
      expect(textOf(find(root, 'h2'))).toBe(source?.title);
      for (const part of [source?.publisher, ...(source?.authors ?? [])]) {
        expect(text).toContain(part);
      }
      const resting = dataset.restingOn(id);
      expect(sentences(root)).toHaveLength(resting.length);
      for (const { says } of resting) expect(text).toContain(says);
    }
  });
});

describe('the way between claims and sources', () => {
  it('goes from list to claim to source and back, and gives the focus back where it was', () => {
    const root = drawAt(list);
    const opened = root.querySelectorAll<HTMLElement>('.claim-open')[2];
    const key = opened?.dataset['return'];
    opened?.focus();
    void act(() => opened?.click());
    expect(document.activeElement).toBe(find(root, 'h2'));
    const toSource = root.querySelector<HTMLElement>('[data-look="link"][data-return]');
    const sourceKey = toSource?.dataset['return'];
    toSource?.focus();
    void act(() => toSource?.click());
    expect(document.activeElement).toBe(find(root, 'h2'));
    click(root, '.claims-steps button', 'Back');
    expect(document.activeElement?.getAttribute('data-return')).toBe(sourceKey);
    click(root, '.claims-steps button', 'Back');
    expect(document.activeElement?.getAttribute('data-return')).toBe(key);
    click(root, '.claims-steps button', 'Forward');
    expect(find(root, 'h2').tagName).toBe('H2');
  });

  it('can be gone by Alt and arrows', () => {
    const there = visit(trailStart, { kind: 'claim', id: all[0]?.id ?? '' });
    const { seen, onTrail } = trails();
    const root = drawAt(there.here, { trail: there, onTrail });
    press(find(root, 'h2'), 'ArrowLeft', { altKey: true });
    expect(seen.at(-1)?.here).toEqual(trailStart.here);
    press(root.querySelector('input'), 'ArrowRight', { altKey: true });
    expect(seen.at(-1)?.here).toEqual(there.here);
  });

  it('has no steps before the first one', () => {
    expect(drawAt(list).querySelector('.claims-steps')).toBeNull();
  });
});
