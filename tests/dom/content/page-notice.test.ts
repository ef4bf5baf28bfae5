import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { PageNotice, type PageNoticeOptions } from '../../../src/app/content/page-notice.ts';
import type { Told } from '../../../src/platform/protocol.ts';
import type { Notice } from '../../../src/platform/reference-calls.ts';

const notice: Notice = {
  kind: 'saved',
  says: 'Passage saved',
  about: '“What they said.”',
  reference: 'one',
  acts: [
    { act: 'undo', label: 'Undo' },
    { act: 'open', label: 'Details' },
  ],
  copy: null,
  language: 'en',
  locale: 'en-GB',
  direction: 'ltr',
  close: 'Close',
  way: 'Again for the buttons.',
  takesFocus: false,
};

const undone: Told = { ...notice, kind: 'undone', says: 'Undone', about: '', acts: [] };

let attached: MockInstance<(init: ShadowRootInit) => ShadowRoot>;
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  attached = vi.spyOn(Element.prototype, 'attachShadow');
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn(), hidePopover: vi.fn() });
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function open(options: Partial<PageNoticeOptions> = {}): PageNotice {
  return new PageNotice(document, {
    signal: ending.signal,
    onAct: async () => undone,
    onCopy: async () => true,
    ...options,
  });
}

/** The closed root that the notice stands in. */
function root(): ShadowRoot | null {
  const [result] = attached.mock.results;
  return result?.type === 'return' ? result.value : null;
}

const shown = (): string => root()?.querySelector('.notice')?.textContent ?? '';
const voice = (): string => root()?.querySelector('[role=status]')?.textContent ?? '';

async function press(label: string, isTrusted = true): Promise<void> {
  const buttons = [...(root()?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === label);
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button?.dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(0);
}

describe('the notice in a page', () => {
  it('is nowhere before there is something to say', () => {
    open();
    expect(document.querySelector('sidelight-notice')).toBeNull();
  });

  it('shows what was saved, and says it to screen readers with the way to its buttons', async () => {
    open().show(notice);
    expect(shown()).toBe('Passage saved“What they said.”UndoDetailsClose');
    await vi.advanceTimersByTimeAsync(200);
    expect(voice()).toBe('Passage saved. “What they said.”. Again for the buttons.');
    expect(root()?.querySelector('.notice')?.getAttribute('lang')).toBe('en-GB');
  });

  it('goes by itself, unless somebody is at it', async () => {
    open().show(notice);
    const box = root()?.querySelector('.notice');
    await vi.advanceTimersByTimeAsync(11_000);
    box?.dispatchEvent(new Event('pointerenter'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(shown()).not.toBe('');
    box?.dispatchEvent(new Event('pointerleave'));
    await vi.advanceTimersByTimeAsync(12_000);
    expect(shown()).toBe('');
  });

  it('says in its place what became of what was pressed', async () => {
    const onAct = vi.fn<PageNoticeOptions['onAct']>(async () => undone);
    open({ onAct }).show(notice);
    await press('Undo');
    expect(onAct).toHaveBeenCalledWith('undo', notice);
    expect(shown()).toBe('UndoneClose');
  });

  it('hears no press that no person made', async () => {
    const onAct = vi.fn<PageNoticeOptions['onAct']>(async () => undone);
    open({ onAct }).show(notice);
    await press('Undo', false);
    await press('Close', false);
    expect(onAct).not.toHaveBeenCalled();
    expect(shown()).not.toBe('');
  });

  it('goes where there is nothing more to say, and when it is closed', async () => {
    const told = open({ onAct: async () => null });
    told.show(notice);
    await press('Details');
    expect(shown()).toBe('');
    told.show(notice);
    await press('Close');
    expect(shown()).toBe('');
  });

  it('copies what could not be kept, and says whether that worked', async () => {
    const copied: string[] = [];
    const onCopy = async (text: string) => copied.push(text) > 1;
    const failed: Notice = {
      ...notice,
      kind: 'failed',
      acts: [{ act: 'copy', label: 'Copy' }],
      copy: { text: 'All of it', done: 'Copied', failed: 'Not copied' },
    };
    open({ onCopy }).show(failed);
    await press('Copy');
    expect(shown()).toContain('Not copied');
    await press('Not copied');
    expect(shown()).toContain('Copied');
    expect(copied).toEqual(['All of it', 'All of it']);
  });

  it('keeps its buttons where the same was saved again, and another takes its place', () => {
    const told = open();
    told.show(notice);
    told.show({ ...notice, kind: 'known', says: 'Saved before', acts: [], takesFocus: true });
    expect(shown()).toContain('Undo');
    told.show({ ...notice, kind: 'known', says: 'Saved before', acts: [], reference: 'two' });
    expect(shown()).toBe('Saved before“What they said.”Close');
    expect(document.querySelectorAll('sidelight-notice')).toHaveLength(1);
  });

  it('shows how a passage was changed, and where copies of its page may be', () => {
    const today = {
      difference: [
        { kind: 'same', text: 'The vote is in ' },
        { kind: 'removed', text: 'March' },
        { kind: 'added', text: 'April' },
      ],
      lang: 'es',
      added: 'added',
      removed: 'removed',
      archive: { label: 'Archive', url: 'https://web.archive.org/web/*/https://paper.example/' },
    } as const;
    open().show({ ...notice, kind: 'changed', about: '', acts: [], today });
    expect(shown()).toBe('Passage savedThe vote is in removed: Marchadded: AprilArchiveClose');
    expect(root()?.querySelector('.difference')?.getAttribute('lang')).toBe('es');
    expect(root()?.querySelector('a')?.outerHTML).toBe(
      '<a href="https://web.archive.org/web/*/https://paper.example/" target="_blank" rel="noreferrer noopener">Archive</a>',
    );
    vi.advanceTimersByTime(200);
    expect(voice()).toBe('Passage saved. removed: March; added: April. Again for the buttons.');
  });

  it('leaves nothing behind at the end', () => {
    open().show(notice);
    ending.abort();
    expect(document.querySelector('sidelight-notice')).toBeNull();
  });
});
