import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { EvidenceList, ResponseList } from '../parts/EvidenceList.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import type { LibraryGiven } from './library-props.ts';

interface ReferenceClaimsProps extends Pick<LibraryGiven, 'dataset' | 'text'> {
  readonly reference: Reference;
}

/** Claims that are shown before the person asks for all of them. */
const SHOWN = 4;

/** The claims that were shown with it when it was saved, as they stand in the dataset today. */
export function ReferenceClaims(props: ReferenceClaimsProps): JSX.Element | null {
  const { reference, text } = props;
  const [all, setAll] = useState(false);
  const { claims } = reference;
  const say = text.library.detail;
  if (claims.length === 0) return null;
  const shown = all ? claims : claims.slice(0, SHOWN);
  return (
    <section class="detail-part" aria-label={say.claims}>
      <h3>{say.claims}</h3>
      <ul class="detail-claims">
        {shown.map((id) => (
          <li key={id}>
            <OneClaim {...props} id={id} />
          </li>
        ))}
      </ul>
      {shown.length < claims.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {say.more(claims.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function OneClaim({
  id,
  dataset,
  text,
}: ReferenceClaimsProps & { readonly id: string }): JSX.Element {
  const claim = dataset.claimOf(id);
  if (claim === null) return <p class="quiet">{text.library.detail.missing(id)}</p>;
  const { limits, evidence, responses } = claim;
  return (
    <Disclosure
      label={
        <span class="claim-summary">
          <StandingMark standing={claim.standing} words={text.words} />
          <span lang={claim.lang}>{claim.statement}</span>
        </span>
      }
    >
      <div class="claim-ground">
        {limits !== null && (
          <p lang={claim.lang}>
            <b>{text.card.limits}:</b> {limits}
          </p>
        )}
        <EvidenceList evidence={evidence} words={text.words} />
        {responses.length > 0 && <ResponseList responses={responses} words={text.words} />}
      </div>
    </Disclosure>
  );
}
