import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/core/export/read-import.ts';
import { webAnnotation, webAnnotations } from '../../../src/core/export/web-annotation.ts';
import { anyReference, now, reference, uuid } from '../references/samples.ts';
import { annotationContext } from './annotation-context.ts';

interface JsonLd {
  expand(
    document: object,
    options: {
      readonly safe: boolean;
      readonly documentLoader: (url: string) => Promise<object>;
    },
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

// The processor has no types of its own.
const require = createRequire(import.meta.url);
const jsonld = require('jsonld') as JsonLd;

const written = (chunks: Iterable<string>): string => [...chunks].join('');
const OA = 'http://www.w3.org/ns/oa#';

/** The graph that a JSON-LD processor makes of a document, with the context at hand. */
async function expanded(document: object): Promise<Readonly<Record<string, unknown>>> {
  const [node] = await jsonld.expand(document, {
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Not at hand: ${url}`);
      return { documentUrl: url, document: annotationContext };
    },
  });
  return node ?? {};
}

const point = {
  type: 'XPathSelector',
  value: '/html/body/p[1]',
  refinedBy: { type: 'TextPositionSelector', start: 11, end: 11 },
} as const;
const range = { type: 'RangeSelector', startSelector: point, endSelector: point } as const;

describe('a web annotation', () => {
  const context = { '@context': 'http://www.w3.org/ns/anno.jsonld' };

  it('expands to the terms of the model, none of them unknown', async () => {
    const base = reference(1, { note: 'A note.', tags: ['tag'] });
    const one = { ...base, passage: base.passage && { ...base.passage, range } };
    const node = await expanded({ ...context, ...webAnnotation(one) });
    expect(node).toMatchObject({
      '@id': `urn:uuid:${uuid(1)}`,
      '@type': [`${OA}Annotation`],
      [`${OA}motivatedBy`]: [{ '@id': `${OA}commenting` }],
    });
    const text = JSON.stringify(node);
    for (const term of [
      'hasBody',
      'hasTarget',
      'hasSource',
      'hasSelector',
      'hasStartSelector',
      'hasEndSelector',
      'refinedBy',
      'exact',
      'prefix',
      'suffix',
    ]) {
      expect(text).toContain(`"${OA}${term}"`);
    }
    expect(text).toContain(one.url);
  });

  it('names the purpose of each body, and holds the record in one', () => {
    const { body } = webAnnotation(reference(1, { note: 'A note.', tags: ['tag'] }));
    expect(body.map(({ purpose }) => purpose)).toEqual(['commenting', 'tagging', 'describing']);
  });

  it('of a page has no selector, and is a bookmark', () => {
    const { motivation, target } = webAnnotation(reference(1, { passage: null }));
    expect(motivation).toBe('bookmarking');
    expect(target).not.toHaveProperty('selector');
  });
});

describe('a collection of web annotations', () => {
  it('is one document of the model, with all of them on its page', async () => {
    const text = written(webAnnotations([reference(1), reference(2)], uuid(7)));
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(document).toMatchObject({ type: 'AnnotationCollection', total: 2 });
    const node = JSON.stringify(await expanded(document));
    expect(node).toContain('http://www.w3.org/ns/activitystreams#items');
    expect(node).toContain(`urn:uuid:${uuid(2)}`);
  });

  it('is imported again as it was saved', () => {
    const unique = { selector: ({ id }: { readonly id: string }) => id, maxLength: 4 };
    fc.assert(
      fc.property(fc.uniqueArray(anyReference, unique), (all) => {
        const text = written(webAnnotations(all, uuid(7)));
        const read = readImport(text, { newId: () => uuid(0), now });
        const back = read.ok ? read.value.references : [];
        expect(back).toHaveLength(all.length);
        all.forEach(({ id, url, passage, tags, note, created, record }, at) => {
          expect(back[at]).toMatchObject({ id, url, tags, note, created });
          expect(back[at]?.passage?.quote).toEqual(passage?.quote);
          expect(back[at]?.record.title.value).toBe(record.title.value);
          expect(back[at]?.record.authors.value).toEqual(record.authors.value);
        });
      }),
    );
  });
});
