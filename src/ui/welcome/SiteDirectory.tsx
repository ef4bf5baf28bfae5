import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { NewsSite } from '../../core/dataset/records.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { numberText } from '../text/counting.ts';
import type { WelcomeProps } from './welcome-props.ts';

interface SiteDirectoryProps extends Pick<WelcomeProps, 'sites' | 'text'> {}

/** The bundled sites by country, with a field that finds one by name or address. */
export function SiteDirectory({ sites, text }: SiteDirectoryProps): JSX.Element {
  const { words, welcome } = text;
  const [query, setQuery] = useState('');
  const id = useId();
  const found = search(sites, query);
  const countries = byCountry(found, words.locale);
  return (
    <section>
      <h2>{welcome.sitesTitle(sites.length)}</h2>
      <p>{welcome.sitesLead}</p>
      <div class="site-search">
        <label for={id}>{welcome.searchSites}</label>
        <input
          id={id}
          class="field"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <span class="quiet" role="status">
          {query.trim() === '' ? '' : foundText(found.length, welcome)}
        </span>
      </div>
      <div class="countries">
        {countries.map(([country, list]) => (
          <Disclosure
            key={country}
            open={query.trim() !== ''}
            label={
              <>
                {country} <span class="quiet">{numberText(words.locale, list.length)}</span>
              </>
            }
          >
            <ul class="site-list">
              {list.map((site) => (
                <li key={site.domain}>
                  {site.name} <span class="quiet">{addressOf(site)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
      <p class="elsewhere">{welcome.elsewhere}</p>
    </section>
  );
}

function foundText(count: number, welcome: WelcomeProps['text']['welcome']): string {
  return count === 0 ? welcome.noSiteFound : welcome.sitesFound(count);
}

function addressOf({ domain, paths }: NewsSite): string {
  return paths === undefined ? domain : paths.map((path) => `${domain}${path}`).join(', ');
}

function search(sites: readonly NewsSite[], query: string): readonly NewsSite[] {
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '') return sites;
  return sites.filter(
    ({ name, domain }) => name.toLocaleLowerCase().includes(wanted) || domain.includes(wanted),
  );
}

/** Countries with their sites, the longest list first. */
function byCountry(
  sites: readonly NewsSite[],
  locale: string,
): readonly (readonly [string, readonly NewsSite[]])[] {
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const groups = Map.groupBy(sites, ({ country }) => countries.of(country) ?? country);
  return [...groups].toSorted(
    ([one, its], [other, others]) => others.length - its.length || one.localeCompare(other, locale),
  );
}
