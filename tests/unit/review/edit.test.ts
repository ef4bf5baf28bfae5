import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type WorksheetEdit } from '../../../src/core/review/edit.ts';
import { isBlank, isEmpty, longestNote } from '../../../src/core/review/worksheet.ts';
import { anyEdit, at, blank, saved } from './samples.ts';

const target = { id: 'a', passage: saved('It paid $30 million.', { order: 4 }) };
const evidence = { claim: 'paid', source: 'court-record' };

function after(...edits: readonly WorksheetEdit[]) {
  return edits.reduce((worksheet, edit, index) => applyEdit(worksheet, edit, index * 1000), blank);
}

describe('an act on a worksheet', () => {
  it('begins an entry with the first judgement, and dates both', () => {
    const judged = applyEdit(
      blank,
      { kind: 'set-verdict', entry: target, verdict: 'partly' },
      5000,
    );
    expect(judged.entries).toEqual([
      { ...target, verdict: 'partly', evidence: [], note: '', changed: at(5) },
    ]);
    expect(judged.changed).toBe(at(5));
    expect(judged.created).toBe(blank.created);
  });

  it.each<WorksheetEdit>([
    { kind: 'set-verdict', entry: target, verdict: null },
    { kind: 'set-note', entry: target, note: '' },
    { kind: 'drop-evidence', entry: target, evidence },
    { kind: 'set-summary', summary: '' },
    { kind: 'remove-entry', id: 'a' },
    { kind: 'adopt-passage', id: 'a', passage: saved('Else') },
  ])('changes nothing where there is nothing to take back: $kind', (edit) => {
    expect(applyEdit(blank, edit, 1)).toBe(blank);
  });

  it('chooses evidence once, and a claim beside its source', () => {
    const choose = { kind: 'choose-evidence', entry: target, evidence } as const;
    const whole = { ...choose, evidence: { claim: 'paid', source: null } };
    expect(after(choose, choose, whole).entries[0]?.evidence).toEqual([evidence, whole.evidence]);
    expect(after(choose, whole, { ...choose, kind: 'drop-evidence' }).entries[0]?.evidence).toEqual(
      [whole.evidence],
    );
  });

  it('keeps the text that was judged until the new one is adopted', () => {
    const edited = { id: 'a', passage: saved('It paid $29.9 million.', { order: 9 }) };
    const noted = after(
      { kind: 'set-verdict', entry: target, verdict: 'partly' },
      { kind: 'set-note', entry: edited, note: 'Changed since.' },
    );
    expect(noted.entries[0]?.passage).toEqual(target.passage);
    const adopted = applyEdit(noted, { kind: 'adopt-passage', ...edited }, 1);
    expect(adopted.entries[0]).toMatchObject({ passage: edited.passage, verdict: 'partly' });
  });

  it('keeps entries in the order of the article', () => {
    const order = [3, 1, 2].map((place) => ({
      kind: 'set-note' as const,
      entry: { id: `e${place}`, passage: saved('Text', { order: place }) },
      note: 'Seen.',
    }));
    expect(after(...order).entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });

  it('cuts what is too long between characters', () => {
    const note = `${'a'.repeat(longestNote - 1)}😀`;
    const kept = after({ kind: 'set-note', entry: target, note }).entries[0]?.note;
    expect(kept).toBe('a'.repeat(longestNote - 1));
  });

  it('leaves an emptied entry where it is, as one that says nothing', () => {
    const emptied = after(
      { kind: 'set-note', entry: target, note: 'a' },
      { kind: 'set-note', entry: target, note: '' },
    );
    expect(emptied.entries).toHaveLength(1);
    expect(emptied.entries.every(isBlank)).toBe(true);
    expect(isEmpty(emptied)).toBe(true);
  });

  it('never changes the worksheet it was given, and done twice is done once', () => {
    fc.assert(
      fc.property(fc.array(anyEdit), anyEdit, (edits, edit) => {
        const before = after(...edits);
        const copy = structuredClone(before);
        const once = applyEdit(before, edit, 99_000);
        expect(before).toEqual(copy);
        expect(applyEdit(once, edit, 99_000)).toBe(once);
        expect(new Set(once.entries.map(({ id }) => id)).size).toBe(once.entries.length);
      }),
    );
  });
});
