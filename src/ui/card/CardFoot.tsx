import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import { reasonText, sentenceCase } from '../text/reason-text.ts';
import type { CardProps } from './card-props.ts';

interface CardFootProps extends CardProps {
  readonly whyOpen: boolean;
  readonly whyId: string;
  readonly onWhy: () => void;
}

/** Why the mention was marked, keeping the card open, and turning the site off. */
export function CardFoot(props: CardFootProps): JSX.Element {
  const { state, form, site, text, whyOpen, whyId, onWhy } = props;
  const { card } = text;
  const pinned = state.kind === 'pinned';
  const canPin = form === 'popover' && (state.kind === 'shown' || pinned);
  return (
    <footer class="card-foot">
      {whyOpen && <WhyMarked {...props} />}
      <div class="card-actions">
        <Button
          look="plain"
          expanded={whyOpen}
          controls={whyOpen ? whyId : undefined}
          onClick={onWhy}
        >
          {card.whyMarked}
        </Button>
        <span class="card-gap" />
        {site !== null && (
          <Button look="plain" hint={card.offHereHint(site)} onClick={props.onOffHere}>
            {card.offHere}
          </Button>
        )}
        {canPin && (
          <Button pressed={pinned} hint={card.pinHint} onClick={() => props.onPin(!pinned)}>
            {card.pin}
          </Button>
        )}
      </div>
    </footer>
  );
}

function WhyMarked({ whyId, mention, state, text, names }: CardFootProps): JSX.Element {
  const { words, card } = text;
  const name = 'fullName' in state.entity ? state.entity.fullName : state.entity.name;
  return (
    <div class="card-why" id={whyId} role="group" tabIndex={0} aria-label={card.whyMarked}>
      <p>{card.readAs(mention.surface, name)}</p>
      <ul>
        {mention.reasons.map((reason, index) => (
          <li key={index}>{sentenceCase(words.locale, reasonText(words, reason, names))}</li>
        ))}
      </ul>
    </div>
  );
}
