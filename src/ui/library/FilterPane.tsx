import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import { noFilter, type ReferenceFilter } from '../../core/references/search.ts';
import { Button } from '../parts/Button.tsx';
import { standings } from '../parts/standings.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Tile } from '../parts/Tile.tsx';
import { numberText } from '../text/counting.ts';
import { CheckFlag } from './CheckFlag.tsx';
import type { LibraryContent, LibraryGiven } from './library-props.ts';

interface FilterPaneProps extends Pick<LibraryGiven, 'dataset' | 'text'> {
  readonly filter: ReferenceFilter;
  readonly content: Extract<LibraryContent, { readonly kind: 'ready' }>;
  readonly onFilter: (filter: ReferenceFilter) => void;
}

/** Choices of a kind that are listed before the person asks for all of them. */
const SHOWN = 8;

const CHECKS: readonly Reference['check']['kind'][] = [
  'found',
  'changed',
  'not-found',
  'unchecked',
];

/** Whether a filter lets everything through, apart from the words that are searched for. */
export function isUnfiltered(filter: ReferenceFilter): boolean {
  return JSON.stringify({ ...filter, query: '' }) === JSON.stringify(noFilter);
}

/** What references can be filtered by, and how many there are of each. */
export function FilterPane(props: FilterPaneProps): JSX.Element {
  const { filter, content, dataset, text, onFilter } = props;
  const { counts } = content;
  const say = text.library.filters;
  return (
    <>
      <Article {...props} />
      <Part {...props} title={say.parts.entity}>
        {dataset.entities.map(({ id, name, appearance }) => (
          <Choice
            {...props}
            key={id}
            count={counts.entities.get(id) ?? 0}
            chosen={filter.entities.includes(id)}
            onToggle={() => onFilter({ ...filter, entities: toggled(filter.entities, id) })}
          >
            <Tile {...appearance} />
            {name}
          </Choice>
        ))}
      </Part>
      <Names
        {...props}
        title={say.parts.tag}
        counts={counts.tags}
        chosen={filter.tags}
        onChosen={(tags) => onFilter({ ...filter, tags })}
      />
      <Part {...props} title={say.parts.check}>
        {CHECKS.map((check) => (
          <Choice
            {...props}
            key={check}
            count={counts.checks.get(check) ?? 0}
            chosen={filter.checks.includes(check)}
            onToggle={() => onFilter({ ...filter, checks: toggled(filter.checks, check) })}
          >
            <CheckFlag check={check} text={text} />
          </Choice>
        ))}
      </Part>
      <Part {...props} title={say.parts.standing}>
        {standings.map((standing) => (
          <Choice
            {...props}
            key={standing}
            count={counts.standings.get(standing) ?? 0}
            chosen={filter.standings.includes(standing)}
            onToggle={() => onFilter({ ...filter, standings: toggled(filter.standings, standing) })}
          >
            <StandingMark standing={standing} words={text.words} />
          </Choice>
        ))}
      </Part>
      <Names
        {...props}
        title={say.parts.publisher}
        counts={counts.publishers}
        chosen={filter.publishers}
        onChosen={(publishers) => onFilter({ ...filter, publishers })}
      />
      <Days {...props} />
    </>
  );
}

function Article({ filter, content, text, onFilter }: FilterPaneProps): JSX.Element | null {
  const { library } = text;
  if (filter.page === null) return null;
  const one = content.found.find(({ page }) => page === filter.page);
  return (
    <div class="filter-article">
      <p>{library.filters.article(one?.record.title.value ?? filter.page)}</p>
      <Button look="link" onClick={() => onFilter({ ...filter, page: null })}>
        {library.filters.allArticles}
      </Button>
    </div>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <div class="filter-part" role="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}

interface ChoiceProps extends Pick<FilterPaneProps, 'text'> {
  readonly count: number;
  readonly chosen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

function Choice({ count, chosen, onToggle, children, text }: ChoiceProps): JSX.Element {
  return (
    <button
      type="button"
      class="filter-choice"
      aria-pressed={chosen}
      data-none={count === 0 ? '' : undefined}
      onClick={onToggle}
    >
      <span class="filter-name">{children}</span>{' '}
      <span class="filter-count">{numberText(text.words.locale, count)}</span>
    </button>
  );
}

interface NamesProps extends FilterPaneProps {
  readonly title: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** Names of which there may be many: the most frequent first, the others when asked for. */
function Names(props: NamesProps): JSX.Element | null {
  const { title, counts, chosen, text, onChosen } = props;
  const [all, setAll] = useState(false);
  const say = text.library.filters;
  const listed = new Map([...chosen.map((name) => [name, 0] as const), ...counts]);
  if (listed.size === 0) return null;
  const sorted = [...listed].toSorted(
    ([one, many], [other, more]) =>
      Number(chosen.includes(other)) - Number(chosen.includes(one)) ||
      more - many ||
      (one < other ? -1 : 1),
  );
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <Part title={title}>
      {shown.map(([name, count]) => (
        <Choice
          {...props}
          key={name}
          count={count}
          chosen={chosen.includes(name)}
          onToggle={() => onChosen(toggled(chosen, name))}
        >
          {name}
        </Choice>
      ))}
      {sorted.length > SHOWN && (
        <Button look="link" onClick={() => setAll(!all)}>
          {all ? say.fewer : say.all(sorted.length)}
        </Button>
      )}
    </Part>
  );
}

function Days({ filter, text, onFilter }: FilterPaneProps): JSX.Element {
  const say = text.library.filters;
  const id = useId();
  return (
    <Part title={say.parts.published}>
      <div class="filter-days">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} for={`${id}-${end}`}>
            <span class="quiet">{say[end]}</span>
            <input
              id={`${id}-${end}`}
              class="field"
              type="date"
              value={filter[end] ?? ''}
              onChange={({ currentTarget }) =>
                onFilter({ ...filter, [end]: currentTarget.value || null })
              }
            />
          </label>
        ))}
      </div>
    </Part>
  );
}

function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
