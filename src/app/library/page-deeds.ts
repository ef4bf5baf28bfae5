/** Going from a reference to its page, and taking its link or citation along. */
import { citations } from '../../core/export/citations.ts';
import type { Reference } from '../../core/references/reference.ts';
import { passageLink } from '../../core/references/text-fragment.ts';
import { copyText } from '../../platform/files.ts';
import { send } from '../../platform/messages.ts';
import type { Reopened } from '../../platform/passage-calls.ts';
import type { LibraryActions, LibraryNotice } from '../../ui/library/library-props.ts';
import type { LibraryStore } from './library-state.ts';

export function pageDeeds(
  store: LibraryStore,
): Pick<LibraryActions, 'onOpenPage' | 'onCopyLink' | 'onCopyCitation' | 'onNoticeSeen'> {
  const copied = async (text: string): Promise<void> => {
    const kind = (await copyText(text)) ? 'copied' : 'not-copied';
    store.update({ notice: { kind }, undo: null });
  };
  return {
    onOpenPage: (reference) => void open(store, reference),
    onCopyLink: (reference) => void copied(linkOf(reference)),
    onCopyCitation: (reference) => {
      const { style } = store.known().options;
      void copied([...citations([reference], style, 'text')].join('').trim());
    },
    onNoticeSeen: () => store.update({ notice: null, undo: null }),
  };
}

/** The address that leads to the passage by itself, in browsers that know text fragments. */
function linkOf({ url, passage }: Reference): string {
  return passage === null ? url : passageLink(url, passage.fragment.value);
}

/** The background goes to the passage itself, and notes how it stands today. */
async function open(store: LibraryStore, { id }: Reference): Promise<void> {
  const opened = await send('openReference', { reference: id });
  const notice = opened.ok ? noticeAbout(opened.value) : ({ kind: 'not-opened' } as const);
  if (notice !== null) store.update({ notice, undo: null });
}

/** What is said here; how a passage stands its page says itself. */
function noticeAbout(opened: Reopened): LibraryNotice | null {
  if (opened.kind === 'not-opened' || opened.kind === 'not-checked') return opened;
  return opened.kind === 'gone' ? { kind: 'failed', why: 'gone' } : null;
}
