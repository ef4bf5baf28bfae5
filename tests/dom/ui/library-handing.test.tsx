import { describe, expect, it, vi } from 'vitest';
import type { LibraryProps, LibrarySection } from '../../../src/ui/library/library-props.ts';
import {
  duplicateGroups,
  libraryProps,
  libraryReferences,
  referenceAt,
} from '../../pages/gallery/library-fixtures.ts';
import { click, find, findA, textOf } from './drawing.tsx';
import { drawLibrary } from './library-drawing.tsx';

function section(
  name: LibrarySection,
  change: Partial<LibraryProps> = {},
  actions: Partial<LibraryProps['actions']> = {},
): HTMLElement {
  return drawLibrary({ ...change, place: { ...libraryProps().place, section: name } }, actions);
}

const { handing } = libraryProps();

describe('export', () => {
  it('offers eight formats, each with what opens it, to copy and to download', () => {
    const onExport = vi.fn();
    const root = section('export', {}, { onExport });
    expect([...root.querySelectorAll('.formats h3')].map(textOf)).toEqual([
      'BibTeX and BibLaTeX',
      'RIS',
      'CSL-JSON',
      'Formatted citations',
      'Markdown',
      'CSV',
      'Web Annotations (JSON-LD)',
      'Sidelight backup',
    ]);
    const [copy, download] = find(root, '.formats > li', 'RIS').querySelectorAll('button');
    copy!.click();
    download!.click();
    expect(onExport.mock.calls).toEqual([
      ['ris', 'copy'],
      ['ris', 'download'],
    ]);
  });

  it('asks which references only where that differs', () => {
    expect(section('export').querySelector('.scopes')).toBeNull();
    const onScope = vi.fn();
    const counts = { all: 128, found: 12, selected: 3 };
    const root = section('export', { handing: { ...handing, counts } }, { onScope });
    findA(HTMLInputElement, find(root, '.scopes label', 'The 3 selected'), 'input').click();
    expect(onScope).toHaveBeenCalledExactlyOnceWith('selected');
  });

  it('tells how far it is, can be cancelled, and says what came of it', () => {
    const onCancelExport = vi.fn();
    const writing = { kind: 'writing', format: 'csv', done: 500, all: 2000 } as const;
    const root = section('export', { handing: { ...handing, state: writing } }, { onCancelExport });
    const bar = findA(HTMLProgressElement, root, 'progress');
    expect([bar.value, bar.max]).toEqual([500, 2000]);
    click(root, '.format-state .button', 'Cancel');
    expect(onCancelExport).toHaveBeenCalledOnce();
    const state = { kind: 'downloaded', format: 'csv', count: 2, fileName: 'a.csv' } as const;
    expect(textOf(section('export', { handing: { ...handing, state } }))).toContain(
      'Handed 2 references to the browser as a.csv.',
    );
  });

  it('deletes everything only once that is confirmed', () => {
    const onDeleteAll = vi.fn();
    const root = section('export', {}, { onDeleteAll });
    click(root, '.delete-all .button', 'Delete all references');
    expect(textOf(document.activeElement)).toBe('Keep them');
    click(root, '.delete-all .button', 'Keep them');
    expect(onDeleteAll).not.toHaveBeenCalled();
    click(root, '.delete-all .button', 'Delete all references');
    click(root, '.delete-all .button', 'Yes, delete all');
    expect(onDeleteAll).toHaveBeenCalledOnce();
  });
});

describe('import', () => {
  const plan = {
    added: libraryReferences.slice(0, 2),
    changed: [{ before: referenceAt(2), after: referenceAt(2) }],
    skipped: [
      { reference: referenceAt(3), reason: 'same' },
      { reference: referenceAt(4), reason: 'older' },
    ],
  } as const;

  it('shows what would change, and changes it once that is confirmed', () => {
    const onImportConfirm = vi.fn();
    const root = section(
      'import',
      {
        importing: {
          kind: 'preview',
          fileName: 'a.json',
          format: 'backup',
          plan,
          withoutAddress: 3,
        },
      },
      { onImportConfirm },
    );
    const preview = textOf(find(root, '.import-preview'));
    for (const part of [
      '2 added',
      '1 changed',
      '1 skipped: is here already',
      '1 skipped: was changed later here',
      '3 left out: name no web page',
    ]) {
      expect(preview).toContain(part);
    }
    expect(onImportConfirm).not.toHaveBeenCalled();
    click(root, '.import-ways .button', 'Import 3 references');
    expect(onImportConfirm).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'not-json' }, 'It is not JSON, or was cut off.'],
    [{ kind: 'too-large', most: 200_000_000 }, 'The most that is read is 200 MB.'],
    [{ kind: 'newer', version: 9 }, 'A newer Sidelight wrote it.'],
    [
      { kind: 'field', place: 'references[3].record.title.value', problem: 'too-long' },
      'At references[3].record.title.value: is too long.',
    ],
    [{ kind: 'not-stored', why: 'full' }, 'There is no space left.'],
  ] as const)('says of %j why, and that nothing was changed', (fault, says) => {
    const root = section('import', { importing: { kind: 'refused', fileName: 'a.json', fault } });
    const outcome = textOf(find(root, '.import-outcome'));
    expect(outcome).toContain('a.json was not imported. Nothing was changed.');
    expect(outcome).toContain(says);
  });

  it('takes a chosen file, and the same once more', () => {
    const onImportFile = vi.fn();
    const root = section('import', {}, { onImportFile });
    const input = findA(HTMLInputElement, root, 'input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File(['{}'], 'a.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onImportFile.mock.lastCall?.[0]).toBeInstanceOf(File);
    expect(input.value).toBe('');
  });
});

describe('what was saved twice', () => {
  it('shows each saving and what would stay, and merges one or all', () => {
    const [onMerge, onMergeAll] = [vi.fn(), vi.fn()];
    const [group] = duplicateGroups;
    const other = { ...group!, merged: referenceAt(1) };
    const root = section('duplicates', { duplicates: [group!, other] }, { onMerge, onMergeAll });
    const first = textOf(root.querySelector('.duplicates > li'));
    expect(first).toContain('What stays');
    expect(first).toContain('hosting and cloud');
    click(root, '.library-column > .button', 'Merge all 2');
    expect(onMergeAll).toHaveBeenCalledOnce();
    root.querySelector<HTMLElement>('.duplicates .button')?.click();
    expect(onMerge).toHaveBeenCalledExactlyOnceWith(group!.references.map(({ id }) => id));
  });
});

describe('worksheets', () => {
  it('are listed with what was judged, and open and go from here', () => {
    const [onOpenWorksheet, onDeleteWorksheet] = [vi.fn(), vi.fn()];
    const root = section('worksheets', {}, { onOpenWorksheet, onDeleteWorksheet });
    const row = find(root, '.worksheet-row', 'targeting software');
    expect(textOf(row)).toContain('4 passages judged');
    click(row, '.button', 'Open');
    click(row, '.button', 'Delete');
    const page = 'https://example.org/news/targeting-software-questions';
    expect(onOpenWorksheet).toHaveBeenCalledExactlyOnceWith(page);
    expect(onDeleteWorksheet).toHaveBeenCalledExactlyOnceWith(page);
  });

  it('that cannot be read are named', () => {
    const worksheets = {
      kind: 'ready',
      worksheets: [],
      unreadable: ['https://a.example/x'],
    } as const;
    const root = section('worksheets', { worksheets });
    expect(textOf(root)).toContain('No worksheet yet');
    expect(textOf(root)).toContain('https://a.example/x');
  });
});
