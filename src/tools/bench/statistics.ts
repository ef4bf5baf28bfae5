/** What becomes of repeated measurements. */

/** The middle of the values, the mean of both middles for an even number; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share lies, linear between neighbours (Hyndman and Fan, type 7); NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** One thing to measure: does it once and tells what it cost. */
export type Measure = () => number;

/**
 * Measures each in turn, again and again, so that a slow stretch of the machine falls on all of
 * them alike. Gives each one's median; the warm-up rounds before do not count.
 */
export function interleaved<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Readonly<Record<Name, number>> {
  // The record's own keys are its names.
  const names = Object.keys(measures) as Name[];
  const costs = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const cost = measures[name]();
      if (round >= 0) costs.get(name)?.push(cost);
    }
  }
  // One entry for each name, since each name was measured.
  return Object.fromEntries(names.map((name) => [name, median(costs.get(name) ?? [])])) as Readonly<
    Record<Name, number>
  >;
}
