import type { ComponentChildren, JSX } from 'preact';
import { everyClaim } from '../../core/dataset/claim-filter.ts';
import { relationsOf } from '../../core/dataset/relations.ts';
import type { ClaimView } from '../../core/dataset/views.ts';
import { Button } from '../parts/Button.tsx';
import { ResponseList } from '../parts/EvidenceList.tsx';
import { QuietLine } from '../parts/QuietLine.tsx';
import { relations } from '../parts/relations.ts';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Tile } from '../parts/Tile.tsx';
import { dateText } from '../text/date-text.ts';
import { ClaimLine } from './ClaimLine.tsx';
import type { ClaimsProps } from './claims-props.ts';
import { EvidenceGroup } from './EvidenceGroup.tsx';
import { FigureTable } from './FigureTable.tsx';
import { sentenceOf } from './relation-text.ts';
import type { ClaimsPlace } from './trail.ts';
import { whenText } from './when.ts';

interface ClaimDetailProps extends ClaimsProps {
  readonly id: string;
  readonly onGo: (place: ClaimsPlace) => void;
}

/** One claim, whole and open: everything that the dataset has on it. */
export function ClaimDetail(props: ClaimDetailProps): JSX.Element {
  const { id, dataset, language, text } = props;
  const claim = dataset.claim(id, language);
  if (claim === null) return <p class="claims-none">{text.claims.claim.missing}</p>;
  const { words, claims } = text;
  const when = whenText(claim, text);
  return (
    <article class="claim-detail">
      <div class="claim-top">
        <StandingMark standing={claim.standing} words={words} />
        {when !== null && <span class="quiet">{when}</span>}
      </div>
      <h2 class="claim-title" tabIndex={-1} lang={claim.lang}>
        {claim.statement}
      </h2>
      <QuietLine>{words.standingMeaning[claim.standing]}</QuietLine>
      {claim.detail !== null && <p lang={claim.lang}>{claim.detail}</p>}
      <InArticle {...props} />
      {claim.limits !== null && (
        <Part title={claims.claim.limits}>
          <p lang={claim.lang}>{claim.limits}</p>
        </Part>
      )}
      {claim.figures.length > 0 && (
        <Part title={claims.claim.figures}>
          <FigureTable of={claim} text={text} />
        </Part>
      )}
      {relations.map((relation) => (
        <EvidenceGroup key={relation} {...props} claim={claim} relation={relation} />
      ))}
      <Part title={claims.claim.answers}>
        {claim.responses.length === 0 ? (
          <QuietLine>{claims.claim.noAnswers}</QuietLine>
        ) : (
          <ResponseList responses={claim.responses} words={words} />
        )}
      </Part>
      <Related {...props} claim={claim} />
      <OnMap {...props} />
      <Filed {...props} claim={claim} />
      <QuietLine>{claims.claim.reviewed(dateText(words, claim.reviewed))}</QuietLine>
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: PartProps): JSX.Element {
  return (
    <section class="detail-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The passages of the open article that the claim bears on. */
function InArticle({ id, inArticle, text, onPassage }: ClaimDetailProps): JSX.Element | null {
  const { claim } = text.claims;
  const passages = inArticle(id);
  if (passages.length === 0) return null;
  return (
    <Part title={claim.inArticle}>
      <div class="detail-links">
        {passages.map((passage) => (
          <Button key={passage.id} onClick={() => onPassage(passage.id)}>
            {claim.passage(passage.number)}
          </Button>
        ))}
      </div>
    </Part>
  );
}

type PartOfClaim = ClaimDetailProps & { readonly claim: ClaimView };

function Related({ claim, dataset, language, text, onGo }: PartOfClaim): JSX.Element | null {
  const related = claim.related.flatMap((id) => dataset.claim(id, language) ?? []);
  if (related.length === 0) return null;
  return (
    <Part title={text.claims.claim.related}>
      <ul class="related">
        {related.map((other) => (
          <li key={other.id}>
            <ClaimLine
              claim={other}
              when={whenText(other, text)}
              words={text.words}
              onOpen={() => onGo({ kind: 'claim', id: other.id })}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The lines of the map that rest on the claim. */
function OnMap({ id, dataset, text, onGo }: ClaimDetailProps): JSX.Element | null {
  const { ends, relations: all } = relationsOf(dataset.index);
  const resting = all.filter(({ claims }) => claims.includes(id));
  if (resting.length === 0) return null;
  const sentence = sentenceOf(dataset.index, ends, text.claims);
  return (
    <Part title={text.claims.claim.onMap}>
      <div class="detail-links">
        {resting.map((relation) => (
          <Button key={relation.id} onClick={() => onGo({ kind: 'map', chosen: relation.id })}>
            {sentence(relation)}
          </Button>
        ))}
      </div>
    </Part>
  );
}

/** What the claim is about and filed under; each leads to the list of its like. */
function Filed({ claim, dataset, language, entities, text, onGo }: PartOfClaim): JSX.Element {
  const about = entities.filter(({ id }) => claim.entities.includes(id));
  return (
    <>
      <Part title={text.claims.claim.about}>
        <div class="detail-links">
          {about.map(({ id, name, appearance }) => (
            <Button
              key={id}
              onClick={() => onGo({ kind: 'list', filter: { ...everyClaim, entities: [id] } })}
            >
              <Tile {...appearance} />
              {name}
            </Button>
          ))}
        </div>
      </Part>
      <Part title={text.claims.claim.topics}>
        <div class="detail-links">
          {claim.topics.map((topic) => (
            <Button
              key={topic}
              onClick={() => onGo({ kind: 'list', filter: { ...everyClaim, topic } })}
            >
              {dataset.topicName(topic, language) ?? topic}
            </Button>
          ))}
        </div>
      </Part>
    </>
  );
}
