import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type WorksheetEdit } from '../../../src/core/review/edit.ts';
import { mergeWorksheets } from '../../../src/core/review/merge.ts';
import { samePassage, type Worksheet } from '../../../src/core/review/worksheet.ts';
import { anyEdit, at, blank, entry, said, saved } from './samples.ts';

const target = { id: 'a', passage: saved('It paid $30 million.') };
const note = (text: string): WorksheetEdit => ({ kind: 'set-note', entry: target, note: text });
const base = applyEdit(blank, note('Base.'), 1000);

function edit(worksheet: Worksheet, now: number, ...edits: readonly WorksheetEdit[]): Worksheet {
  return edits.reduce((sheet, one) => applyEdit(sheet, one, now), worksheet);
}

describe('two worksheets that went apart', () => {
  it('become one that has what either changed', () => {
    const mine = edit(base, 2000, { kind: 'set-verdict', entry: target, verdict: 'partly' });
    const theirs = edit(base, 3000, note('Base and more.'), {
      kind: 'set-summary',
      summary: 'Sum.',
    });
    const { worksheet, contested } = mergeWorksheets(base, mine, theirs);
    expect(worksheet).toMatchObject({ summary: 'Sum.', changed: at(3) });
    expect(worksheet.entries).toMatchObject([{ verdict: 'partly', note: 'Base and more.' }]);
    expect(contested).toEqual([]);
  });

  it('keep both texts of a note and of the summary, the older first', () => {
    const mine = edit(base, 3000, note('Mine.'), { kind: 'set-summary', summary: 'My sum.' });
    const theirs = edit(base, 2000, note('Theirs.'), {
      kind: 'set-summary',
      summary: 'Their sum.',
    });
    const { worksheet } = mergeWorksheets(base, mine, theirs);
    expect(worksheet.entries[0]?.note).toBe('Theirs.\n\nMine.');
    expect(worksheet.summary).toBe('Their sum.\n\nMy sum.');
  });

  it('keep the longer of two texts where it holds the other', () => {
    const mine = edit(base, 2000, note('Base. It goes on'));
    const theirs = edit(base, 3000, note('Base. It goes on and on.'));
    expect(mergeWorksheets(base, mine, theirs).worksheet.entries[0]?.note).toBe(
      'Base. It goes on and on.',
    );
  });

  it('keep the newer verdict and tell the other', () => {
    const mine = edit(base, 2000, { kind: 'set-verdict', entry: target, verdict: 'partly' });
    const theirs = edit(base, 3000, { kind: 'set-verdict', entry: target, verdict: 'supported' });
    const { worksheet, contested } = mergeWorksheets(base, mine, theirs);
    expect(worksheet.entries[0]?.verdict).toBe('supported');
    expect(contested).toEqual([{ entry: 'a', field: 'verdict', other: 'partly' }]);
  });

  it('drop an entry that one removed, unless the other changed it', () => {
    const removed = edit(base, 2000, { kind: 'remove-entry', id: 'a' });
    expect(mergeWorksheets(base, removed, base).worksheet.entries).toEqual([]);
    const changed = edit(base, 3000, note('Still needed.'));
    expect(mergeWorksheets(base, removed, changed).worksheet.entries).toHaveLength(1);
  });

  it('drop evidence that one dropped, and keep what the other chose', () => {
    const choose = (claim: string, kind: 'choose-evidence' | 'drop-evidence') =>
      ({ kind, entry: target, evidence: { claim, source: null } }) as const;
    const before = edit(base, 1000, choose('x', 'choose-evidence'), choose('y', 'choose-evidence'));
    const mine = edit(before, 2000, choose('x', 'drop-evidence'));
    const theirs = edit(before, 3000, choose('z', 'choose-evidence'));
    const [merged] = mergeWorksheets(before, mine, theirs).worksheet.entries;
    expect(merged?.evidence.map(({ claim }) => claim)).toEqual(['y', 'z']);
  });

  it('give one passage one entry where each began its own', () => {
    const passage = saved('Both judged this.');
    const mine = { ...blank, entries: [entry('m', { passage, note: 'Mine.', changed: at(2) })] };
    const theirs = { ...blank, entries: [entry('k', { passage, verdict: 'partly' as const })] };
    for (const { worksheet } of [
      mergeWorksheets(blank, mine, theirs),
      mergeWorksheets(blank, theirs, mine),
    ]) {
      expect(worksheet.entries).toMatchObject([{ id: 'k', note: 'Mine.', verdict: 'partly' }]);
    }
  });

  it('keep all of both where nothing is known of their origin', () => {
    const theirs = { ...blank, entries: [entry('t', { note: 'Theirs.' })], summary: 'Sum.' };
    const { worksheet } = mergeWorksheets(null, base, theirs);
    expect(worksheet.entries.map(({ id }) => id).toSorted()).toEqual(['a', 't']);
    expect(worksheet.summary).toBe('Sum.');
  });

  const edits = fc.array(anyEdit, { maxLength: 6 });

  it('are the same worksheet from either side, and stay it when merged again', () => {
    fc.assert(
      fc.property(edits, edits, edits, (first, ours, others) => {
        const start = edit(blank, 1000, ...first);
        const mine = edit(start, 2000, ...ours);
        const theirs = edit(start, 3000, ...others);
        const merged = mergeWorksheets(start, mine, theirs).worksheet;
        expect(mergeWorksheets(start, theirs, mine).worksheet).toEqual(merged);
        expect(said(mergeWorksheets(theirs, merged, theirs).worksheet)).toEqual(said(merged));
      }),
    );
  });

  it('lose no note that either side wrote and did not remove', () => {
    fc.assert(
      fc.property(edits, edits, edits, (first, ours, others) => {
        const start = edit(blank, 1000, ...first);
        const sides = [edit(start, 2000, ...ours), edit(start, 3000, ...others)] as const;
        const merged = mergeWorksheets(start, ...sides).worksheet;
        const known = new Map(start.entries.map(({ id, note: text }) => [id, text]));
        for (const side of sides) {
          for (const { id, passage, note: text } of side.entries) {
            if (text === (known.get(id) ?? '')) continue;
            // Two that were begun apart for one passage have become one, under either's id.
            const kept =
              merged.entries.find((one) => one.id === id) ??
              merged.entries.find((one) => samePassage(one.passage, passage));
            expect(kept?.note).toContain(text);
          }
        }
      }),
    );
  });

  it('take the other side whole where one changed nothing', () => {
    fc.assert(
      fc.property(edits, edits, (first, others) => {
        const start = edit(blank, 1000, ...first);
        const theirs = edit(start, 3000, ...others);
        expect(said(mergeWorksheets(start, start, theirs).worksheet)).toEqual(said(theirs));
        expect(said(mergeWorksheets(start, theirs, start).worksheet)).toEqual(said(theirs));
      }),
    );
  });
});
