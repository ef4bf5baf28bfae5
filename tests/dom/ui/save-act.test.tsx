import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { SavedSign, Told } from '../../../src/core/references/told.ts';
import { SaveAct, type SaveSource } from '../../../src/ui/parts/SaveAct.tsx';
import { click, draw, find, redraw, textOf } from './drawing.tsx';

const saved: Told = {
  kind: 'saved',
  says: 'Passage saved',
  about: '',
  reference: 'one',
  acts: [
    { act: 'undo', label: 'Undo' },
    { act: 'open', label: 'Add details' },
  ],
  copy: null,
};
const undone: Told = { ...saved, kind: 'undone', says: 'Undone', reference: null, acts: [] };
const sign: SavedSign = { reference: 'two', what: 'passage', says: 'Saved on 3 February 2026' };

function source(change: Partial<SaveSource> = {}): SaveSource {
  return {
    kind: 'passage',
    words: { label: 'Save', hint: 'Save this passage' },
    saving: 'Saving…',
    save: vi.fn(async () => saved),
    sign: async () => null,
    watch: () => undefined,
    act: vi.fn(async () => undone),
    copy: async () => true,
    ...change,
  };
}

const settled = (): Promise<void> => act(async () => Promise.resolve());

async function drawn(given: SaveSource): Promise<HTMLElement> {
  const root = draw(<SaveAct source={given} />);
  await settled();
  return root;
}

const buttons = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('button')].map(textOf);

describe('the button that saves', () => {
  it('is not there where saving is switched off, and what was saved is still told', async () => {
    expect(buttons(await drawn(source({ save: null })))).toEqual([]);
    const known = source({ save: null, sign: async () => sign });
    expect(buttons(await drawn(known))).toEqual([sign.says]);
  });

  it('saves in one press, says so in a live region, and offers undo in its place', async () => {
    const given = source();
    const root = await drawn(given);
    expect(buttons(root)).toEqual(['Save']);
    expect(textOf(find(root, '[role=status]'))).toBe('');
    click(root, 'button', 'Save');
    expect(buttons(root)).toEqual(['Saving…']);
    click(root, 'button', 'Saving…');
    await settled();
    expect(given.save).toHaveBeenCalledTimes(1);
    expect(textOf(find(root, '[role=status]'))).toBe('Passage saved');
    expect(buttons(root)).toEqual(['Undo', 'Add details']);
    expect(textOf(document.activeElement)).toBe('Undo');
  });

  it('is there again once the saving was undone', async () => {
    const given = source();
    const root = await drawn(given);
    click(root, 'button', 'Save');
    await settled();
    click(root, 'button', 'Undo');
    await settled();
    expect(given.act).toHaveBeenCalledWith('undo', 'one');
    expect(textOf(root)).toBe('UndoneSave');
    expect(textOf(document.activeElement)).toBe('Save');
  });

  it('says instead when it was saved before, and opens it', async () => {
    const given = source({ sign: async () => sign, act: vi.fn(async () => null) });
    const root = await drawn(given);
    expect(buttons(root)).toEqual(['Saved on 3 February 2026']);
    click(root, 'button');
    await settled();
    expect(given.act).toHaveBeenCalledWith('open', 'two');
    expect(buttons(root)).toEqual(['Saved on 3 February 2026']);
  });

  it('stays beside the sign of something else', async () => {
    const page: SavedSign = { ...sign, what: 'page', says: 'Page saved on 3 February 2026' };
    const root = await drawn(source({ sign: async () => page }));
    expect(buttons(root)).toEqual(['Page saved on 3 February 2026', 'Save']);
  });

  it('says what failed, and offers to try again, to copy and to save', async () => {
    const copy = vi.fn(async () => true);
    const failed: Told = {
      ...saved,
      kind: 'failed',
      says: 'The disk is full',
      reference: null,
      acts: [
        { act: 'again', label: 'Try again' },
        { act: 'copy', label: 'Copy' },
      ],
      copy: { text: 'All of it', done: 'Copied', failed: 'Not copied' },
    };
    const given = source({ save: async () => failed, act: vi.fn(async () => saved), copy });
    const root = await drawn(given);
    click(root, 'button', 'Save');
    await settled();
    expect(textOf(root)).toBe('The disk is fullTry againCopySave');
    click(root, 'button', 'Copy');
    await settled();
    expect(copy).toHaveBeenCalledWith('All of it');
    expect(textOf(find(root, '[role=status]'))).toBe('Copied');
    click(root, 'button', 'Try again');
    await settled();
    expect(given.act).toHaveBeenCalledWith('again', null);
    expect(textOf(find(root, '[role=status]'))).toBe('Passage saved');
  });

  it('follows what is saved and deleted elsewhere', async () => {
    let known: SavedSign | null = null;
    const changed: (() => void)[] = [];
    const root = await drawn(
      source({ sign: async () => known, watch: (listener) => changed.push(listener) }),
    );
    const change = async (now: SavedSign | null): Promise<void> => {
      known = now;
      changed.forEach((listener) => listener());
      await settled();
    };
    await change(sign);
    expect(buttons(root)).toEqual(['Saved on 3 February 2026']);
    await change(null);
    expect(buttons(root)).toEqual(['Save']);
    click(root, 'button', 'Save');
    await settled();
    await change({ ...sign, reference: 'one' });
    expect(buttons(root)).toEqual(['Undo', 'Add details']);
    await change(null);
    expect(buttons(root)).toEqual(['Save']);
  });

  it('begins anew where it is about something else', async () => {
    const root = await drawn(source());
    click(root, 'button', 'Save');
    await settled();
    redraw(root, <SaveAct source={source()} />);
    await settled();
    expect(buttons(root)).toEqual(['Save']);
  });
});
