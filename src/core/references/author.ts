/** One who is named as author: a person in parts, or a name that is kept whole. */
export type Author = Person | WholeName;

/** A person; parts that a name does not have are empty. */
export interface Person {
  readonly kind: 'person';
  readonly given: string;
  /** What stands before the family name and is not sorted by, such as "von der". */
  readonly particle: string;
  readonly family: string;
  /** What follows the name, such as "Jr.". */
  readonly suffix: string;
}

/** A body, a pen name, a single name, or one whose script sets nothing apart. */
export interface WholeName {
  readonly kind: 'whole';
  readonly name: string;
}

/**
 * A full name in its parts: the last word is the family name, with the particles before it, as
 * most languages of the news write names. Bodies, single words and East Asian names stay whole.
 */
export function authorOf(written: string): Author {
  const name = written.replace(/\s+/g, ' ').trim();
  const [called = '', ...after] = name.split(/,\s*/);
  const suffix = after.length === 1 && SUFFIX.test(after[0] ?? '') ? (after[0] ?? '') : '';
  if (BODY.test(name) || EAST_ASIAN.test(name) || (after.length > 0 && suffix === '')) {
    return { kind: 'whole', name };
  }
  const words = called.split(' ');
  const last = words.length > 2 && suffix === '' && SUFFIX.test(words.at(-1) ?? '');
  const parts = last ? words.slice(0, -1) : words;
  const family = parts.at(-1) ?? '';
  let at = parts.length - 1;
  while (at > 1 && PARTICLE.test(parts[at - 1] ?? '')) at -= 1;
  const given = parts.slice(0, at).join(' ');
  if (given === '' || family === '' || PARTICLE.test(given)) return { kind: 'whole', name };
  return {
    kind: 'person',
    given,
    particle: parts.slice(at, -1).join(' '),
    family,
    suffix: last ? (words.at(-1) ?? '') : suffix,
  };
}

/** The name as it is written in full, as in "Ursula von der Leyen" or "Ana Ruiz, Jr.". */
export function fullName(author: Author): string {
  if (author.kind === 'whole') return author.name;
  const { given, particle, family, suffix } = author;
  const name = [given, particle, family].filter((part) => part !== '').join(' ');
  return suffix === '' ? name : `${name}, ${suffix}`;
}

/** The name as lists are sorted by it, as in "Leyen, Ursula von der". */
export function sortName(author: Author): string {
  if (author.kind === 'whole') return author.name;
  const { given, particle, family, suffix } = author;
  return [family, [given, particle].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|esq)\.?$/i;

/** Lower case alone: "Van Morrison" and "Di Stefano" keep what they write large. */
const PARTICLE =
  /^(?:af|al|ap|av|bin|bint|d|da|das|de|degli|dei|del|della|den|der|di|do|dos|du|el|ibn|la|las|le|los|of|ten|ter|und|van|vom|von|y|zu|zum|zur)$/;

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

const BODY =
  /^the |[\d&/]|\b(?:agency|agence|agencia|agenzia|agentur|association|associated|board|bureau|center|centre|committee|company|corporation|council|department|desk|editorial|editors?|foundation|group|inc|institute|magazine|media|ministry|network|news|newsroom|office|press|prensa|redacción|redaktion|redazione|rédaction|reporters|reuters|service|society|staff|team|times|university|wire|writers)\b/iu;
