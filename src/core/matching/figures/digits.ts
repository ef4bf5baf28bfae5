/** A number with the size of its last digit, which says how exactly it was given. */
export interface Digits {
  readonly value: number;
  readonly step: number;
}

/**
 * Reads digits with their separators; null where they are no number ("3.1.4"). Spanish writes
 * 1.490 and, in Mexico and the U.S., 1,490; before "millones" (`scaled`) a comma is decimal.
 */
export function readDigits(raw: string, spanish: boolean, scaled: boolean): Digits | null {
  const normal = normalised(raw.replace(/[\u00a0\u2009\u202f ]/g, ''), spanish, scaled);
  if (normal === null) return null;
  const value = Number(normal);
  return Number.isSafeInteger(Math.trunc(value)) ? { value, step: stepOf(normal) } : null;
}

/**
 * The size of the last digit given: 0.1 for "29.9". Zeros after two digits are rounding, so that
 * "2.400 millones" is "2.4 billion" in other words.
 */
export function stepOf(normal: string): number {
  const [whole = '', decimals] = normal.split('.');
  if (decimals !== undefined) return 10 ** -decimals.length;
  if (whole.length < 4) return 1;
  let zeros = 0;
  while (zeros < whole.length - 2 && whole.charAt(whole.length - 1 - zeros) === '0') zeros += 1;
  return 10 ** zeros;
}

function normalised(raw: string, spanish: boolean, scaled: boolean): string | null {
  const separators = raw.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return raw;
  const mixed = new Set(separators).size === 2;
  const decimal = mixed
    ? last
    : separators.length > 1 || groups(raw, last, spanish, scaled)
      ? null
      : last;
  const [whole = '', fraction, ...rest] = decimal === null ? [raw] : raw.split(decimal);
  if (rest.length > 0) return null;
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole)) return null;
  const digits = whole.replace(/[.,]/g, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** Whether the only separator groups thousands rather than beginning the decimals. */
function groups(raw: string, separator: string, spanish: boolean, scaled: boolean): boolean {
  if (!/^\d{1,3}[.,]\d{3}$/.test(raw)) return false;
  if (!spanish) return separator === ',';
  return scaled ? separator === '.' : true;
}
