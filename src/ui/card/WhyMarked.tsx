import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { overruledBy } from '../../core/overrules/apply.ts';
import { Overrule } from '../parts/Overrule.tsx';
import { mainReasons, sentenceCase } from '../text/reason-text.ts';
import type { CardProps } from './card-props.ts';

interface WhyMarkedProps extends CardProps {
  readonly id: string;
  readonly title: string;
}

/** Why the mention was marked, and the way to have it decided otherwise. */
export function WhyMarked(props: WhyMarkedProps): JSX.Element {
  const { id, title, mention, state, site, text, names, onOverrule } = props;
  const { words, card } = text;
  const { entity } = state;
  const lineId = useId();
  const reasons = mainReasons(words, mention.reasons, names);
  const isOverruled = overruledBy(mention) !== null;
  return (
    <div class="card-why" id={id} role="group" tabIndex={0} aria-label={title}>
      {isOverruled ? (
        <p id={lineId}>{card.asked(mention.surface, mention.decision, reasons[0] ?? '')}</p>
      ) : (
        <>
          <p>
            {card.readAs(mention.surface, 'fullName' in entity ? entity.fullName : entity.name)}
          </p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{sentenceCase(words.locale, reason)}</li>
            ))}
          </ul>
        </>
      )}
      {onOverrule !== null && (
        <div class="card-else">
          {!isOverruled && <p id={lineId}>{card.readWrongly(mention.surface)}</p>}
          <Overrule
            names={mention}
            offer={{ page: card.onThisPage, site: site === null ? null : card.onThisSite }}
            describedBy={lineId}
            words={words}
            onSay={onOverrule}
          />
        </div>
      )}
    </div>
  );
}
