import type { Reference } from '../references/reference.ts';
import { cslItem } from './csl-item.ts';

/** References as CSL-JSON (schema 1.0.2), one item a line. */
export function* cslJson(references: Iterable<Reference>): Generator<string> {
  let mark = '[\n';
  for (const reference of references) {
    yield `${mark}${JSON.stringify(cslItem(reference))}`;
    mark = ',\n';
  }
  yield mark === '[\n' ? '[]\n' : '\n]\n';
}
