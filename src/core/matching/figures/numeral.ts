import type { TextLanguage } from '../stem.ts';
import { readDigits } from './digits.ts';
import { spanishScales } from './number-words.ts';
import { halfMore, scaleAt, scaled, type Numeral } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';
import { readNumberWords } from './worded.ts';

/** Reads the number that begins at a token; null where none does. */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readNumberDigits(tokens, at, language);
  return token.kind === 'word' ? readNumberWords(tokens, at, language) : null;
}

function readNumberDigits(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Numeral | null {
  const grouped = spacedGroups(tokens, at, language);
  const next = at + (grouped?.length ?? 1);
  const scale = scaleAt(tokens, next);
  const halves = halfMore(tokens, next, language);
  const spanish = language === 'es' || spanishScales.has(lowAt(tokens, next));
  const raw = grouped?.join('') ?? tokens[at]?.text ?? '';
  const digits = readDigits(raw, spanish, scale?.letter === false || halves !== null);
  if (digits === null) return null;
  if (halves !== null) return scaled({ value: digits.value + 0.5, step: 0.1 }, halves, 'digits');
  return scaled(digits, scale ?? { factor: null, next, letter: false }, 'digits');
}

/** "12 770 dólares": groups of three that a space parts, before a word; Spanish alone writes so. */
function spacedGroups(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): readonly string[] | null {
  const first = tokens[at];
  if (language !== 'es' || first === undefined || !/^[1-9]\d{0,2}$/.test(first.text)) return null;
  const groups = [first.text];
  for (let next = at + 1; next <= at + 3; next += 1) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (before === undefined || token === undefined || token.start !== before.end + 1) break;
    if (!/^\d{3}$/.test(token.text)) break;
    groups.push(token.text);
  }
  const after = tokens[at + groups.length];
  return groups.length > 1 && (after?.kind === 'word' || after?.text === '$') ? groups : null;
}
