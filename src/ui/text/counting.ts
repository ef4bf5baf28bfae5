/** Numbers, plurals and lists as a language writes them, by `Intl`. */

/** The number with the locale's separators: `1,204`. */
export function numberText(locale: string, value: number): string {
  return formatter(numbers, locale, () => new Intl.NumberFormat(locale)).format(value);
}

/** The form for a count; `#` in it stands for the number as the locale writes it. */
export function plural(
  locale: string,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>,
): string {
  const rule = formatter(rules, locale, () => new Intl.PluralRules(locale)).select(count);
  return (forms[rule] ?? forms.other).replaceAll('#', () => numberText(locale, count));
}

/** The items joined as the language joins them: `a, b and c`. */
export function listText(locale: string, items: readonly string[]): string {
  const make = (): Intl.ListFormat => new Intl.ListFormat(locale, { type: 'conjunction' });
  return formatter(lists, locale, make).format(items);
}

const numbers = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();
const lists = new Map<string, Intl.ListFormat>();

/** `Intl` objects take about a tenth of a millisecond to make, so each is made once. */
function formatter<T>(known: Map<string, T>, locale: string, make: () => T): T {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const made = make();
  known.set(locale, made);
  return made;
}
