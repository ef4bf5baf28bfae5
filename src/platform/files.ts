/** Handing text to the person: as a file, or in the clipboard. */

/** Time that the browser gets to take a file before its address ends, in milliseconds. */
const PATIENCE = 60_000;

/** Has the browser save a text as a file, where the person has set downloads to go. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

/** Puts a text into the clipboard; false where the browser does not let it. To be called in a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
