import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import { SaveAct } from '../parts/SaveAct.tsx';
import type { CardProps } from './card-props.ts';
import { WhyMarked } from './WhyMarked.tsx';

interface CardFootProps extends CardProps {
  readonly whyOpen: boolean;
  readonly whyId: string;
  readonly onWhy: () => void;
}

/** Saving the passage; why the mention was marked, checking the article, turning the site off. */
export function CardFoot(props: CardFootProps): JSX.Element {
  const { state, mention, form, site, text, whyOpen, whyId, onWhy } = props;
  const { card } = text;
  const pinned = state.kind === 'pinned';
  const canPin = form === 'popover' && (state.kind === 'shown' || pinned);
  const pin = canPin && (
    <Button pressed={pinned} hint={card.pinHint} onClick={() => props.onPin(!pinned)}>
      {card.pin}
    </Button>
  );
  const why = mention.decision === 'marked' ? card.whyMarked : card.whyLeftAlone;
  return (
    <footer class="card-foot">
      {whyOpen && <WhyMarked {...props} id={whyId} title={why} />}
      {props.saving !== null && (
        <div class="card-keep">
          <SaveAct look="plain" source={props.saving} />
          {pin}
        </div>
      )}
      <div class="card-actions">
        <Button
          look="plain"
          expanded={whyOpen}
          controls={whyOpen ? whyId : undefined}
          onClick={onWhy}
        >
          {why}
        </Button>
        {props.onPanel !== null && (
          <Button look="plain" hint={card.panelHint} onClick={props.onPanel}>
            {card.panel}
          </Button>
        )}
        {site !== null && (
          <Button look="plain" hint={card.offHereHint(site)} onClick={props.onOffHere}>
            {card.offHere}
          </Button>
        )}
        {props.saving === null && pin}
      </div>
    </footer>
  );
}
