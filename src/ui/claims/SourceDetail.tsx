import type { JSX } from 'preact';
import type { RestingClaim, SourceView } from '../../core/dataset/views.ts';
import { mainLanguage } from '../../core/languages.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import { SourceLink } from '../parts/SourceLink.tsx';
import { dateText } from '../text/date-text.ts';
import { ClaimLine } from './ClaimLine.tsx';
import type { ClaimsProps } from './claims-props.ts';
import type { ClaimsPlace } from './trail.ts';
import { whenText } from './when.ts';

interface SourceDetailProps extends ClaimsProps {
  readonly id: string;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** One source: what it is, how it was checked, and every claim that rests on it. */
export function SourceDetail(props: SourceDetailProps): JSX.Element {
  const { id, dataset, text } = props;
  const source = dataset.source(id);
  if (source === null) return <p class="claims-none">{text.claims.source.missing}</p>;
  const resting = dataset.restingOn(id);
  const count = new Set(resting.map(({ claim }) => claim)).size;
  const { words, claims } = text;
  return (
    <article class="claim-detail">
      <p class="quiet">{source.publisher}</p>
      <h2 class="claim-title" tabIndex={-1} lang={mainLanguage}>
        {source.title}
      </h2>
      <Facts source={source} text={text} />
      <p>
        <SourceLink source={source} words={words} look="plain">
          {claims.source.open}
        </SourceLink>{' '}
        <span class="quiet">{new URL(source.url).hostname}</span>
      </p>
      <section class="detail-part">
        <h3>{claims.source.restingOn(count)}</h3>
        {count === 0 && <QuietLine>{claims.source.nothingRests}</QuietLine>}
        <ul class="related">
          {resting.map((one, at) => (
            <li key={`${one.claim} ${at}`}>
              <Resting {...props} resting={one} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Facts({
  source,
  text,
}: Pick<ClaimsProps, 'text'> & { readonly source: SourceView }): JSX.Element {
  const { words, claims } = text;
  const { authors, published, kind, basis, copyOf } = source;
  const facts: readonly (readonly [string, string | null])[] = [
    [claims.source.authors, authors.length === 0 ? null : authors.join(', ')],
    [claims.source.published, published === null ? words.noDate : dateText(words, published)],
    [claims.source.kind, words.sourceKind[kind]],
    [claims.source.checked, words.basis[basis]],
    [claims.source.copyOf, copyOf === null ? null : words.copyOf(copyOf.publisher, copyOf.title)],
  ];
  return (
    <dl class="source-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Resting({
  resting,
  dataset,
  language,
  text,
  onGo,
}: SourceDetailProps & { readonly resting: RestingClaim }): JSX.Element | null {
  const claim = dataset.claim(resting.claim, language);
  if (claim === null) return null;
  const { words, claims } = text;
  return (
    <ClaimLine
      claim={claim}
      when={whenText(claim, text)}
      words={words}
      onOpen={() => onGo({ kind: 'claim', id: claim.id })}
    >
      <p class="quiet">
        <span class="relation" data-relation={resting.as}>
          {claims.source.as[resting.as]}:
        </span>{' '}
        <span lang={mainLanguage}>{resting.says}</span>
      </p>
    </ClaimLine>
  );
}
