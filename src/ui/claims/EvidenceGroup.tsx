import type { JSX } from 'preact';
import type { Relation } from '../../core/dataset/records.ts';
import type { ClaimView } from '../../core/dataset/views.ts';
import { mainLanguage } from '../../core/languages.ts';
import { SourceFoot, SourceHead } from '../parts/EvidenceList.tsx';
import type { ClaimsProps } from './claims-props.ts';
import type { ClaimsPlace } from './trail.ts';

interface EvidenceGroupProps extends Pick<ClaimsProps, 'dataset' | 'text'> {
  readonly claim: ClaimView;
  readonly relation: Relation;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** The sources that bear on a claim in one way, each with what it says; nothing where there are none. */
export function EvidenceGroup(props: EvidenceGroupProps): JSX.Element | null {
  const { claim, relation, text } = props;
  const evidence = claim.evidence.filter((one) => one.relation === relation);
  if (evidence.length === 0) return null;
  return (
    <section class="detail-part">
      <h3>
        <span class="relation" data-relation={relation}>
          {text.claims.claim.evidence[relation]}
        </span>
      </h3>
      <ul class="evidence">
        {evidence.map((one, at) => (
          <li key={`${one.source.id} ${at}`}>
            <Evidence {...props} evidence={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Evidence({
  claim,
  evidence,
  dataset,
  text,
  onGo,
}: EvidenceGroupProps & { readonly evidence: ClaimView['evidence'][number] }): JSX.Element {
  const { words, claims } = text;
  const { source, says, locator, firsthand } = evidence;
  const resting = new Set(dataset.restingOn(source.id).map((one) => one.claim));
  resting.delete(claim.id);
  return (
    <>
      <SourceHead source={source} words={words} />
      <p lang={mainLanguage}>
        {says}
        {locator !== null && <span class="quiet"> ({locator})</span>}
      </p>
      {firsthand && (
        <p class="firsthand">
          <b>{claims.claim.firsthand}.</b> {claims.claim.firsthandHint}
        </p>
      )}
      <SourceFoot source={source} words={words} />
      <p>
        <button
          type="button"
          class="button"
          data-look="link"
          data-return={source.id}
          onClick={() => onGo({ kind: 'source', id: source.id })}
        >
          {claims.claim.aboutSource(source.publisher, resting.size)}
        </button>
      </p>
    </>
  );
}
