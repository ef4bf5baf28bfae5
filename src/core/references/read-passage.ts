import { within, type FieldReader } from '../review/fields.ts';
import { mostKept } from './reference.ts';
import type {
  FragmentSelector,
  PassagePlace,
  PointSelector,
  RangeSelector,
  TextPositionSelector,
  TextQuoteSelector,
} from './selectors.ts';
import { fragmentSpecification } from './text-fragment.ts';

/** Reads a passage's place; what is wrong is told to the reader. */
export function readPassage(read: FieldReader, value: unknown, place: string): PassagePlace {
  const fields = read.record(value, place, [
    'quote',
    'position',
    'range',
    'fragment',
    'blockHash',
    'language',
  ]);
  return {
    quote: readQuote(read, fields.quote, within(place, 'quote')),
    position: read.orNull(fields.position, (one) =>
      readPosition(read, one, within(place, 'position')),
    ),
    range: read.orNull(fields.range, (one) => readRange(read, one, within(place, 'range'))),
    fragment: readFragment(read, fields.fragment, within(place, 'fragment')),
    blockHash: read.orNull(fields.blockHash, (hash) =>
      readHash(read, hash, within(place, 'blockHash')),
    ),
    language: read.orNull(fields.language, (tag) =>
      read.name(tag, within(place, 'language'), mostKept.id),
    ),
  };
}

function readQuote(read: FieldReader, value: unknown, place: string): TextQuoteSelector {
  const fields = read.record(value, place, ['type', 'exact', 'prefix', 'suffix']);
  const context = (name: 'prefix' | 'suffix') =>
    read.text(fields[name], within(place, name), mostKept.line);
  return {
    type: read.oneOf(fields.type, within(place, 'type'), ['TextQuoteSelector']),
    exact: read.name(fields.exact, within(place, 'exact'), mostKept.quote),
    prefix: context('prefix'),
    suffix: context('suffix'),
  };
}

function readPosition(read: FieldReader, value: unknown, place: string): TextPositionSelector {
  const fields = read.record(value, place, ['type', 'start', 'end']);
  const type = read.oneOf(fields.type, within(place, 'type'), ['TextPositionSelector']);
  const start = read.count(fields.start, within(place, 'start'));
  const end = read.count(fields.end, within(place, 'end'));
  if (end < start) read.refuse(within(place, 'end'), 'not-a-number');
  return { type, start, end };
}

function readRange(read: FieldReader, value: unknown, place: string): RangeSelector {
  const fields = read.record(value, place, ['type', 'startSelector', 'endSelector']);
  const point = (name: 'startSelector' | 'endSelector') =>
    readPoint(read, fields[name], within(place, name));
  return {
    type: read.oneOf(fields.type, within(place, 'type'), ['RangeSelector']),
    startSelector: point('startSelector'),
    endSelector: point('endSelector'),
  };
}

function readPoint(read: FieldReader, value: unknown, place: string): PointSelector {
  const fields = read.record(value, place, ['type', 'value', 'refinedBy']);
  return {
    type: read.oneOf(fields.type, within(place, 'type'), ['XPathSelector']),
    value: read.name(fields.value, within(place, 'value'), mostKept.line),
    refinedBy: readPosition(read, fields.refinedBy, within(place, 'refinedBy')),
  };
}

function readFragment(read: FieldReader, value: unknown, place: string): FragmentSelector {
  const fields = read.record(value, place, ['type', 'conformsTo', 'value']);
  const fragment = read.name(fields.value, within(place, 'value'), mostKept.quote);
  if (!/^:~:text=[\w.~!*'()%,-]*$/.test(fragment)) read.refuse(within(place, 'value'), 'not-known');
  return {
    type: read.oneOf(fields.type, within(place, 'type'), ['FragmentSelector']),
    conformsTo: read.oneOf(fields.conformsTo, within(place, 'conformsTo'), [fragmentSpecification]),
    value: fragment,
  };
}

function readHash(read: FieldReader, value: unknown, place: string): string {
  const hash = read.text(value, place, 64);
  if (!/^[\da-f]{64}$/.test(hash)) read.refuse(place, 'not-known');
  return hash;
}
