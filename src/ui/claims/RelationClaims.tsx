import type { JSX } from 'preact';
import type { ResolvedRelation } from '../../core/dataset/relations.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import { ClaimLine } from './ClaimLine.tsx';
import type { ClaimsProps } from './claims-props.ts';
import type { SentenceOf } from './relation-text.ts';
import type { ClaimsPlace } from './trail.ts';
import { whenText } from './when.ts';

interface RelationClaimsProps extends ClaimsProps {
  /** The relation that is pointed at or chosen. */
  readonly line: ResolvedRelation | null;
  readonly sentence: SentenceOf;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** The claims that a line of the map stands for, the one first that says it. */
export function RelationClaims(props: RelationClaimsProps): JSX.Element {
  const { line, sentence, dataset, language, text, onGo } = props;
  const { map: say } = text.claims;
  return (
    <section class="map-claims" aria-live="polite">
      {line === null ? (
        <QuietLine>{say.point}</QuietLine>
      ) : (
        <>
          <h3>{sentence(line)}</h3>
          <ul class="related">
            {line.claims
              .flatMap((id) => dataset.claim(id, language) ?? [])
              .map((claim) => (
                <li key={claim.id}>
                  <ClaimLine
                    claim={claim}
                    when={whenText(claim, text)}
                    words={text.words}
                    onOpen={() => onGo({ kind: 'claim', id: claim.id })}
                  />
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}
