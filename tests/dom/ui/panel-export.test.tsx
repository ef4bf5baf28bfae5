import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ImportFault, Importing } from '../../../src/ui/panel/export-props.ts';
import type { PanelActions, PanelProps } from '../../../src/ui/panel/panel-props.ts';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import { panelActions, panelExport, panelProps } from '../../pages/gallery/panel-fixtures.ts';
import { click, draw, find, findA, textOf } from './drawing.tsx';

function drawExport(
  change: Partial<PanelProps['handing']> = {},
  actions: Partial<PanelActions> = {},
): HTMLElement {
  return draw(
    <PanelView
      {...panelProps({
        tab: 'export',
        handing: { ...panelExport, ...change },
        actions: { ...panelActions, ...actions },
      })}
    />,
  );
}

const settled = (): Promise<void> => act(async () => Promise.resolve());

describe('handing a worksheet on', () => {
  it('says of each format what it is for and what it holds', () => {
    const rows = [...drawExport().querySelectorAll('.formats > li')];
    expect(rows.map((row) => textOf(row.querySelector('h3')))).toEqual([
      'Markdown',
      'HTML',
      'JSON',
      'ClaimReview',
    ]);
    expect(textOf(rows[0]?.querySelector('p'))).toBe(
      'For a draft, a wiki or a message. Holds 3 passages.',
    );
  });

  it('says what a format leaves out, and why', () => {
    expect([...drawExport().querySelectorAll('.omitted li')].map(textOf)).toEqual([
      'Passages 2 and 4: no verdict yet.',
      'Passage 5: the verdict does not say whether it is true.',
    ]);
  });

  it('copies and downloads, and says that it did', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const onDownload = vi.fn(() => Promise.resolve(true));
    const root = drawExport({}, { onCopy, onDownload });
    const html = find(root, '.formats > li', 'HTML');
    click(html, 'button', 'Copy');
    await settled();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('html');
    expect(textOf(html.querySelector('[role="status"]'))).toBe('Copied.');
    click(html, 'button', 'Download');
    await settled();
    expect(onDownload).toHaveBeenCalledExactlyOnceWith('html');
    expect(textOf(html.querySelector('[role="status"]'))).toBe('Downloaded as story.html.');
  });

  it('says that it did not work', async () => {
    const root = drawExport({}, { onCopy: () => Promise.resolve(false) });
    const json = find(root, '.formats > li', 'JSON');
    click(json, 'button', 'Copy');
    await settled();
    expect(textOf(json.querySelector('[role="status"]'))).toBe('That did not work. Try again.');
  });

  it('does nothing for a format that would be empty', () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const offers = panelExport.offers.map((offer) =>
      offer.format === 'claim-review' ? { ...offer, available: false, passages: 0 } : offer,
    );
    const review = find(drawExport({ offers }, { onCopy }), '.formats > li', 'ClaimReview');
    click(review, 'button', 'Copy');
    expect(onCopy).not.toHaveBeenCalled();
    expect(textOf(review)).toContain('Holds no passage.');
  });

  it('says so when there is nothing to hand on', () => {
    const root = drawExport({ offers: [] });
    expect(textOf(root)).toContain('There is nothing to hand on yet.');
    expect(root.querySelector('.formats')).toBeNull();
  });

  it('has the checker’s name', () => {
    const onChecker = vi.fn();
    const root = drawExport({ checker: 'Desk' }, { onChecker });
    const field = findA(HTMLInputElement, root, '.handing-checker input');
    expect(field.value).toBe('Desk');
    void act(() => {
      field.value = 'The Desk';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(onChecker).toHaveBeenCalledExactlyOnceWith('The Desk');
  });
});

describe('taking a worksheet in', () => {
  it('gives on the file that is chosen', () => {
    const onImport = vi.fn();
    const root = drawExport({}, { onImport });
    const input = findA(HTMLInputElement, root, '.file-button input');
    const file = new File(['{}'], 'story.json', { type: 'application/json' });
    Object.defineProperty(input, 'files', { value: [file] });
    void act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  it.each<readonly [Importing, string]>([
    [{ kind: 'idle' }, ''],
    [{ kind: 'reading', fileName: 'a.json' }, 'Reading a.json…'],
    [
      { kind: 'done', fileName: 'a.json', title: 'A', entries: 1, merged: false, here: true },
      '1 judged passage taken in for “A”.Close',
    ],
    [
      { kind: 'done', fileName: 'a.json', title: null, entries: 2, merged: true, here: false },
      '2 judged passages taken in.There was a worksheet on this article already. Both are in it now.It is about another article, and shows when you open that one.Close',
    ],
  ])('tells how far it is and what came of it, %#', (importing, line) => {
    expect(textOf(drawExport({ importing }).querySelector('.import-outcome'))).toBe(line);
  });

  it.each<readonly [ImportFault, string]>([
    [{ kind: 'unreadable' }, 'The file could not be read.'],
    [
      { kind: 'too-large', bytes: 30_000_000, most: 10_000_000 },
      'The file is too large: 30 MB; at most 10 MB are read.',
    ],
    [{ kind: 'not-json' }, 'The file is not JSON.'],
    [{ kind: 'not-a-worksheet' }, 'The file is JSON, but no worksheet of Sidelight.'],
    [
      { kind: 'newer', version: 3 },
      'It was written by a newer version of Sidelight (format 3). Update Sidelight, then import it again.',
    ],
    [
      { kind: 'field', place: 'entries[3].verdict', problem: 'not-known' },
      'entries[3].verdict: is none of the words that may stand here.',
    ],
    [{ kind: 'not-stored' }, 'The browser’s storage did not take it.'],
  ])('says why a file was refused, %#', (fault, line) => {
    const onImportSeen = vi.fn();
    const importing = { kind: 'refused', fileName: 'a.json', faults: [fault] } as const;
    const root = drawExport({ importing }, { onImportSeen });
    expect(textOf(root.querySelector('.import-outcome p'))).toBe(
      'a.json was not taken in. Nothing was changed.',
    );
    expect(textOf(root.querySelector('.import-faults'))).toBe(line);
    click(root, '.import-outcome button', 'Close');
    expect(onImportSeen).toHaveBeenCalledOnce();
  });

  it('tells five faults and counts the others', () => {
    const faults = Array.from({ length: 9 }, (_, at): ImportFault => ({
      kind: 'field',
      place: `entries[${at}]`,
      problem: 'not-a-record',
    }));
    const root = drawExport({ importing: { kind: 'refused', fileName: 'a.json', faults } });
    const lines = [...root.querySelectorAll('.import-faults li')].map(textOf);
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('4 more faults');
  });
});
