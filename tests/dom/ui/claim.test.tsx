import { describe, expect, it } from 'vitest';
import { Claim } from '../../../src/ui/parts/Claim.tsx';
import type { RankedClaim } from '../../../src/ui/card/card-props.ts';
import { standings } from '../../../src/ui/parts/standings.ts';
import { card } from '../../../src/ui/text/en/card.ts';
import { words } from '../../../src/ui/text/en/words.ts';
import { dataset, names, ranked } from '../../pages/gallery/fixtures.ts';
import { click, draw, find, textOf } from './drawing.tsx';

const every = dataset.index.claims.flatMap(({ id }) => dataset.claim(id, 'en') ?? []);

function drawClaim(claim: Omit<RankedClaim, 'bears'>): HTMLElement {
  return draw(<Claim claim={claim} why={claim.why} names={names} text={{ words, card }} />);
}

function base(change: Partial<RankedClaim> = {}): RankedClaim {
  const [claim] = ranked('ice', 1, 0);
  if (claim === undefined) throw new Error('no claim');
  return { ...claim, ...change };
}

describe('a claim', () => {
  it.each(standings)('shows the standing %s as a shape and a word', (standing) => {
    const mark = find(drawClaim(base({ standing })), '.standing');
    expect(textOf(mark)).toBe(words.standing[standing]);
    expect(mark.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('draws a different shape for each standing', () => {
    const shapes = standings.map(
      (standing) =>
        find(drawClaim(base({ standing })), '.standing').querySelector('svg')?.innerHTML,
    );
    expect(new Set(shapes).size).toBe(standings.length);
  });

  it('carries its language and its period', () => {
    const root = drawClaim(
      base({ lang: 'es', statement: 'Una frase.', period: { from: '2018-01-01', to: null } }),
    );
    const sentence = find(root, '.claim-says');
    expect(sentence.lang).toBe('es');
    expect(textOf(sentence)).toBe('Una frase.');
    expect(textOf(find(root, '.claim-top'))).toContain('from 2018');
  });

  it('opens every source in a new tab that is not told where the reader comes from', () => {
    for (const claim of every) {
      const links = [...drawClaim({ ...claim, why: [] }).querySelectorAll('a')];
      expect(links.map((link) => link.href)).toEqual(
        claim.evidence.map(({ source }) => source.url),
      );
      for (const link of links) {
        expect(link.target).toBe('_blank');
        expect(link.rel).toBe('noopener noreferrer');
      }
    }
  });

  it('says on the link when a source was read in a copy, only cited, or speaks against', () => {
    const claim = base();
    const [evidence] = claim.evidence;
    if (evidence === undefined) throw new Error('no evidence');
    const source = { ...evidence.source, publisher: 'Paper', published: '2020-05', title: 'Title' };
    const chips = drawClaim({
      ...claim,
      evidence: [
        { ...evidence, relation: 'supports', source: { ...source, basis: 'read' } },
        { ...evidence, relation: 'qualifies', source: { ...source, basis: 'mirror' } },
        { ...evidence, relation: 'disputes', source: { ...source, basis: 'cited' } },
      ],
    }).querySelectorAll('.chip');
    expect([...chips].map(textOf)).toEqual([
      'Paper 2020: Title (opens in a new tab)',
      'Paper 2020 · qualifies · copy: Title (opens in a new tab)',
      'Paper 2020 · disputes · cited by others: Title (opens in a new tab)',
    ]);
  });

  it('keeps limits, answers, sources and detail one step away, and one open at a time', () => {
    const claim = every.find(({ responses, limits }) => responses.length > 0 && limits !== null);
    if (claim === undefined) throw new Error('no claim with an answer and limits');
    const root = drawClaim({ ...claim, why: [] });
    expect(root.querySelector('[role="group"]')).toBeNull();
    click(root, 'button', 'What this does not show');
    expect(textOf(find(root, '[role="group"]'))).toBe(claim.limits);
    click(root, 'button', 'Answer');
    const answer = textOf(find(root, '[role="group"]'));
    for (const { by, position, source } of claim.responses) {
      expect(answer).toContain(`${by}: ${position}`);
      expect(answer).toContain(source.title);
    }
    click(root, 'button', 'Answer');
    expect(root.querySelector('[role="group"]')).toBeNull();
  });

  it('tells for each source what it says, when, of which kind and how it was checked', () => {
    const mirrored = every.find(({ evidence }) =>
      evidence.some(({ source }) => source.basis === 'mirror' && source.copyOf === null),
    );
    if (mirrored === undefined) throw new Error('no claim with a copied source');
    const root = drawClaim({ ...mirrored, why: [] });
    click(root, '.folds button', 'source');
    const list = textOf(find(root, '[role="group"]'));
    for (const { says, source } of mirrored.evidence) {
      expect(list).toContain(says);
      expect(list).toContain(source.title);
      expect(list).toContain(words.sourceKind[source.kind]);
      expect(list).toContain(words.basis[source.basis]);
    }
    expect(list).toContain('Read only in a copy');
  });

  it('names the text that a source carries a copy of', () => {
    const copied = every.find(({ evidence }) => evidence.some(({ source }) => source.copyOf));
    if (copied === undefined) throw new Error('no claim with a carried text');
    const root = drawClaim({ ...copied, why: [] });
    click(root, '.folds button', 'source');
    const copyOf = copied.evidence.find(({ source }) => source.copyOf)?.source.copyOf;
    expect(textOf(find(root, '[role="group"]'))).toContain(
      `Carries a text of ${copyOf?.publisher}: “${copyOf?.title}”.`,
    );
  });

  it('says why it fits only when it does', () => {
    expect(textOf(drawClaim(base({ why: [] })))).not.toContain('Why it fits');
    const root = drawClaim(base({ why: [{ kind: 'figure', text: '$30 million' }] }));
    click(root, 'button', 'Why it fits');
    expect(textOf(find(root, '[role="group"]'))).toBe('Both give the figure “$30 million”');
  });

  it('draws no empty step for what a claim does not have', () => {
    const root = drawClaim(base({ limits: null, detail: null, responses: [], why: [] }));
    expect(root.querySelectorAll('.folds button')).toHaveLength(1);
  });
});
