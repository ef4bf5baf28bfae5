import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { RelationEnd, ResolvedRelation } from '../../core/dataset/relations.ts';
import { QuietLine } from '../parts/QuietLine.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import { ClaimLine } from './ClaimLine.tsx';
import type { ClaimsProps } from './claims-props.ts';
import type { SentenceOf } from './relation-text.ts';
import type { ClaimsPlace } from './trail.ts';
import { whenText } from './when.ts';

interface MapAsideProps extends ClaimsProps {
  /** The relation that is pointed at or chosen, or else the end that is. */
  readonly line: ResolvedRelation | null;
  readonly end: RelationEnd | null;
  readonly relations: readonly ResolvedRelation[];
  readonly sentence: SentenceOf;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** What is pointed at in the map: the claims behind a line, or the lines of a node. */
export function MapAside(props: MapAsideProps): JSX.Element {
  const { line, end, text } = props;
  const id = useId();
  const isEnd = line === null && end !== null;
  return (
    <section
      class="map-claims"
      aria-live="polite"
      aria-labelledby={isEnd ? id : undefined}
      // What scrolls and has nothing to press in it is scrolled from where it has the focus itself.
      tabIndex={isEnd ? 0 : undefined}
    >
      {line !== null && <LineClaims {...props} line={line} />}
      {isEnd && <EndLines {...props} end={end} headId={id} />}
      {line === null && end === null && <QuietLine>{text.claims.map.point}</QuietLine>}
    </section>
  );
}

/** The claims that a line stands for, the one first that says it. */
function LineClaims(props: MapAsideProps & { readonly line: ResolvedRelation }): JSX.Element {
  const { line, sentence, dataset, language, text, onGo } = props;
  return (
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
  );
}

function EndLines(
  props: MapAsideProps & { readonly end: RelationEnd; readonly headId: string },
): JSX.Element {
  const { end, headId, relations, sentence, text } = props;
  const own = relations.filter(({ from, to }) => from === end.id || to === end.id);
  return (
    <>
      <h3 id={headId}>{text.claims.map.relationsOf(end.name, own.length)}</h3>
      <ul class="end-lines">
        {own.map((relation) => (
          <li key={relation.id}>
            {sentence(relation)} <StandingMark standing={relation.standing} words={text.words} />
          </li>
        ))}
      </ul>
    </>
  );
}
