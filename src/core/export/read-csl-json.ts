/** References out of CSL-JSON that other programs wrote. Fields that have no place here are passed over. */
import type { PageKind } from '../article/record.ts';
import type { Author } from '../references/author.ts';
import { unknownField, type Bibliography, type RecordField } from '../references/bibliography.ts';
import { pageIdentity } from '../references/page-identity.ts';
import { dateText, partialDate } from '../references/partial-date.ts';
import { isUuid } from '../references/read-reference.ts';
import { clipped, mostKept, tidyTags, type Reference } from '../references/reference.ts';
import { fragmentSelector } from '../references/selectors.ts';
import { success, type Result } from '../result.ts';
import { isRecord } from '../review/fields.ts';
import type { Steps } from '../steps.ts';
import { faultAt, mostReferences, type ImportContext, type ImportFault } from './import-fault.ts';

/** What a file gave: references, and how many items were left because they name no web address. */
export interface ImportedReferences {
  readonly references: readonly Reference[];
  readonly withoutAddress: number;
}

type Item = Readonly<Record<string, unknown>>;

/** Whether a JSON value looks like CSL-JSON: a list whose first item has a type and no JSON-LD in it. */
export function isCslJson(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return isRecord(first) && typeof first['type'] === 'string' && first['target'] === undefined;
}

/** The references of CSL-JSON; one item of a wrong kind refuses them all. Never throws. */
export function* readCslJson(
  value: unknown,
  context: ImportContext,
): Steps<Result<ImportedReferences, ImportFault>> {
  if (!Array.isArray(value)) return faultAt('', 'not-a-list');
  if (value.length > mostReferences) return faultAt('', 'too-many');
  const references: Reference[] = [];
  const ids = new Set<string>();
  let withoutAddress = 0;
  for (const [at, item] of value.entries()) {
    if (!isRecord(item)) return faultAt(`[${at}]`, 'not-a-record');
    const fault = cslFault(item);
    if (fault !== null) return faultAt(`[${at}].${fault}`, 'not-text');
    const reference = referenceOf(item, context, ids);
    if (reference === null) withoutAddress += 1;
    else references.push(reference);
    yield;
  }
  return success({ references, withoutAddress });
}

/** The bibliographic record of an item of CSL-JSON. */
export function recordOfCsl(item: Item): Bibliography {
  const authors = Array.isArray(item['author'])
    ? item['author'].slice(0, mostKept.authors).flatMap(authorOfCsl)
    : [];
  return {
    kind: kindOf(item['type']),
    title: field(item['title']),
    authors: authors.length === 0 ? unknownField : { value: authors, from: 'file', edited: false },
    publisher: field(item['container-title'] ?? item['publisher']),
    published: field(dateOfCsl(item['issued'])),
    modified: unknownField,
    language: field(item['language']),
    description: field(item['abstract']),
    canonicalUrl: unknownField,
  };
}

/** The first field that must be text and is not; null where all are. */
function cslFault(item: Item): string | null {
  const names = ['type', 'title', 'URL', 'container-title', 'publisher', 'abstract', 'note'];
  return names.find((name) => !['string', 'undefined'].includes(typeof item[name])) ?? null;
}

function referenceOf(
  item: Item,
  { newId, now }: ImportContext,
  ids: Set<string>,
): Reference | null {
  const url = text(item['URL']).trim();
  if (!/^https?:\/\/[^/\s]/i.test(url) || url.length > mostKept.address) return null;
  const custom = isRecord(item['custom']) ? item['custom'] : {};
  const quote = clipped(text(custom['quote']), mostKept.quote);
  const tags = Array.isArray(custom['tags']) ? custom['tags'] : text(item['keyword']).split(',');
  const given = text(item['id'])
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();
  const id = isUuid(given) && !ids.has(given) ? given : newId();
  ids.add(id);
  const accessed = dateOfCsl(item['accessed']);
  return {
    version: 1,
    id,
    page: pageIdentity(url, null),
    url,
    record: recordOfCsl(item),
    passage: quote.trim() === '' ? null : placeOf(quote),
    entities: [],
    claims: [],
    tags: tidyTags(tags.filter((tag) => typeof tag === 'string')),
    note: clipped(text(custom['note'] ?? item['note']), mostKept.note),
    accessed: accessed?.length === 10 ? `${accessed}T00:00:00.000Z` : now,
    created: now,
    changed: now,
    check: { kind: 'unchecked' },
  };
}

function placeOf(exact: string): Reference['passage'] {
  const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
  const fragment = fragmentSelector(quote, true);
  return { quote, position: null, range: null, fragment, blockHash: null, language: null };
}

function authorOfCsl(name: unknown): readonly Author[] {
  if (!isRecord(name)) return [];
  const part = (key: string): string => clipped(text(name[key]).trim(), mostKept.line);
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean);
  const family = part('family');
  if (family === '') {
    const whole = part('literal') || part('given');
    return whole === '' ? [] : [{ kind: 'whole', name: whole }];
  }
  return [
    {
      kind: 'person',
      given: part('given'),
      particle: particle.join(' '),
      family,
      suffix: part('suffix'),
    },
  ];
}

/** `2026-03-02`, as far as it is known: from date parts, else from a date written out. */
function dateOfCsl(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const parts: unknown = Array.isArray(value['date-parts']) ? value['date-parts'][0] : undefined;
  const written = Array.isArray(parts)
    ? parts
        .slice(0, 3)
        .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
        .join('-')
    : text(value['raw'] ?? value['literal']);
  const date = partialDate(written);
  return date === null ? null : dateText(date);
}

function kindOf(type: unknown): PageKind {
  if (type === 'article-newspaper' || type === 'article-magazine') return 'news-article';
  return 'other-article';
}

function field(value: unknown): RecordField<string> {
  const known = clipped(text(value).trim(), mostKept.line);
  return known === '' ? unknownField : { value: known, from: 'file', edited: false };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
