import type { TextLanguage } from '../stem.ts';
import type { Digits } from './digits.ts';
import { scaleLetters, scaleWords } from './number-words.ts';
import { lowAt, type Token } from './tokens.ts';

/** A number as it is written, in digits or words, with its scale. */
export interface Numeral extends Digits {
  /** Place of the first token after it. */
  readonly next: number;
  /** By how much the scale multiplies; null without one ("thirty" as opposed to "30 million"). */
  readonly scale: number | null;
  readonly form: 'digits' | 'words';
  /** The scale is a letter ("29.9m"), which means millions only in sums. */
  readonly letter: boolean;
}

/** What multiplies a number, and the first token after it. */
export interface Scale {
  readonly factor: number | null;
  readonly next: number;
  readonly letter: boolean;
}

/** The scale at a token: "million", "-million", "mil millones", or a letter right behind a number. */
export function scaleAt(tokens: readonly Token[], at: number): Scale | null {
  const hyphen = tokens[at];
  const joined = hyphen?.text === '-' && hyphen.glued && tokens[at + 1]?.glued === true;
  const place = joined ? at + 1 : at;
  const token = tokens[place];
  if (token?.kind !== 'word') return null;
  const letters = scaleLetters.get(token.low);
  if (letters !== undefined) {
    const near = !joined && (token.glued || /^(?:MM?|Mn|Bn|B)$/.test(token.text));
    return near ? { factor: letters, next: place + 1, letter: true } : null;
  }
  const factor = scaleWords.get(token.low);
  if (factor === undefined) return null;
  const second = factor === 1e3 ? scaleWords.get(lowAt(tokens, place + 1)) : undefined;
  return second !== undefined && second >= 1e6
    ? { factor: factor * second, next: place + 2, letter: false }
    : { factor, next: place + 1, letter: false };
}

/** "two and a half million": the half and the scale that follow a number. */
export function halfMore(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Scale | null {
  if (language !== 'en' || lowText(tokens, at, 3) !== 'and a half') return null;
  const scale = scaleAt(tokens, at + 3);
  return scale?.letter === false ? scale : null;
}

/** Some tokens in lower case, with a space between them. */
export function lowText(tokens: readonly Token[], at: number, count: number): string {
  let text = lowAt(tokens, at);
  for (let place = at + 1; place < at + count; place += 1) text += ` ${lowAt(tokens, place)}`;
  return text;
}

/** The number that digits and their scale make. */
export function scaled(digits: Digits, scale: Scale, form: Numeral['form']): Numeral {
  const factor = scale.factor ?? 1;
  return {
    value: rounded(digits.value * factor),
    step: digits.step * factor,
    next: scale.next,
    scale: scale.factor,
    form,
    letter: scale.letter,
  };
}

/** Takes away the noise of binary multiplication: 29.9 × 1e6 is 29,900,000. */
export function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
