import { months, ordinals, seasons } from './date-words.ts';
import { numberWords } from './number-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a number, share or date can begin at a token. Most words of a text are none of these, and
 * asking every reader at each of them would take ten times as long.
 */
export function opens(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') return /^[$€£¥₹₽₩₪]$/.test(token.text);
  return (
    OPENERS.has(token.low) || (token.low.length <= 6 && /^(?:[qth][1-4]|fy\d+)$/.test(token.low))
  );
}

const OPENERS: ReadonlySet<string> = new Set([
  ...Object.values(numberWords).flatMap(({ small, one, half }) => [
    ...small.keys(),
    ...one,
    ...half,
  ]),
  ...Object.values(months).flatMap((names) => [...names.keys()]),
  ...seasons.keys(),
  ...ordinals.keys(),
  ...'mil la fiscal fy ano anos ejercicio decada since desde until till through hasta between entre'.split(
    ' ',
  ),
  ...'from de del last ultimo pasado pasada this este us usd u eur gbp jpy chf cad aud mxn cny inr'.split(
    ' ',
  ),
  ...'brl a au c ca hk nz nt s r mx'.split(' '),
]);
