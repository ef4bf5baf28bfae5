import { lowText } from './scale.ts';
import { lowAt, type Token } from './tokens.ts';

/** Unit of a number, and the first token after it. */
export interface UnitReading {
  /** `points` are percentage points, which are no percentage. */
  readonly unit: 'USD' | 'other-currency' | 'percent' | 'points';
  /** By how much an abbreviation of its own multiplies: "mdd" is "millones de dólares". */
  readonly factor: number;
  readonly next: number;
}

/** The currency that stands before a number: "$", "US$", "USD", "€", "C$". */
export function unitBefore(tokens: readonly Token[], at: number): UnitReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '$') return money('USD', at + 1);
  if (CURRENCY_SIGN.test(token.text)) return money('other-currency', at + 1);
  if (token.kind !== 'word') return null;
  const dollar = tokens[at + 1]?.text === '$';
  if (/^usd?$/.test(token.low) && dollar) return money('USD', at + 2);
  if (token.low === 'usd') return money('USD', at + 1);
  if (/^u \. s \. \$$/.test(lowText(tokens, at, 5))) return money('USD', at + 5);
  if (dollar && tokens[at + 1]?.glued === true && DOLLAR_LETTERS.test(token.text)) {
    return money('other-currency', at + 2);
  }
  return CURRENCY_CODE.test(token.text) ? money('other-currency', at + 1) : null;
}

/** The unit that stands behind a number: "percent", "dollars", "de dólares", "euros", "mdd". */
export function unitBehind(tokens: readonly Token[], at: number): UnitReading | null {
  const hyphen = tokens[at]?.text === '-' && tokens[at].glued;
  const place = hyphen ? at + 1 : at;
  return percentAt(tokens, place) ?? currencyAt(tokens, place);
}

function money(unit: UnitReading['unit'], next: number): UnitReading {
  return { unit, factor: 1, next };
}

const CURRENCY_SIGN = /^[€£¥₹₽₩₪]$/;
const CURRENCY_CODE = /^(?:EUR|GBP|JPY|CHF|CAD|AUD|MXN|CNY|INR|BRL)$/;
const DOLLAR_LETTERS = /^(?:A|AU|C|CA|CAD|AUD|HK|NZ|NT|S|R|MX|MXN)$/;

function percent(next: number): UnitReading {
  return { unit: 'percent', factor: 1, next };
}

function percentAt(tokens: readonly Token[], at: number): UnitReading | null {
  const low = lowAt(tokens, at);
  if (low === '%' || low === 'percent' || low === 'pct') return percent(at + 1);
  const two = lowText(tokens, at, 2);
  if (two === 'per cent' || two === 'por ciento') return percent(at + 2);
  if (two === 'percentage points' || two === 'percentage point' || two === 'puntos porcentuales') {
    return { unit: 'points', factor: 1, next: at + 2 };
  }
  return null;
}

const OTHER_MONEY = new Set(
  'euro euros pound pounds libra libras peso pesos yen yenes yuan yuanes franc francs franco francos rupee rupees shekel shekels'.split(
    ' ',
  ),
);

function currencyAt(tokens: readonly Token[], at: number): UnitReading | null {
  const low = lowAt(tokens, at);
  if (low === 'mdd') return { unit: 'USD', factor: 1e6, next: at + 1 };
  if (low === 'mdp') return { unit: 'other-currency', factor: 1e6, next: at + 1 };
  if (low === 'usd') return { unit: 'USD', factor: 1, next: at + 1 };
  // Spanish puts the sign behind: "450 $"; before a number it belongs to that one.
  if (low === '$' && tokens[at + 1]?.kind !== 'number') {
    return { unit: 'USD', factor: 1, next: at + 1 };
  }
  if (CURRENCY_SIGN.test(low) && tokens[at + 1]?.kind !== 'number') {
    return { unit: 'other-currency', factor: 1, next: at + 1 };
  }
  return moneyWordAt(tokens, low === 'de' ? at + 1 : at);
}

function moneyWordAt(tokens: readonly Token[], at: number): UnitReading | null {
  const low = lowAt(tokens, at);
  if (OTHER_MONEY.has(low)) return { unit: 'other-currency', factor: 1, next: at + 1 };
  const country = countryAt(tokens, at);
  if (!/^d(?:ollars?|olar(?:es)?)$/.test(lowAt(tokens, country.next))) return null;
  const after = lowAt(tokens, country.next + 1);
  const foreign = country.foreign || /^(?:canadiens|australian|neozelandes)/.test(after);
  const own = /^(?:estadounidenses?|americanos?)$/.test(after);
  return {
    unit: foreign ? 'other-currency' : 'USD',
    factor: 1,
    next: country.next + (own || (foreign && !country.foreign) ? 2 : 1),
  };
}

/** The country that may stand before "dollars". */
function countryAt(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly foreign: boolean } {
  if (/^(?:us|american)$/.test(lowAt(tokens, at))) return { next: at + 1, foreign: false };
  if (lowText(tokens, at, 4) === 'u . s .') return { next: at + 4, foreign: false };
  const foreign = /^(?:canadian|australian|singapore|taiwan)$/.test(lowAt(tokens, at));
  return { next: foreign ? at + 1 : at, foreign };
}
