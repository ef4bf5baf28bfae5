/** Handing text to the person: as a file, or in the clipboard. */

/** Time that the browser gets to take a file before its address ends, in milliseconds. */
const PATIENCE = 60_000;

/** Has the browser save a text as a file, where the person has set downloads to go. */
export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Has the browser save what a blob holds, by its media type. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

/** Puts a text into the clipboard; false where the browser does not let it. To be called in a click. */
export async function copyText(text: string): Promise<boolean> {
  // Pages without https have none, and others may keep it from all scripts in them.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined || copyByCommand(text);
  } catch {
    return copyByCommand(text);
  }
}

/** The older way, which hands the browser's own event of copying the text in place of a selection. */
function copyByCommand(text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    if (!event.isTrusted || event.clipboardData === null) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    isTaken = true;
  };
  addEventListener('copy', take, { capture: true });
  const isDone = document.execCommand('copy');
  removeEventListener('copy', take, { capture: true });
  return isDone && isTaken;
}

/** Forms of one text for the clipboard, of which whoever takes it chooses. */
export interface Copied {
  readonly plain: Blob;
  /** The text with its look, or null. */
  readonly html: Blob | null;
}

/**
 * Puts a text into the clipboard that takes its time to be written; a click counts for as long.
 * `html` says whether there will be such a form. False where it is not let, or nothing comes of it.
 */
export async function copyWhenReady(text: Promise<Copied | null>, html: boolean): Promise<boolean> {
  const part = async (form: keyof Copied, type: string): Promise<Blob> => {
    const blob = (await text)?.[form] ?? null;
    if (blob === null) throw new DOMException('Nothing came of it.', 'AbortError');
    return blob.slice(0, blob.size, type);
  };
  try {
    const item = new ClipboardItem({
      'text/plain': part('plain', 'text/plain'),
      ...(html ? { 'text/html': part('html', 'text/html') } : {}),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
