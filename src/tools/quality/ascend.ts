const ROUNDS = 400;
const RATE = 0.3;

/**
 * Climbs to the weights of the highest likelihood with steps that shrink by weight (AdaGrad, Duchi
 * et al., 2011). `slope` adds the gradient at `now` to `gradient`; `decay` pulls weights towards 0.
 */
export function ascend(
  size: number,
  decay: number,
  slope: (now: readonly number[], gradient: number[]) => void,
): readonly number[] {
  const weights: number[] = Array.from({ length: size }, () => 0);
  const seen: number[] = Array.from({ length: size }, () => 1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient: number[] = Array.from({ length: size }, () => 0);
    slope(weights, gradient);
    for (const [at, weight] of weights.entries()) {
      const step = (gradient[at] ?? 0) - decay * weight;
      seen[at] = (seen[at] ?? 0) + step * step;
      weights[at] = weight + (RATE * step) / Math.sqrt(seen[at] ?? 1);
    }
  }
  return weights;
}
