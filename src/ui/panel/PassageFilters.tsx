import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { standings } from '../parts/standings.ts';
import type { PanelMessages } from '../text/panel-messages.ts';
import type { ReadPage } from './page-props.ts';
import type { PanelGiven } from './panel-props.ts';
import { noFilter, type PassageFilter, presentIn } from './passage-filter.ts';
import { verdicts } from './verdicts.ts';

interface PassageFiltersProps extends Omit<PanelGiven, 'actions'> {
  readonly page: ReadPage;
  readonly filter: PassageFilter;
  readonly onFilter: (filter: PassageFilter) => void;
}

/** The four ways to narrow the list, each offering only what some passage has. */
export function PassageFilters(props: PassageFiltersProps): JSX.Element {
  const { page, filter, dataset, text, onFilter } = props;
  const { words, panel } = text;
  const { review, passages: say } = panel;
  const { findings } = page;
  const present = useMemo(() => presentIn({ findings }, dataset.claimOf), [findings, dataset]);
  const shared = { filter, say, onFilter };
  return (
    <div class="filters" role="group" aria-label={say.filters}>
      <FilterChoice
        {...shared}
        field="entity"
        options={dataset.entities
          .filter(({ id }) => (page.counts[id] ?? 0) > 0)
          .map(({ id, name }) => [id, name])}
      />
      <FilterChoice
        {...shared}
        field="topic"
        options={dataset.topics
          .filter(({ id }) => present.topics.has(id))
          .map(({ id, name }) => [id, name])}
      />
      <FilterChoice
        {...shared}
        field="standing"
        options={standings
          .filter((standing) => present.standings.has(standing))
          .map((standing) => [standing, words.standing[standing]])}
      />
      <FilterChoice
        {...shared}
        field="verdict"
        options={[
          ['unjudged', say.unjudged],
          ['judged', say.judged],
          ['edited', say.edited],
          ...verdicts.map((verdict) => [verdict, review.verdict[verdict]] as const),
        ]}
      />
    </div>
  );
}

interface FilterChoiceProps<F extends keyof PassageFilter> {
  readonly field: F;
  /** Value and label. */
  readonly options: readonly (readonly [NonNullable<PassageFilter[F]>, string])[];
  readonly filter: PassageFilter;
  readonly say: PanelMessages['passages'];
  readonly onFilter: (filter: PassageFilter) => void;
}

function FilterChoice<F extends keyof PassageFilter>(props: FilterChoiceProps<F>): JSX.Element {
  const { field, options, filter, say, onFilter } = props;
  const id = useId();
  const chosen = filter[field];
  // What is chosen stays on offer, even when the last passage that has it is gone.
  const isOffered = chosen === null || options.some(([value]) => value === chosen);
  return (
    <>
      <label class="sr-only" for={id}>
        {say.filter[field]}
      </label>
      <select
        id={id}
        class="select"
        data-chosen={chosen === null ? undefined : ''}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => {
          const found = options.find(([value]) => value === currentTarget.value);
          onFilter({ ...filter, [field]: found?.[0] ?? noFilter[field] });
        }}
      >
        <option value="">{say.any[field]}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {!isOffered && <option value={chosen}>{chosen}</option>}
      </select>
    </>
  );
}
