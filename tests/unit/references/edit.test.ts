import { describe, expect, it } from 'vitest';
import { editReference } from '../../../src/core/references/edit.ts';
import { mostKept } from '../../../src/core/references/reference.ts';
import { reference } from './samples.ts';

const saved = reference(1, { tags: ['Contract', 'court'], note: 'Old.' });

describe('an edit of a reference', () => {
  it('changes what it names and nothing else', () => {
    const edited = editReference(
      saved,
      {
        record: [
          { name: 'title', value: 'New title' },
          { name: 'publisher', value: null },
        ],
        tags: { add: [' b ', 'B', ''], drop: ['contract'] },
        note: { before: 'Old.', after: 'New.' },
      },
      'later',
    );
    expect(edited).toMatchObject({ tags: ['court', 'b'], note: 'New.', changed: 'later' });
    expect(edited.record.title).toMatchObject({ value: 'New title', edited: true });
    expect(edited.record.publisher).toMatchObject({ value: null, edited: true });
    expect(edited.record.authors).toEqual(saved.record.authors);
    expect(edited.passage).toBe(saved.passage);
  });

  it('gives back the very same where nothing is changed', () => {
    expect(editReference(saved, {}, 'later')).toBe(saved);
    const same = { tags: { add: ['COURT'], drop: ['none'] }, note: { before: '', after: 'Old.' } };
    expect(editReference(saved, same, 'later')).toBe(saved);
  });

  it('keeps the note of another who wrote meanwhile', () => {
    const note = { before: 'As I found it.', after: 'Mine.' };
    expect(editReference(saved, { note }, 'later').note).toBe('Old.\n\nMine.');
    const unwritten = { before: 'As I found it.', after: 'As I found it.' };
    expect(editReference(saved, { note: unwritten }, 'later')).toBe(saved);
  });

  it('keeps no more of a note than fits', () => {
    const after = 'x'.repeat(mostKept.note + 1);
    const { note } = editReference(saved, { note: { before: saved.note, after } }, 'later');
    expect(note).toHaveLength(mostKept.note);
  });
});
