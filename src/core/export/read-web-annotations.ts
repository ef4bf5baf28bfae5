/** References out of Web Annotations (W3C Web Annotation Data Model) that other programs wrote. */
import { unknownField, type Bibliography } from '../references/bibliography.ts';
import { pageIdentity } from '../references/page-identity.ts';
import { isUuid } from '../references/read-reference.ts';
import { clipped, mostKept, tidyTags, type Reference } from '../references/reference.ts';
import {
  fragmentSelector,
  type PassagePlace,
  type TextQuoteSelector,
} from '../references/selectors.ts';
import { failure, success, type Result } from '../result.ts';
import { isRecord } from '../review/fields.ts';
import type { Steps } from '../steps.ts';
import { faultAt, mostReferences, type ImportContext, type ImportFault } from './import-fault.ts';
import { recordOfCsl, type ImportedReferences } from './read-csl-json.ts';
import { cslMediaType } from './web-annotation.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Annotations of a file and where in it they stand; null where it holds none of the model's forms. */
function annotationsIn(
  value: unknown,
): { readonly items: readonly unknown[]; readonly place: string } | null {
  if (Array.isArray(value)) {
    return isRecord(value[0]) && 'target' in value[0] ? { items: value, place: '' } : null;
  }
  if (!isRecord(value)) return null;
  if (Array.isArray(value['items'])) return { items: value['items'], place: 'items' };
  if (isRecord(value['first']) && Array.isArray(value['first']['items'])) {
    return { items: value['first']['items'], place: 'first.items' };
  }
  return 'target' in value ? { items: [value], place: '' } : null;
}

/** Whether a JSON value is an annotation, a list, a page or a collection of them. */
export function isWebAnnotations(value: unknown): boolean {
  return annotationsIn(value) !== null;
}

/** The references that annotations make; one of a wrong kind refuses them all. Never throws. */
export function* readWebAnnotations(
  value: unknown,
  context: ImportContext,
): Steps<Result<ImportedReferences, ImportFault>> {
  const found = annotationsIn(value);
  if (found === null) return failure({ kind: 'not-known' });
  if (found.items.length > mostReferences) return faultAt(found.place, 'too-many');
  const references: Reference[] = [];
  const ids = new Set<string>();
  let withoutAddress = 0;
  for (const [at, item] of found.items.entries()) {
    const place = `${found.place}[${at}]`;
    if (!isRecord(item)) return faultAt(place, 'not-a-record');
    const target = targetOf(item['target']);
    if (target === null) return faultAt(`${place}.target`, 'missing');
    if (target.url === null) withoutAddress += 1;
    else references.push(referenceOf(item, { ...target, url: target.url }, context, ids));
    yield;
  }
  return success({ references, withoutAddress });
}

interface Target {
  /** Null where it is no address of the web. */
  readonly url: string | null;
  readonly quote: TextQuoteSelector | null;
  readonly position: PassagePlace['position'];
  readonly accessed: string | null;
}

function referenceOf(
  annotation: Fields,
  target: Target & { readonly url: string },
  { newId, now }: ImportContext,
  ids: Set<string>,
): Reference {
  const { note, tags, record } = bodiesOf(annotation['body'] ?? annotation['bodyValue']);
  const given = text(annotation['id'])
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();
  const id = isUuid(given) && !ids.has(given) ? given : newId();
  ids.add(id);
  const created = timeOf(annotation['created']) ?? now;
  const { quote, position, url } = target;
  return {
    version: 1,
    id,
    page: pageIdentity(url, null),
    url,
    record: record ?? nothingKnown,
    passage:
      quote === null
        ? null
        : {
            quote,
            position,
            range: null,
            fragment: fragmentSelector(quote, false),
            blockHash: null,
            language: null,
          },
    entities: [],
    claims: [],
    tags: tidyTags(tags),
    note: clipped(note, mostKept.note),
    accessed: target.accessed ?? created,
    created,
    changed: timeOf(annotation['modified']) ?? created,
    check: { kind: 'unchecked' },
  };
}

const nothingKnown: Bibliography = {
  kind: 'other-article',
  title: unknownField,
  authors: unknownField,
  publisher: unknownField,
  published: unknownField,
  modified: unknownField,
  language: unknownField,
  description: unknownField,
  canonicalUrl: unknownField,
};

function bodiesOf(value: unknown) {
  const notes: string[] = [];
  const tags: string[] = [];
  let record: Bibliography | null = null;
  for (const body of listOf(value)) {
    if (typeof body === 'string') notes.push(body);
    if (!isRecord(body)) continue;
    const said = text(body['value']);
    if (body['format'] === cslMediaType) record = recordIn(said) ?? record;
    else if (listOf(body['purpose']).includes('tagging')) tags.push(said);
    else if (said !== '') notes.push(said);
  }
  return { note: notes.join('\n\n'), tags, record };
}

/** The record in a body of CSL-JSON; null where it is none. */
function recordIn(csl: string): Bibliography | null {
  try {
    const items: unknown = JSON.parse(csl);
    const item: unknown = Array.isArray(items) ? items[0] : items;
    return isRecord(item) ? recordOfCsl(item) : null;
  } catch {
    return null;
  }
}

/** The first target; null where there is none. */
function targetOf(value: unknown): Target | null {
  const [first] = listOf(value);
  const none = { quote: null, position: null, accessed: null };
  if (typeof first === 'string') return { url: webAddress(first), ...none };
  if (!isRecord(first)) return null;
  const source = first['source'] ?? first['id'];
  const url = isRecord(source) ? text(source['id']) : text(source);
  const selectors = listOf(first['selector']).filter(isRecord);
  const state = listOf(first['state']).find(isRecord);
  return {
    url: webAddress(url),
    quote: selectors.map(quoteOf).find((quote) => quote !== null) ?? null,
    position: selectors.map(positionOf).find((position) => position !== null) ?? null,
    accessed: timeOf(state?.['sourceDate']),
  };
}

function quoteOf(selector: Fields): TextQuoteSelector | null {
  const exact = text(selector['exact']);
  if (selector['type'] !== 'TextQuoteSelector' || exact.trim() === '') return null;
  return {
    type: 'TextQuoteSelector',
    exact: clipped(exact, mostKept.quote),
    prefix: text(selector['prefix'])
      .slice(-200)
      .replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: clipped(text(selector['suffix']), 200),
  };
}

function positionOf({ type, start, end }: Fields): PassagePlace['position'] {
  const isPlace = type === 'TextPositionSelector' && isCount(start) && isCount(end) && start <= end;
  return isPlace ? { type: 'TextPositionSelector', start, end } : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function webAddress(url: string): string | null {
  return /^https?:\/\/[^/\s]/i.test(url) && url.length <= mostKept.address ? url : null;
}

/** A moment in UTC; null where the value is none. */
function timeOf(value: unknown): string | null {
  const written = text(value);
  const time = /^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
