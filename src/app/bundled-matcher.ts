/** The matcher of the bundled claims, made when it is first asked for. */
import { createMatcher, type Matcher } from '../core/matching/matcher.ts';
import { bundledDataset } from './bundled-dataset.ts';

let matcher: Matcher | null = null;

export function bundledMatcher(): Matcher {
  return (matcher ??= createMatcher(bundledDataset().index));
}
