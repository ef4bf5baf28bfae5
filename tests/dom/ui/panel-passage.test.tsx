import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { textDifference } from '../../../src/core/review/difference.ts';
import type { PassageFindings } from '../../../src/ui/panel/page-props.ts';
import type { PanelActions } from '../../../src/ui/panel/panel-props.ts';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import type { PanelReview, PlacedEntry } from '../../../src/ui/panel/review-props.ts';
import { claimsOn, panelFindings, readPage } from '../../pages/gallery/panel-article.ts';
import {
  panelActions,
  panelEntry,
  panelProps,
  panelReview,
  passageAt,
} from '../../pages/gallery/panel-fixtures.ts';
import { click, draw, find, findA, redraw, textOf } from './drawing.tsx';

const blank: PanelReview = { ...panelReview, entries: new Map(), canUndo: false };

interface Given {
  readonly findings?: Partial<PassageFindings>;
  readonly placed?: PlacedEntry;
  readonly review?: Partial<PanelReview>;
  readonly actions?: Partial<PanelActions>;
}

/** A panel that lists only the passage at this place. */
function view(at: number, { findings, placed, review, actions }: Given = {}) {
  const passage = passageAt(at);
  const known = panelFindings.get(passage.id);
  return (
    <PanelView
      {...panelProps({
        page: {
          ...readPage,
          passages: [passage],
          findings: new Map(known ? [[passage.id, { ...known, ...findings }]] : []),
        },
        review: {
          ...blank,
          entries: new Map(placed ? [[passage.id, placed]] : []),
          ...review,
        },
        actions: { ...panelActions, ...actions },
      })}
    />
  );
}

const drawPassage = (at: number, given: Given = {}): HTMLElement => draw(view(at, given));

function type(field: HTMLTextAreaElement, value: string): void {
  void act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('a passage', () => {
  it('is a heading with its number, and its text with names and figures set off', () => {
    const root = drawPassage(0);
    expect(textOf(root.querySelector('.passage h2 .sr-only'))).toBe('Passage 1');
    expect(textOf(root.querySelector('.passage-text'))).toBe(passageAt(0).text);
    expect([...root.querySelectorAll('.passage-text .marked-name')].map(textOf)).toEqual([
      'ICE',
      'Palantir',
    ]);
    expect([...root.querySelectorAll('.passage-text .figure-said')].map(textOf)).toEqual([
      'about $30 million',
    ]);
  });

  it('leads to its place in the page, and then back', () => {
    const [onGo, onBack] = [vi.fn(), vi.fn()];
    const root = drawPassage(1, { actions: { onGo, onBack } });
    click(root, '.passage-ways button', 'Go to it');
    expect(onGo).toHaveBeenCalledExactlyOnceWith(12);
    click(root, '.passage-ways button', 'Back');
    expect(onBack).toHaveBeenCalledOnce();
    expect(textOf(root.querySelector('.passage-ways'))).toBe('Go to it: Passage 2');
    expect(textOf(document.activeElement)).toContain('Go to it');
  });
});

describe('the claims of a passage', () => {
  it('have standing, sentence, publishers and why they are shown', () => {
    const [claim] = [...drawPassage(1).querySelectorAll('.passage-claim')];
    expect(textOf(claim?.querySelector('.standing'))).toBe('Documented');
    expect(textOf(claim?.querySelector('.claim-says'))).toContain('(ICM)');
    expect(textOf(claim?.querySelector('p.quiet'))).toMatch(/ · Both name ICM$/);
  });

  it('are three at first, best first, and all when asked for', () => {
    const root = drawPassage(0);
    const shown = () => [...root.querySelectorAll('.passage-claims .claim-says')].map(textOf);
    const first = shown();
    expect(first).toHaveLength(3);
    click(root, '.passage button', '2 more claims');
    expect(shown()).toHaveLength(5);
    expect(shown().slice(0, 3)).toEqual(first);
  });

  it('that do not bear on it are folded under a heading of their own', () => {
    const onEntityClaims = vi.fn();
    const root = drawPassage(3, { actions: { onEntityClaims } });
    expect(textOf(root)).toContain('No claim bears on this passage.');
    expect(root.querySelector('.passage-claim')).toBeNull();
    click(root, '.general h3 button', 'Azure in general');
    const claims = [...root.querySelectorAll('.general .passage-claim')];
    expect(claims).toHaveLength(3);
    expect(textOf(claims[0])).not.toContain('Both');
    click(root, '.general button', 'claims on Azure');
    expect(onEntityClaims).toHaveBeenCalledExactlyOnceWith('azure');
  });

  it('are waited for', () => {
    const page = { ...readPage, findings: new Map() };
    const root = draw(<PanelView {...panelProps({ page })} />);
    expect(textOf(root.querySelector('.passage'))).toContain('Looking up claims…');
    expect(textOf(root.querySelector('.passage'))).not.toContain('No claim bears');
  });

  it('open to limits, each source with what it says, and the way to the claim', () => {
    const onClaim = vi.fn();
    const root = drawPassage(0, { actions: { onClaim } });
    const [claim] = claimsOn(/ImmigrationOS/);
    const [button] = root.querySelectorAll<HTMLElement>('.claim-actions .button');
    void act(() => button?.click());
    const ground = find(root, '.ground');
    expect([...ground.querySelectorAll('h4')].map(textOf).slice(0, 2)).toEqual([
      'What this does not show',
      'Evidence',
    ]);
    expect(ground.querySelectorAll('.evidence .relation').length).toBeGreaterThan(0);
    click(ground, '.button', 'Open in Claims');
    expect(onClaim).toHaveBeenCalledExactlyOnceWith(claim);
  });

  it('stay open while the list is drawn anew', () => {
    const root = drawPassage(0);
    const [button] = root.querySelectorAll<HTMLElement>('.claim-actions .button');
    void act(() => button?.click());
    redraw(root, <PanelView {...panelProps({ tab: 'export' })} />);
    redraw(root, view(0));
    expect(root.querySelectorAll('.ground')).toHaveLength(1);
  });
});

describe('figures and dates', () => {
  it('stand beside those of the dataset with outcome, value, date and difference', () => {
    const lines = [...drawPassage(0).querySelectorAll('.figure-row dd > p:first-child')];
    expect(lines.map(textOf)).toEqual([
      '≈ Same when rounded: $29,960,000, contract modification, as of 17 April 2025',
      '≠ Differs: $34,100,000, obligations so far, as of September 2025. $4,100,000 less here (12%)',
    ]);
  });

  it('have their sources as links, one for each publisher, and lead to the claim', () => {
    const onClaim = vi.fn();
    const root = drawPassage(0, { actions: { onClaim } });
    const [sources] = root.querySelectorAll('.figure-sources');
    const names = [...(sources?.querySelectorAll('a') ?? [])].map(textOf);
    expect(new Set(names).size).toBe(names.length);
    click(sources ?? root, 'button', 'Claim');
    expect(onClaim).toHaveBeenCalledExactlyOnceWith(claimsOn(/ImmigrationOS/)[0]);
  });

  it('that the dataset does not have are named in one line', () => {
    const box = find(drawPassage(4), '.figures');
    expect(textOf(box)).toContain('∩ Overlaps: 2024 – June 2025');
    expect(textOf(box)).toContain('Not in the dataset: 1,400 people and 12 %');
  });

  it('are left out where a passage has none', () => {
    expect(drawPassage(1).querySelector('.figures')).toBeNull();
  });

  it('say so when a period has no ends', () => {
    const finding = panelFindings.get(15)?.figures[0];
    if (finding === undefined) throw new Error('the fixture has no date');
    const [beside] = finding.beside;
    if (beside?.kind !== 'period') throw new Error('the fixture has no period');
    const open = { ...beside, period: { from: null, to: null } };
    const figures = [{ ...finding, beside: [open] }];
    expect(textOf(drawPassage(4, { findings: { figures } }).querySelector('dd > p'))).toBe(
      '∩ Overlaps: no period given',
    );
  });
});

describe('the judgement', () => {
  const judged = { kind: 'passage', passage: 12 } as const;
  const same = (change: Parameters<typeof panelEntry>[1]): PlacedEntry => ({
    kind: 'same',
    entry: panelEntry(1, change),
    passage: passageAt(1),
  });

  it('is one verdict of six, which can be taken back', () => {
    const onVerdict = vi.fn();
    const root = drawPassage(1, { actions: { onVerdict } });
    expect([...root.querySelectorAll('.judgement .pill > span:not([hidden])')].map(textOf)).toEqual(
      ['Supported', 'Partly', 'Contradicted', 'Lacks context', 'Not covered', 'Cannot tell'],
    );
    expect(textOf(find(root, '.judgement legend'))).toBe('Verdict, Passage 2');
    click(root, '.pill', 'Lacks context');
    expect(onVerdict).toHaveBeenLastCalledWith(judged, 'lacks-context');
    redraw(root, view(1, { placed: same({ verdict: 'lacks-context' }), actions: { onVerdict } }));
    expect(findA(HTMLInputElement, root, '.pill input:checked').value).toBe('lacks-context');
    click(root, '.verdicts .button', 'Clear');
    expect(onVerdict).toHaveBeenLastCalledWith(judged, null);
  });

  it('has a note that is told as it is typed', () => {
    const onNote = vi.fn();
    const root = drawPassage(1, { actions: { onNote }, placed: same({ note: 'Ask' }) });
    const note = findA(HTMLTextAreaElement, root, '.judgement textarea');
    expect(note.value).toBe('Ask');
    expect(note.getAttribute('aria-label')).toBe('Note, Passage 2');
    type(note, 'Ask them');
    expect(onNote).toHaveBeenCalledExactlyOnceWith(judged, 'Ask them');
  });

  it('rests on claims or on single sources of them', () => {
    const onEvidence = vi.fn();
    const [claim = ''] = claimsOn(/ICM/);
    const root = drawPassage(1, {
      actions: { onEvidence },
      placed: same({ evidence: [{ claim, source: null }] }),
    });
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('.passage .check input')];
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false]);
    expect(textOf(root.querySelector('.judgement > p'))).toBe('1 piece of evidence');
    void act(() => boxes()[0]?.click());
    expect(onEvidence).toHaveBeenLastCalledWith(judged, { claim, source: null }, false);
    const [button] = root.querySelectorAll<HTMLElement>('.claim-actions .button');
    void act(() => button?.click());
    const [source] = root.querySelectorAll<HTMLInputElement>('.ground .check input');
    void act(() => source?.click());
    expect(onEvidence).toHaveBeenLastCalledWith(
      judged,
      { claim, source: expect.stringMatching(/./) },
      true,
    );
  });

  it('takes nothing while the worksheet is closed', () => {
    const root = drawPassage(1, { review: { closed: true } });
    expect(findA(HTMLFieldSetElement, root, '.verdicts').disabled).toBe(true);
    expect(findA(HTMLTextAreaElement, root, '.judgement textarea').readOnly).toBe(true);
    expect(
      [...root.querySelectorAll<HTMLInputElement>('.check input')].map((box) => box.disabled),
    ).toEqual([true, true]);
  });

  it('says that a passage moved', () => {
    const root = drawPassage(1, { placed: { ...same({}), kind: 'moved' } });
    expect(textOf(root.querySelector('.passage'))).toContain('It stood elsewhere in the article');
  });

  it('shows how an edited passage differs, in words too, and takes the new text', () => {
    const onKeepText = vi.fn();
    const difference = textDifference('It sits on ICE.', 'It sits on AWS.');
    const placed: PlacedEntry = {
      kind: 'edited',
      entry: panelEntry(1),
      passage: passageAt(1),
      difference,
    };
    const root = drawPassage(1, { placed, actions: { onKeepText } });
    expect(textOf(root.querySelector('.difference'))).toBe('It sits on removed: ICEadded: AWS.');
    click(root, '.edited button', 'Take the new text');
    expect(onKeepText).toHaveBeenCalledExactlyOnceWith(panelEntry(1).id);
  });

  it('keeps what was judged and is gone, to be changed or removed', () => {
    const [onVerdict, onRemoveEntry] = [vi.fn(), vi.fn()];
    const entry = panelEntry(1, { verdict: 'partly' });
    const root = drawPassage(0, {
      review: { gone: [entry] },
      actions: { onVerdict, onRemoveEntry },
    });
    const gone = find(root, '.gone');
    expect(textOf(gone.querySelector('summary'))).toBe(
      '1 judged passage is no longer in the article',
    );
    click(gone, '.pill', 'Supported');
    expect(onVerdict).toHaveBeenCalledExactlyOnceWith(
      { kind: 'entry', entry: entry.id },
      'supported',
    );
    click(gone, 'button', 'Remove');
    expect(onRemoveEntry).toHaveBeenCalledExactlyOnceWith(entry.id);
  });

  it('shows what is gone even when the article has no passages left', () => {
    const page = { ...readPage, passages: [], counts: {}, findings: new Map() };
    const review = { ...blank, gone: [panelEntry(1)] };
    const root = draw(<PanelView {...panelProps({ page, review })} />);
    expect(root.querySelector('.gone')).not.toBeNull();
  });

  it('has a summary of the whole, open where something is written', () => {
    const onSummary = vi.fn();
    expect(drawPassage(0).querySelector('.summary details[open]')).toBeNull();
    const root = drawPassage(0, { review: { summary: 'Sound.' }, actions: { onSummary } });
    expect(root.querySelector('.summary details[open]')).not.toBeNull();
    type(findA(HTMLTextAreaElement, root, '.summary textarea'), 'Sound, mostly.');
    expect(onSummary).toHaveBeenCalledExactlyOnceWith('Sound, mostly.');
  });
});
