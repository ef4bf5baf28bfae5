/** Where a person is in the library, as the page's address keeps it. */
import type { Standing } from '../../core/dataset/records.ts';
import type { PassageCheck } from '../../core/references/reference.ts';
import { noFilter, type ReferenceOrder } from '../../core/references/search.ts';
import type { LibraryPlace, LibrarySection } from '../../ui/library/library-props.ts';
import { standings } from '../../ui/parts/standings.ts';

/** Where the library begins. */
export const firstPlace: LibraryPlace = {
  section: 'references',
  filter: noFilter,
  order: 'saved',
  form: 'list',
  grouped: false,
  open: null,
};

const sections: readonly LibrarySection[] = [
  'references',
  'worksheets',
  'duplicates',
  'export',
  'import',
];
const orders: readonly ReferenceOrder[] = ['best', 'saved', 'published', 'title', 'publisher'];
const checks: readonly PassageCheck['kind'][] = ['unchecked', 'found', 'changed', 'not-found'];

/** The place that an address's query says; what it says wrongly is left out. */
export function placeOf(search: string): LibraryPlace {
  const said = new URLSearchParams(search);
  const oneOf = <Word extends string>(name: string, words: readonly Word[]): Word | undefined =>
    words.find((word) => word === said.get(name));
  const allOf = <Word extends string>(name: string, words: readonly Word[]): readonly Word[] => {
    const given = new Set(said.getAll(name));
    return words.filter((word) => given.has(word));
  };
  const day = (name: string): string | null =>
    /^\d{4}-\d\d-\d\d$/.exec(said.get(name) ?? '')?.[0] ?? null;
  return {
    section: oneOf('section', sections) ?? firstPlace.section,
    filter: {
      query: said.get('q') ?? '',
      entities: said.getAll('entity'),
      tags: said.getAll('tag'),
      publishers: said.getAll('publisher'),
      from: day('from'),
      to: day('to'),
      standings: allOf<Standing>('standing', standings),
      checks: allOf('check', checks),
      page: said.get('page'),
    },
    order: oneOf('sort', orders) ?? firstPlace.order,
    form: oneOf('view', ['list', 'table'] as const) ?? firstPlace.form,
    grouped: said.get('group') === 'article',
    open: said.get('reference'),
  };
}

/** The query of the address of a place; only what differs from the beginning is in it. */
export function searchOf({ section, filter, order, form, grouped, open }: LibraryPlace): string {
  const said = new URLSearchParams();
  const one = (name: string, value: string | null, first: string | null): void => {
    if (value !== null && value !== first) said.append(name, value);
  };
  one('section', section, firstPlace.section);
  one('q', filter.query, '');
  for (const entity of filter.entities) said.append('entity', entity);
  for (const tag of filter.tags) said.append('tag', tag);
  for (const publisher of filter.publishers) said.append('publisher', publisher);
  one('from', filter.from, null);
  one('to', filter.to, null);
  for (const standing of filter.standings) said.append('standing', standing);
  for (const check of filter.checks) said.append('check', check);
  one('page', filter.page, null);
  one('sort', order, firstPlace.order);
  one('view', form, firstPlace.form);
  one('group', grouped ? 'article' : null, null);
  one('reference', open, null);
  return said.size === 0 ? '' : `?${said.toString()}`;
}
