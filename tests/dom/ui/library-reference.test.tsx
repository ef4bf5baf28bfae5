import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  libraryProps,
  editedReference,
  referenceAt,
} from '../../pages/gallery/library-fixtures.ts';
import { click, find, findA, textOf } from './drawing.tsx';
import { drawLibrary, leave, write } from './library-drawing.tsx';
import { press } from './panel-drawing.tsx';

function opened(at: number, actions = {}): HTMLElement {
  const open = referenceAt(at);
  return drawLibrary({ open, place: { ...libraryProps().place, open: open.id } }, actions);
}

describe('a reference that is open', () => {
  it('shows the quote in its context, and how the text was changed', () => {
    const root = opened(0);
    expect(textOf(find(root, '.in-context'))).toBe(
      '… Two people who have worked with it said it is a patchwork. Its older case system, ICM, sits on Amazon’s cloud, and the new one does too, a person familiar with it said. The agency did not answer questions on the move. …',
    );
    const state = find(root, '.passage-state');
    expect(textOf(state)).toContain('Found, but the text changed');
    expect([...state.querySelectorAll('del')].map(textOf).join()).toContain('removed: sits');
    expect([...state.querySelectorAll('ins')].map(textOf).join()).toContain('added: has run');
  });

  it.each([
    [1, 'Found It stood on the page on 2 April 2026.'],
    [2, 'Not checked yet The passage is looked for when its page is next opened.'],
    [3, 'Not found It was not on the page on 2 April 2026. An archive may have it.'],
    [4, 'Not checked yet Noted when the page is next opened.'],
  ])('%i says %s', (at, says) => {
    expect(textOf(find(opened(at), '.passage-state'))).toBe(says);
  });

  it('leads to the passage, its link, its citation and the archive', () => {
    const [onOpenPage, onCopyLink, onCopyCitation] = [vi.fn(), vi.fn(), vi.fn()];
    const root = opened(0, { onOpenPage, onCopyLink, onCopyCitation });
    click(root, '.detail .button', 'Open passage');
    click(root, '.detail .button', 'Copy link');
    click(root, '.detail .button', 'Copy citation');
    for (const deed of [onOpenPage, onCopyLink, onCopyCitation]) {
      expect(deed).toHaveBeenCalledExactlyOnceWith(referenceAt(0));
    }
    const archive = findA(HTMLAnchorElement, root, '.detail a', 'archive');
    expect(archive.href).toBe(`https://web.archive.org/web/*/${referenceAt(0).url}`);
    expect(archive.rel).toContain('noopener');
  });

  it('lists its claims with their standing, and says which the dataset no longer has', () => {
    const open = { ...referenceAt(0), claims: [...referenceAt(0).claims, 'gone-claim'] };
    const root = drawLibrary({ open, place: { ...libraryProps().place, open: open.id } });
    const claims = [...root.querySelectorAll('.detail-claims > li')];
    expect(claims).toHaveLength(3);
    expect(claims[0]?.querySelector('.standing')).not.toBeNull();
    expect(textOf(claims[2])).toBe('A claim that the dataset no longer has (gone-claim).');
  });

  it('takes the focus, and gives it back to its row with Escape', () => {
    const root = drawLibrary();
    const row = find(root, '.row-open', 'Its older case system');
    row.focus();
    click(root, '.row-open', 'Its older case system');
    expect(document.activeElement).toBe(root.querySelector('.detail h2'));
    press(document.activeElement!, 'Escape');
    expect(root.querySelector('.detail')).toBeNull();
    expect(textOf(document.activeElement)).toContain('Its older case system');
  });

  it('is deleted from here too', () => {
    const onDelete = vi.fn();
    const root = opened(1, { onDelete });
    click(root, '.detail-foot .button', 'Delete');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith([referenceAt(1).id]);
    expect(root.querySelector('.detail')).toBeNull();
  });
});

describe('the editor', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const edited = (outcome: 'saved' | 'full' = 'saved') => {
    const onEdit = vi.fn(() => Promise.resolve(outcome));
    const root = drawLibrary(
      { open: editedReference, place: { ...libraryProps().place, open: editedReference.id } },
      { onEdit },
    );
    press(document.body, 'e');
    return { root, onEdit };
  };
  const field = (root: ParentNode, label: string) => {
    const { htmlFor } = findA(HTMLLabelElement, root, '.editor label', label);
    return find(root, `[id="${htmlFor}"]`) as HTMLInputElement;
  };

  it('saves a note after a pause, with what stood there before', async () => {
    const { root, onEdit } = edited();
    const note = field(root, 'Note');
    write(note, 'One');
    write(note, 'One two');
    expect(onEdit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(editedReference.id, {
      note: { before: editedReference.note, after: 'One two' },
    });
    write(note, 'One two three');
    leave(note);
    expect(onEdit).toHaveBeenLastCalledWith(editedReference.id, {
      note: { before: 'One two', after: 'One two three' },
    });
  });

  it('saves what is being written when it is closed', () => {
    const { root, onEdit } = edited();
    write(field(root, 'Publisher'), 'The Ledger');
    click(root, '.editor-foot .button', 'Done');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(editedReference.id, {
      record: [{ name: 'publisher', value: 'The Ledger' }],
    });
  });

  it('says where each field comes from, and resets what was changed', () => {
    const { root, onEdit } = edited();
    expect(textOf(find(root, '.field-from', 'og:site_name'))).toBe(
      'stated in the page’s head (og:site_name)',
    );
    expect(textOf(field(root, 'Title').nextElementSibling)).toBe('changed by you');
    click(root, '.editor .button', 'Reset to “Agency’s new targeting');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(editedReference.id, {
      record: [
        { name: 'title', value: 'Agency’s new targeting software draws questions in Congress' },
      ],
    });
  });

  it('tells of a date that exports cannot use', () => {
    const { root } = edited();
    const published = field(root, 'Published');
    expect(published.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(published.nextElementSibling)).toContain('Exports cannot use this date');
    write(published, '2026-03');
    expect(published.getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps the parts of names that stay, and reads new ones', () => {
    const { root, onEdit } = edited();
    const authors = field(root, 'Authors');
    write(authors, 'Marta Osei\nGarcía Márquez, Gabriel\nThe Example Staff');
    expect(textOf(authors.nextElementSibling)).toContain(
      'Osei, Marta; García Márquez, Gabriel; The Example Staff',
    );
    leave(authors);
    const [, edit] = onEdit.mock.lastCall as unknown as [
      string,
      { record: { value: unknown[] }[] },
    ];
    expect(edit.record[0]?.value[1]).toMatchObject({ family: 'García Márquez', given: 'Gabriel' });
    expect(edit.record[0]?.value[2]).toEqual({ kind: 'whole', name: 'The Example Staff' });
  });

  it('adds tags with Enter, parted by commas, and takes them off', () => {
    const { root, onEdit } = edited();
    const tags = field(root, 'Tags');
    write(tags, 'court, appeal');
    press(tags, 'Enter');
    expect(onEdit).toHaveBeenLastCalledWith(editedReference.id, {
      tags: { add: ['court', ' appeal'] },
    });
    expect(tags.value).toBe('');
    click(root, '.editor .tag-list .button', 'Remove hosting');
    expect(onEdit).toHaveBeenLastCalledWith(editedReference.id, { tags: { drop: ['hosting'] } });
  });

  it('says what was not kept, and tries it again', async () => {
    const { root, onEdit } = edited('full');
    const note = field(root, 'Note');
    write(note, 'Kept here');
    leave(note);
    await vi.advanceTimersByTimeAsync(10);
    expect(textOf(find(root, '.editor-foot [role="status"]'))).toContain('there is no space left');
    expect(note.value).toBe('Kept here');
    onEdit.mockResolvedValue('saved');
    click(root, '.editor-foot .button', 'Try again');
    await vi.advanceTimersByTimeAsync(10);
    expect(onEdit).toHaveBeenLastCalledWith(editedReference.id, {
      note: { before: editedReference.note, after: 'Kept here' },
    });
    expect(textOf(find(root, '.editor-foot [role="status"]'))).toBe('Saved');
  });
});
