import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { CardView } from '../card/CardView.tsx';
import type { CardState } from '../card/card-props.ts';
import { MarkedName } from '../parts/MarkedName.tsx';
import { type ExampleCard, type MentionSegment, useExampleCard } from './use-example-card.ts';
import type { WelcomeProps } from './welcome-props.ts';

/** A paragraph whose marks open real cards, by pointer, press and keyboard. */
export function LiveExample(props: WelcomeProps): JSX.Element {
  const { example, text } = props;
  const { welcome } = text;
  const figureRef = useRef<HTMLElement>(null);
  const card = useExampleCard(example.dwell, figureRef);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{welcome.exampleTitle}</h2>
      <p>{welcome.exampleHint}</p>
      <figure class="example" ref={figureRef}>
        <p class="example-text" lang={example.lang}>
          {example.segments.map((segment, index) =>
            segment.kind === 'text' ? (
              segment.text
            ) : (
              <Mark key={index} {...props} segment={segment} index={index} card={card} />
            ),
          )}
        </p>
        <figcaption class="quiet">{welcome.exampleNote}</figcaption>
        <OpenExampleCard {...props} card={card} />
      </figure>
    </section>
  );
}

interface OpenExampleCardProps extends WelcomeProps {
  readonly card: ExampleCard;
}

function OpenExampleCard(props: OpenExampleCardProps): JSX.Element | null {
  const { card, names, text, onAsk, onMore } = props;
  const { open } = card;
  if (open === null) return null;
  const { segment, pinned, top, start } = open;
  return (
    <div
      class="example-card"
      style={{ insetBlockStart: `${top}px`, insetInlineStart: `${start}px` }}
      onPointerEnter={card.stay}
      onPointerLeave={card.leave}
    >
      <CardView
        state={stateOf(props, segment, pinned)}
        mention={{ surface: segment.text, decision: 'marked', reasons: segment.reasons }}
        form="popover"
        site={null}
        names={names}
        text={text}
        saving={null}
        onClose={card.close}
        onPin={card.pin}
        onMore={(offset) => onMore(segment.entity, offset)}
        onOffHere={card.close}
        onPanel={null}
        onOverrule={null}
        onRetry={() => onAsk(segment.entity)}
        onReload={() => location.reload()}
      />
    </div>
  );
}

interface MarkProps extends OpenExampleCardProps {
  readonly segment: MentionSegment;
  readonly index: number;
}

function Mark({ segment, index, card, entities, onAsk }: MarkProps): JSX.Element {
  const entity = entities.find(({ id }) => id === segment.entity);
  const isOpen = card.open?.index === index;
  return (
    <button
      type="button"
      class="example-mark"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onPointerEnter={({ pointerType, currentTarget }) => {
        if (pointerType !== 'mouse') return;
        onAsk(segment.entity);
        card.rest(currentTarget, segment, index);
      }}
      onPointerLeave={card.leave}
      onClick={({ currentTarget }) => {
        onAsk(segment.entity);
        card.press(currentTarget, segment, index);
      }}
    >
      {entity === undefined ? (
        segment.text
      ) : (
        <MarkedName appearance={entity.appearance} markStyle={isOpen ? 'background' : 'underline'}>
          {segment.text}
        </MarkedName>
      )}
    </button>
  );
}

/** The card's state as it arrived; the pin is the example's own. */
function stateOf(
  { example, entities }: WelcomeProps,
  { entity: id, text }: MentionSegment,
  pinned: boolean,
): CardState {
  const state = example.cards[id];
  if (state?.kind === 'shown' || state?.kind === 'pinned') {
    return { ...state, kind: pinned ? 'pinned' : 'shown' };
  }
  if (state !== undefined) return state;
  const entity = entities.find((candidate) => candidate.id === id);
  const { letters, line } = entity?.appearance ?? { letters: '', line: 'solid' };
  return { kind: 'loading', entity: { id, name: entity?.name ?? text, letters, line } };
}
