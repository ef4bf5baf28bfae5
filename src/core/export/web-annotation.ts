import type { Reference } from '../references/reference.ts';
import type { PassagePlace } from '../references/selectors.ts';
import { cslItem } from './csl-item.ts';

/** The media type of the body that holds an article's record (registered with IANA). */
export const cslMediaType = 'application/vnd.citationstyles.csl+json';

/**
 * References as a collection of annotations (W3C Web Annotation Data Model, JSON-LD), one
 * annotation a line. `id` is a UUID of the collection's own.
 */
export function* webAnnotations(references: Iterable<Reference>, id: string): Generator<string> {
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
  };
  const page = { id: `urn:uuid:${id}#page`, type: 'AnnotationPage', startIndex: 0 };
  yield `${open(collection)},"first":${open(page)},"items":[`;
  let total = 0;
  for (const reference of references) {
    yield `${total === 0 ? '\n' : ',\n'}${JSON.stringify(webAnnotation(reference))}`;
    total += 1;
  }
  // How many there are is known once all are written.
  yield `\n]},"total":${total}}\n`;
}

/** One annotation: the note, the tags and the article's record as bodies, the passage as target. */
export function webAnnotation(reference: Reference) {
  const { id, url, passage, note, tags, created, changed, accessed } = reference;
  const bodies = [
    ...(note === '' ? [] : [textualBody('commenting', note, 'text/plain')]),
    ...tags.map((tag) => textualBody('tagging', tag, 'text/plain')),
    textualBody('describing', JSON.stringify([cslItem(reference)]), cslMediaType),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: passage === null ? 'bookmarking' : note === '' ? 'highlighting' : 'commenting',
    created,
    modified: changed,
    body: bodies,
    target: {
      type: 'SpecificResource',
      source: url,
      ...(passage === null ? {} : { selector: selectors(passage) }),
      state: { type: 'TimeState', sourceDate: accessed },
    },
  };
}

function textualBody(
  purpose: 'commenting' | 'tagging' | 'describing',
  value: string,
  format: string,
) {
  return { type: 'TextualBody', purpose, value: value.toWellFormed(), format };
}

function selectors({ quote, position, range, fragment }: PassagePlace) {
  return [quote, position, range, fragment].filter((selector) => selector !== null);
}

/** A record's JSON without its closing brace. */
function open(record: object): string {
  return JSON.stringify(record).slice(0, -1);
}
