import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimView } from '../../core/dataset/views.ts';
import { Button } from '../parts/Button.tsx';
import { EvidenceList, ResponseList } from '../parts/EvidenceList.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Check } from './Check.tsx';
import type { PanelGiven } from './panel-props.ts';
import { type EvidenceChoice, isChosen } from './evidence-choice.ts';

interface ClaimGroundProps extends PanelGiven {
  readonly claim: ClaimView;
  readonly choice: EvidenceChoice;
}

/** What a claim rests on: limits first, then each source and whether it is used, answers, related claims. */
export function ClaimGround(props: ClaimGroundProps): JSX.Element {
  const { claim, choice, text, dataset, actions } = props;
  const { words, panel } = text;
  const say = panel.passages;
  const related = claim.related.flatMap((id) => dataset.claimOf(id) ?? []);
  return (
    <div class="ground">
      {claim.limits !== null && (
        <Part title={say.limits}>
          <p lang={claim.lang}>{claim.limits}</p>
        </Part>
      )}
      <Part title={say.evidence}>
        <EvidenceList
          evidence={claim.evidence}
          words={words}
          renderAfter={(source) => (
            <Check
              checked={isChosen(choice, claim.id, source.id)}
              disabled={choice.closed}
              onChange={(chosen) => choice.onChoose({ claim: claim.id, source: source.id }, chosen)}
            >
              {panel.review.useSource}
              <span class="sr-only">: {source.publisher}</span>
            </Check>
          )}
        />
      </Part>
      {claim.responses.length > 0 && (
        <Part title={say.answers}>
          <ResponseList responses={claim.responses} words={words} />
        </Part>
      )}
      {claim.detail !== null && (
        <Part title={say.detail}>
          <p lang={claim.lang}>{claim.detail}</p>
        </Part>
      )}
      {related.length > 0 && (
        <Part title={say.related}>
          <ul class="related">
            {related.map(({ id, standing, statement, lang }) => (
              <li key={id}>
                <StandingMark standing={standing} words={words} />
                <button
                  type="button"
                  class="button related-claim"
                  data-look="link"
                  lang={lang}
                  onClick={() => actions.onClaim(id)}
                >
                  {statement}
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Button look="link" onClick={() => actions.onClaim(claim.id)}>
        {say.openClaim}
      </Button>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: PartProps): JSX.Element {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </div>
  );
}
