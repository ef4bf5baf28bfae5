/**
 * Which of the numbers stay when as few as possible are taken out so that the rest rises: true for
 * those of one longest rising subsequence (patience sorting), false for those that left their place.
 */
export function keptInOrder(numbers: readonly number[]): readonly boolean[] {
  const ends: number[] = [];
  const before = numbers.map((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    return low === 0 ? -1 : (ends[low - 1] ?? -1);
  });
  const kept = numbers.map(() => false);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept[at] = true;
  return kept;
}
