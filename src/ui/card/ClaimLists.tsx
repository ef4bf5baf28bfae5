import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Claim } from '../parts/Claim.tsx';
import type { CardClaims, CardProps, RankedClaim } from './card-props.ts';
import { Description } from './Description.tsx';

interface ClaimListsProps extends Pick<CardProps, 'names' | 'text' | 'onMore'> {
  readonly state: CardClaims;
}

/**
 * The claims that have arrived: those about the paragraph under one heading, the entity's general
 * ones under another, and the way to the rest.
 */
export function ClaimLists({ state, names, text, onMore }: ClaimListsProps): JSX.Element {
  const { entity, claims, bearing, total } = state;
  const { card } = text;
  const askedRef = useRef<number | null>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const fitting = claims.filter((claim) => claim.bears);
  const general = claims.filter((claim) => !claim.bears);

  // Whoever asked for more goes on reading at the first claim that came.
  useEffect(() => {
    if (askedRef.current === null || claims.length <= askedRef.current) return;
    const next = scrollerRef.current
      ?.querySelectorAll<HTMLElement>('.claim')
      .item(askedRef.current);
    askedRef.current = null;
    next?.focus();
  }, [claims.length]);

  const askMore = (): void => {
    askedRef.current = claims.length;
    onMore(claims.length);
  };
  const shared = { names, text };
  return (
    <>
      <div class="card-claims" ref={scrollerRef}>
        <Description entity={entity} text={text} />
        {bearing === 0 && <p class="card-none quiet">{card.noneFits(entity.name, total)}</p>}
        {fitting.length > 0 && (
          <ClaimSection title={card.onParagraph} claims={fitting} {...shared} />
        )}
        {general.length > 0 && (
          <ClaimSection title={card.general(entity.name)} claims={general} {...shared} />
        )}
      </div>
      <div class="card-more">
        <MoreButton state={state} text={text} onMore={askMore} />
        {bearing > 0 && <span class="quiet">{card.fit(bearing, total)}</span>}
      </div>
    </>
  );
}

interface ClaimSectionProps extends Pick<CardProps, 'names' | 'text'> {
  readonly title: string;
  readonly claims: readonly RankedClaim[];
}

function ClaimSection({ title, claims, names, text }: ClaimSectionProps): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 class="card-heading" id={id}>
        {title}
      </h3>
      <ul>
        {claims.map((claim) => (
          <li class="claim" key={claim.id} tabIndex={-1}>
            <Claim claim={claim} why={claim.bears ? claim.why : []} names={names} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MoreButtonProps extends Pick<CardProps, 'text'> {
  readonly state: CardClaims;
  readonly onMore: () => void;
}

function MoreButton({ state, text, onMore }: MoreButtonProps): JSX.Element {
  const { card } = text;
  const left = state.total - state.claims.length;
  if (left <= 0) return <span class="quiet">{card.all(state.total)}</span>;
  const label = {
    idle: card.more(left, state.entity.name),
    loading: card.loadingMore,
    failed: card.moreFailed,
  }[state.more];
  return (
    <Button look="link" busy={state.more === 'loading'} onClick={onMore}>
      {label}
    </Button>
  );
}
