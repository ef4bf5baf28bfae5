import type { TextLanguage } from '../stem.ts';
import { stepOf } from './digits.ts';
import { numberWords } from './number-words.ts';
import { halfMore, lowText, scaleAt, scaled, type Numeral, type Scale } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';

/** Reads the number in words that begins at a token: "two hundred and fifty", "medio millón". */
export function readNumberWords(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Numeral | null {
  const half = halfOf(tokens, at, language);
  if (half !== null) return half;
  const first = lowAt(tokens, at);
  if (numberWords[language].one.has(first)) {
    const scale = scaleAt(tokens, at + 1);
    if (scale !== null && !scale.letter) {
      return addHalf(tokens, withRest(tokens, 1, scale, language), language);
    }
  }
  const small = readSmall(tokens, at, language);
  if (small === null) {
    // "mil empleados" is a thousand of them.
    const bare = language === 'es' && first === 'mil' ? scaleAt(tokens, at) : null;
    return bare === null ? null : withRest(tokens, 1, bare, language);
  }
  const { value, next } = small;
  const halves = halfMore(tokens, next, language);
  if (halves !== null) return scaled({ value: value + 0.5, step: 0.1 }, halves, 'words');
  const scale = scaleAt(tokens, next);
  if (scale === null || scale.letter) {
    return scaled({ value, step: 1 }, { factor: null, next, letter: false }, 'words');
  }
  return addHalf(tokens, withRest(tokens, value, scale, language), language);
}

/** "half a billion", "media docena", "a quarter of a million". */
function halfOf(tokens: readonly Token[], at: number, language: TextLanguage): Numeral | null {
  const words = numberWords[language];
  const isHalf = words.half.has(lowAt(tokens, at));
  const quarter = language === 'en' && lowText(tokens, at, 4) === 'a quarter of a';
  if (!isHalf && !quarter) return null;
  let place = at + (quarter ? 4 : 1);
  if (isHalf && lowText(tokens, place, 2) === '- a') place += 1;
  if (isHalf && words.one.has(lowAt(tokens, place))) place += 1;
  const scale = scaleAt(tokens, place);
  if (scale === null || scale.letter) return null;
  const share = quarter ? { value: 0.25, step: 0.01 } : { value: 0.5, step: 0.1 };
  return scaled(share, scale, 'words');
}

/** What follows a scale in words: "two thousand three hundred", "un millón doscientos mil". */
function withRest(
  tokens: readonly Token[],
  value: number,
  scale: Scale,
  language: TextLanguage,
): Numeral {
  const factor = scale.factor ?? 1;
  const here = scaled({ value, step: stepOf(String(value)) }, scale, 'words');
  if (factor < 1000 || factor > 1e9) return here;
  const joined = language === 'en' && lowAt(tokens, scale.next) === 'and';
  const small = readSmall(tokens, joined ? scale.next + 1 : scale.next, language);
  if (small === null || small.value === 0) return here;
  const further = scaleAt(tokens, small.next);
  const more = further === null || further.letter ? null : further;
  const rest = small.value * (more?.factor ?? 1);
  if (rest >= factor || (joined && more !== null)) return here;
  const step = more?.factor ?? 1;
  return { ...here, value: here.value + rest, step, next: more?.next ?? small.next };
}

/** "dos millones y medio": half of the scale more. */
function addHalf(tokens: readonly Token[], number: Numeral, language: TextLanguage): Numeral {
  if (language !== 'es' || number.scale === null) return number;
  if (!/^y medi[oa]$/.test(lowText(tokens, number.next, 2))) return number;
  const { scale, value, next } = number;
  return { ...number, value: value + scale / 2, step: scale / 10, next: next + 2 };
}

interface Small {
  readonly value: number;
  readonly next: number;
}

/** A number below a thousand in words. */
function readSmall(tokens: readonly Token[], at: number, language: TextLanguage): Small | null {
  const words = numberWords[language];
  const first = lowAt(tokens, at);
  const hundred = words.hundred.has(lowAt(tokens, at + 1));
  const value = words.small.get(first) ?? (hundred && words.one.has(first) ? 1 : undefined);
  if (value === undefined) return null;
  if (hundred && value > 0) return addTens(tokens, value * 100, at + 2, language);
  if (value >= 100) return addTens(tokens, value, at + 1, language);
  return addUnit(tokens, value, at + 1, language);
}

function addTens(
  tokens: readonly Token[],
  hundreds: number,
  at: number,
  language: TextLanguage,
): Small {
  const words = numberWords[language];
  const place = language === 'en' && lowAt(tokens, at) === words.and ? at + 1 : at;
  const tens = words.small.get(lowAt(tokens, place));
  if (tens === undefined || tens === 0 || tens >= 100) return { value: hundreds, next: at };
  const small = addUnit(tokens, tens, place + 1, language);
  return { value: hundreds + small.value, next: small.next };
}

function addUnit(
  tokens: readonly Token[],
  value: number,
  at: number,
  language: TextLanguage,
): Small {
  if (value < 20 || value % 10 !== 0) return { value, next: at };
  const words = numberWords[language];
  const link = lowAt(tokens, at);
  const linked = link === '-' || (language === 'es' && link === words.and);
  const unit = words.small.get(lowAt(tokens, linked ? at + 1 : at));
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: value + unit, next: at + (linked ? 2 : 1) }
    : { value, next: at };
}
