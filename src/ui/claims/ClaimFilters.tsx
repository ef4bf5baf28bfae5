import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FacetCounts } from '../../core/dataset/claim-facets.ts';
import { type ClaimFilter, everyClaim } from '../../core/dataset/claim-filter.ts';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { standings } from '../parts/standings.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Tile } from '../parts/Tile.tsx';
import { numberText } from '../text/counting.ts';
import type { ClaimsProps } from './claims-props.ts';

interface ClaimFiltersProps extends Pick<
  ClaimsProps,
  'dataset' | 'language' | 'entities' | 'text'
> {
  readonly filter: ClaimFilter;
  readonly counts: FacetCounts;
  /** False where years are chosen otherwise. */
  readonly withYear?: boolean;
  readonly onFilter: (filter: ClaimFilter) => void;
}

/** A search field, and what claims can be filtered by with how many there are of each. */
export function ClaimFilters(props: ClaimFiltersProps): JSX.Element {
  const { filter, text, withYear = true, onFilter } = props;
  const { list } = text.claims;
  const isFiltered = JSON.stringify({ ...filter, query: '' }) !== JSON.stringify(everyClaim);
  return (
    <div class="claim-filters">
      <SearchField {...props} />
      <EntityToggles {...props} />
      <Disclosure label={list.filters} open={hasInner(filter, withYear)}>
        <div class="filter-more">
          <StandingToggles {...props} />
          <Selects {...props} />
        </div>
      </Disclosure>
      {isFiltered && (
        <Button look="link" onClick={() => onFilter({ ...everyClaim, query: filter.query })}>
          {list.clear}
        </Button>
      )}
    </div>
  );
}

function hasInner(filter: ClaimFilter, withYear: boolean): boolean {
  const { standings: chosen, topic, publisher, year } = filter;
  return chosen.length > 0 || topic !== null || publisher !== null || (withYear && year !== null);
}

function SearchField({ filter, text, onFilter }: ClaimFiltersProps): JSX.Element {
  const { list } = text.claims;
  return (
    <input
      class="field claim-search"
      type="search"
      aria-label={list.search}
      placeholder={list.placeholder}
      value={filter.query}
      autocomplete="off"
      spellcheck={false}
      data-return="search"
      onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
    />
  );
}

function EntityToggles(props: ClaimFiltersProps): JSX.Element {
  const { filter, counts, entities, text, onFilter } = props;
  const { words, claims } = text;
  return (
    <div class="filter-toggles" role="group" aria-label={claims.list.entities}>
      {entities.map(({ id, name, appearance }) => (
        <Button
          key={id}
          pressed={filter.entities.includes(id)}
          onClick={() => onFilter({ ...filter, entities: toggled(filter.entities, id) })}
        >
          <Tile {...appearance} />
          {name} <Count value={counts.entities.get(id) ?? 0} locale={words.locale} />
        </Button>
      ))}
    </div>
  );
}

function StandingToggles(props: ClaimFiltersProps): JSX.Element {
  const { filter, counts, text, onFilter } = props;
  const { words, claims } = text;
  return (
    <div class="filter-toggles" role="group" aria-label={claims.list.standings}>
      {standings.map((standing) => (
        <Button
          key={standing}
          pressed={filter.standings.includes(standing)}
          hint={words.standingMeaning[standing]}
          onClick={() => onFilter({ ...filter, standings: toggled(filter.standings, standing) })}
        >
          <StandingMark standing={standing} words={words} />{' '}
          <Count value={counts.standings.get(standing) ?? 0} locale={words.locale} />
        </Button>
      ))}
    </div>
  );
}

function Selects(props: ClaimFiltersProps): JSX.Element {
  const { filter, counts, dataset, language, text, withYear = true, onFilter } = props;
  const { list } = text.claims;
  const publishers = [...counts.publishers].toSorted(
    ([one, many], [other, more]) => more - many || (one < other ? -1 : 1),
  );
  const topics = dataset.index.topics.map(({ id }) => [id, counts.topics.get(id) ?? 0] as const);
  const years = [...counts.years].toSorted(([one], [other]) => Number(other) - Number(one));
  return (
    <div class="filter-selects">
      <Select
        {...props}
        label={list.topic}
        value={filter.topic}
        options={topics.filter(([, count]) => count > 0)}
        nameOf={(id) => dataset.topicName(id, language) ?? id}
        onChoose={(topic) => onFilter({ ...filter, topic })}
      />
      <Select
        {...props}
        label={list.publisher}
        value={filter.publisher}
        options={publishers}
        onChoose={(publisher) => onFilter({ ...filter, publisher })}
      />
      {withYear && (
        <Select
          {...props}
          label={list.year}
          value={filter.year}
          options={years}
          onChoose={(year) => onFilter({ ...filter, year })}
        />
      )}
    </div>
  );
}

interface SelectProps extends Pick<ClaimsProps, 'text'> {
  readonly label: string;
  readonly value: string | null;
  /** Choices with how many claims there are of each. */
  readonly options: readonly (readonly [string, number])[];
  readonly nameOf?: (value: string) => string;
  readonly onChoose: (value: string | null) => void;
}

function Select(props: SelectProps): JSX.Element {
  const { label, value, options, nameOf = (name: string) => name, text, onChoose } = props;
  const { list } = text.claims;
  const id = useId();
  const isListed = value === null || options.some(([option]) => option === value);
  return (
    <div class="filter-select">
      <label class="quiet" for={id}>
        {label}
      </label>
      <select
        class="select"
        id={id}
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{list.any}</option>
        {(isListed ? options : [...options, [value, 0] as const]).map(([option, count]) => (
          <option key={option} value={option}>
            {list.option(nameOf(option), count)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Count({
  value,
  locale,
}: {
  readonly value: number;
  readonly locale: string;
}): JSX.Element {
  return <span class="filter-count">{numberText(locale, value)}</span>;
}

function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
