/** What an address itself says of the article behind it. */
import type { Address } from '../article/address.ts';

/**
 * Whether two addresses of one site speak of two articles. Where they only look different, as a
 * number and a headline do, they may still be of one.
 */
export function contradicts(one: Address, other: Address): boolean {
  if (one.path === other.path) return losesNumber(one, other);
  const [mine, theirs] = [signsOf(one), signsOf(other)];
  if (mine.date !== null && theirs.date !== null && !isWithin(mine.date, theirs.date)) return true;
  const words = shared(mine.words, theirs.words);
  const numbers = shared(mine.numbers, theirs.numbers);
  if (numbers > 0) return false;
  const fewer = Math.min(mine.words.size, theirs.words.size);
  if (mine.numbers.size > 0 && theirs.numbers.size > 0) return words * 2 < Math.max(fewer, 1);
  if (fewer >= 2) return words * 3 < fewer;
  return mine.folder === theirs.folder && words === 0;
}

interface Signs {
  /** The path up to its last part. */
  readonly folder: string;
  /** Digits of a day or month in the path, or null. */
  readonly date: string | null;
  /** Words of the path's last part. */
  readonly words: ReadonlySet<string>;
  /** Numbers and codes, in path and parameters. */
  readonly numbers: ReadonlySet<string>;
}

function signsOf({ path, query }: Address): Signs {
  const at = path.lastIndexOf('/');
  const last = path.slice(at + 1).replace(/\.\w{2,5}$/, '');
  const [, ...date] = /\/((?:19|20)\d\d)[/-](\d\d?)(?:[/-](\d\d?))?(?=[/-]|$)/.exec(path) ?? [];
  const parts = last.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const values = query.split('&').map((part) => part.slice(part.indexOf('=') + 1).toLowerCase());
  const folders = path.slice(0, at).toLowerCase().split('/');
  return {
    folder: path.slice(0, at),
    date: date.length === 0 ? null : date.map((part) => part?.padStart(2, '0') ?? '').join(''),
    words: new Set(parts.filter((part) => /^\p{L}{3,}$/u.test(part))),
    numbers: new Set([...parts, ...folders, ...values].filter(isNumber)),
  };
}

/** A number of five digits and more, or a code of letters and digits; never a day such as 20260302. */
function isNumber(text: string): boolean {
  if (/^\d+$/.test(text)) return text.length >= 5 && !/^(?:19|20)\d{6}$/.test(text);
  return text.length >= 6 && /\d/.test(text) && /^[\p{L}\p{N}]+$/u.test(text);
}

/** One names the day, the other its month only: both may be right. */
function isWithin(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** A page's number that the other leaves out or changes, where the path alone names no article. */
function losesNumber(one: Address, other: Address): boolean {
  if (one.query === other.query || signsOf(one).words.size >= 3) return false;
  const kept = new Set(other.query.split('&'));
  return one.query.split('&').some((part) => /\d/.test(part) && !kept.has(part));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}
