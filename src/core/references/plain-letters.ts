/**
 * A text in which its typography makes no difference: white space is one space, quotation marks,
 * apostrophes and dashes are the plain ones, what is not seen is left out.
 */
export class PlainLetters {
  readonly text: string;
  /** Where the text is longer or shorter than it was; in order. */
  readonly #changes: readonly Change[];

  constructor(original: string) {
    const same = sameLength(original);
    const changes: Change[] = [];
    let text = '';
    let from = 0;
    for (const { 0: found, index } of same.matchAll(OTHER_LENGTH)) {
      text += same.slice(from, index);
      const put = found === '…' ? '...' : found.includes(' ') ? ' ' : '';
      changes.push({ at: text.length, put: put.length, from: index, took: found.length });
      text += put;
      from = index + found.length;
    }
    this.text = text + same.slice(from);
    this.#changes = changes;
  }

  /** Where the character at an offset of the plain text begins in the original. */
  startOf(offset: number): number {
    const change = this.#changeBefore(offset);
    if (change === undefined) return offset;
    const beyond = offset - change.at - change.put;
    return beyond < 0 ? change.from : change.from + change.took + beyond;
  }

  /** Where the character before an offset of the plain text ends in the original. */
  endOf(offset: number): number {
    const change = this.#changeBefore(offset - 1);
    if (change === undefined) return offset;
    const beyond = offset - change.at - change.put;
    return change.from + change.took + Math.max(0, beyond);
  }

  /** Where a character of the original stands in the plain text. */
  plainOf(offset: number): number {
    const change = this.#lastChange(({ from }) => from <= offset);
    if (change === undefined) return offset;
    const beyond = offset - change.from - change.took;
    return beyond < 0 ? change.at : change.at + change.put + beyond;
  }

  #changeBefore(offset: number): Change | undefined {
    return this.#lastChange(({ at }) => at <= offset);
  }

  #lastChange(isBefore: (change: Change) => boolean): Change | undefined {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const change = this.#changes[middle];
      if (change !== undefined && isBefore(change)) low = middle + 1;
      else high = middle;
    }
    return this.#changes[low - 1];
  }
}

interface Change {
  /** Offset in the plain text, and how many units stand there. */
  readonly at: number;
  readonly put: number;
  /** Offset in the original, and how many units stood there. */
  readonly from: number;
  readonly took: number;
}

/** What is written in another way without getting longer or shorter. */
function sameLength(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(/[^\S ]/g, ' ')
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

const ODD = /[^\S ]|[‘’‚‛ʼ′`´“”„‟″«»‐‑‒–—―−]/;

/** The ellipsis, and runs of spaces and of characters that are not seen. */
const OTHER_LENGTH = /…|[ \u00ad\u200b-\u200f\u2060\ufeff]{2,}|[\u00ad\u200b-\u200f\u2060\ufeff]/g;
