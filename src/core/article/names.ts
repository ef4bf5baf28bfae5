import { isPlace, notNameAt } from './not-names.ts';
import { plainText } from './plain-text.ts';

/** More authors than this is a list of something else. */
const mostAuthors = 40;

/** Those who sign together: what stands before them is their paper. */
const collective = /^(?:staff|team|desk|editors|newsroom|reporters|writers|redacción)\W*$/iu;

const particles =
  /^(?:al|ap|bin|bint|d[aeo]s?|d['’]\p{L}+|del|della|den|der|di|do|du|el|e|ibn|la|las|le|los|ten|ter|ul|van|von|vom|y|zu|zum|zur)$/iu;

const eastAsian = /^\s*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;

/** A text as the full name of a person, tidied; null for anything else. */
export function asName(text: string): string | null {
  const name = tidy(text);
  if (name.length > 60 || /[\d<>{}[\]|@#=_©!?:"“”]/.test(name)) return null;
  if (eastAsian.test(name)) return isEastAsianName(name) ? name : null;
  const words = once(name.split(' '));
  if (name.length < 4 || words.length < 2 || words.length > 6) return null;
  if (/\.\p{Ll}{2}/u.test(name) || notNameAt(name) >= 0 || isPlace(name) || /^the /i.test(name))
    return null;
  if (!/^[(«"]?[\p{Lu}\p{Lt}\p{Lo}]|^(?:de|di|da|van|von|el|al)\s/u.test(name)) return null;
  if (!words.every(isNameWord) || particles.test(words.at(-1) ?? '')) return null;
  if (words.filter((word) => !particles.test(word)).length < 2) return null;
  const isMixed = /\p{Ll}/u.test(name);
  if (!isMixed) return fromCapitals(words);
  return words.some((word) => /^\p{Lu}{4,}$/u.test(word)) ? null : words.join(' ');
}

const agency =
  /^(?:the )?(?:reuters|afp|efe|dpa|upi|ansa|ap|pti|ani|erbol|tass|xinhua|kyodo|bloomberg(?: news)?|associated press|agencias?\b.*|agence france.*|agenturen|europa press|redac\S*(?: .*)?|rédaction|redaktion|redazione|staff(?: .*)?|editorial board|newsroom|.* (?:staff|newsroom|desk|editorial board|news service))$/i;

/** Whether a byline names an agency or a department and nobody else. */
export function isAgency(byline: string): boolean {
  const text = tidy(byline.replace(/^\W*(?:by|por|von|par|di)\s+/i, ''));
  return text.length <= 40 && agency.test(text);
}

/** A first name alone, such as bloggers sign with; null for anything else. */
export function asFirstName(text: string): string | null {
  const name = tidy(text);
  return /^\p{Lu}\p{Ll}{2,19}$/u.test(name) && notNameAt(name) < 0 ? name : null;
}

/** The name that a longer text begins with, up to a role, an agency or a paper; null where none does. */
export function nameBefore(text: string): string | null {
  const at = notNameAt(text);
  if (at < 0 || collective.test(text.slice(at))) return null;
  return asName(text.slice(0, at).replace(/\s(?:the|la|el|die|der|le)\s*$/iu, ''));
}

/** Whether a text begins in a script whose words and names nothing sets apart. */
export function isEastAsian(text: string): boolean {
  return eastAsian.test(text);
}

/** Without repeats, whatever their case and accents. */
export function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, name);
  }
  return [...seen.values()].slice(0, mostAuthors);
}

/** A name for comparison: without case, accents and points. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
}

function tidy(text: string): string {
  return (plainText(text) ?? '')
    .replace(
      /^(?:dr|prof|mr|mrs|ms|sir|dame|rev|don|doña|lic|ing|sen|rep|gov|lt|col|gen|capt|sgt|maj|adm)\.? (?=\p{Lu})/iu,
      '',
    )
    .replace(/^[\s'‘’.,:;*–—-]+|[\s'‘’,:;*–—-]+$/gu, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replace(/\s*(?:記者|特派員|編集委員|記者団|기자|特約記者)$/u, '')
    .replace(/\s+/g, ' ');
}

/** "Ana Ruiz Ana Ruiz" → "Ana Ruiz", as links with a picture's name in them read. */
function once(words: readonly string[]): readonly string[] {
  const half = words.length / 2;
  const isTwice = words.slice(0, half).join() === words.slice(half).join();
  return Number.isInteger(half) && isTwice ? words.slice(0, half) : words;
}

function isNameWord(word: string): boolean {
  return /^[(«"]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || particles.test(word);
}

function isEastAsianName(name: string): boolean {
  const bare = name.replace(/[\s・=＝]/gu, '');
  return bare.length >= 2 && bare.length <= 12 && /^[\p{Lo}\p{Lm}ー]+$/u.test(bare);
}

/** "JOHN MCDONALD" → "John McDonald": capitals hide how a name is written; this is the best guess. */
function fromCapitals(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase())
    .map((word, at) =>
      at > 0 && particles.test(word) && word.length > 1 ? word : capitalised(word),
    )
    .join(' ');
}

function capitalised(word: string): string {
  return word
    .replace(
      /(^|['’.(-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
