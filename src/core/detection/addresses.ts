/** Signs of an address, a path, a query or a file name anywhere in what stands without a space. */
const ADDRESS = new RegExp(
  [
    String.raw`:\/\/`,
    String.raw`^\W*www\.`,
    String.raw`\w@\w`,
    String.raw`[\w-]\.(?:[a-z]{2,}|COM|GOV|ORG|NET)\/`,
    String.raw`\w\\\w|^\w:\\`,
    String.raw`^[.~]{0,2}\/[^/]+\/`,
    String.raw`[?&]\w+=`,
    String.raw`\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|json|html?|php|exe|zip|jpe?g|png|gif|svg|mp[34])\W*$`,
  ].join('|'),
);

/** What follows a name that is the first part of a host or the stem of a file name. */
const REST_OF_HOST = /^\.(?:[a-z]{2,}|(?:[\w-]+\.)+[a-z]{2,}|(?:COM|GOV|ORG|NET|MIL|EDU)\b)/;

const MARKS: ReadonlySet<number> = new Set(
  Array.from('"()<>[]{}|«»\u00a0', (mark) => mark.charCodeAt(0)),
);

/** The longest that is looked at behind a name, in code units. */
const HOST_REACH = 48;

/**
 * Tells whether names of one text are part of an address, a path, a file name or an identifier of
 * a program, and so no prose. Ask from left to right: each stretch without spaces is read once.
 */
export class Addresses {
  readonly #text: string;
  #end = 0;
  #isAddress = false;

  constructor(text: string) {
    this.#text = text;
  }

  hold(start: number, end: number): boolean {
    if (end > this.#end) this.#readStretch(start, end);
    return this.#isAddress || this.#isDotted(start, end);
  }

  #readStretch(start: number, end: number): void {
    const text = this.#text;
    let from = start;
    while (from > this.#end && !parts(text.charCodeAt(from - 1))) from--;
    let to = end;
    while (to < text.length && !parts(text.charCodeAt(to))) to++;
    this.#end = to;
    this.#isAddress = to - from > end - start && ADDRESS.test(text.slice(from, to));
  }

  #isDotted(start: number, end: number): boolean {
    const text = this.#text;
    if (text.charAt(end) !== '.') return false;
    if (REST_OF_HOST.test(text.slice(end, end + HOST_REACH))) return true;
    return (
      /^\w\.$/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^\w/.test(text.slice(end + 1, end + 2))
    );
  }
}

/** Whether a code unit never stands in an address: white space, quotes, brackets, other scripts. */
function parts(code: number): boolean {
  return code <= 0x20 || code >= 0x2000 || MARKS.has(code);
}
