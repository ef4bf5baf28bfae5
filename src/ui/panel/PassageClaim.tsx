import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimView } from '../../core/dataset/views.ts';
import type { Why } from '../../core/matching/match.ts';
import { Button } from '../parts/Button.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import { periodText } from '../text/date-text.ts';
import { sentenceCase, whyText } from '../text/reason-text.ts';
import { Check } from './Check.tsx';
import { ClaimGround } from './ClaimGround.tsx';
import { type EvidenceChoice, isChosen } from './evidence-choice.ts';
import { useKeptOpen } from './KeptOpen.tsx';
import type { PanelGiven } from './panel-props.ts';

/** Publishers named in a claim's line; all are with its evidence. */
const PUBLISHERS = 3;

interface PassageClaimProps extends PanelGiven {
  readonly passage: number;
  readonly claim: ClaimView;
  /** Why it is shown; empty for a general claim. */
  readonly why: readonly Why[];
  readonly choice: EvidenceChoice;
}

/** A claim beside a passage: how it stands, what it says, who says so, why it is shown; the rest below. */
export function PassageClaim(props: PassageClaimProps): JSX.Element {
  const { passage, claim, why, choice, dataset, text } = props;
  const { words, panel } = text;
  const say = panel.passages;
  const [open, setOpen] = useKeptOpen(`claim ${passage} ${claim.id}`);
  const id = useId();
  const reasons = why.map((part) => whyText(words, part, dataset.names));
  const period = periodText(words, claim.period);
  return (
    <li class="passage-claim">
      <div class="claim-top">
        <StandingMark standing={claim.standing} words={words} />
        {period !== null && <span class="quiet">{period}</span>}
      </div>
      <p class="claim-says" id={id} lang={claim.lang}>
        {claim.statement}
      </p>
      <p class="quiet">
        {publishersText(props)}
        {reasons.length > 0 && (
          <span class="because">
            {' · '}
            {sentenceCase(words.locale, say.because(reasons))}
          </span>
        )}
      </p>
      <div class="claim-actions">
        <Check
          checked={isChosen(choice, claim.id, null)}
          disabled={choice.closed}
          onChange={(chosen) => choice.onChoose({ claim: claim.id, source: null }, chosen)}
        >
          {panel.review.useClaim}
          <span class="sr-only">: {claim.statement}</span>
        </Check>
        <Button look="plain" expanded={open} describedBy={id} onClick={() => setOpen(!open)}>
          {say.behind}
          <span class="fold-sign" aria-hidden="true" />
        </Button>
      </div>
      {open && <ClaimGround {...props} />}
    </li>
  );
}

function publishersText({ claim, text }: PassageClaimProps): string {
  const names = [...new Set(claim.evidence.map(({ source }) => source.publisher))];
  const shown = names.slice(0, PUBLISHERS);
  return text.panel.passages.publishers(shown, names.length - shown.length);
}
