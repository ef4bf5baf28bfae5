import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import type { CardProps, CardState } from './card-props.ts';
import { ClaimLists } from './ClaimLists.tsx';
import { Description } from './Description.tsx';

/**
 * A card: who is meant, the claims, and what can be done with it. A dialog that does not block the
 * page; where it stands on the screen is its owner's business.
 */
export function CardView(props: CardProps): JSX.Element {
  const { state, form, text } = props;
  const { words, card } = text;
  const [whyOpen, setWhyOpen] = useState(false);
  const id = useId();
  return (
    <div
      class="surface card"
      role="dialog"
      aria-labelledby={`${id}-name`}
      aria-busy={state.kind === 'loading' || undefined}
      data-form={form}
      data-state={state.kind}
      lang={words.locale}
      dir={words.direction}
    >
      {form === 'sheet' && <div class="card-handle" aria-hidden="true" />}
      <CardHead entity={state.entity} nameId={`${id}-name`} card={card} onClose={props.onClose} />
      <CardBody {...props} />
      {state.kind !== 'failed' && (
        <CardFoot
          {...props}
          whyOpen={whyOpen}
          whyId={`${id}-why`}
          onWhy={() => setWhyOpen(!whyOpen)}
        />
      )}
    </div>
  );
}

function CardBody(props: CardProps): JSX.Element {
  const { state, text, names } = props;
  switch (state.kind) {
    case 'loading':
      return (
        <p class="card-note quiet" role="status">
          {text.card.loading}
        </p>
      );
    case 'empty':
      return (
        <>
          <Description entity={state.entity} text={text} />
          <p class="card-note">{text.card.empty(state.entity.name)}</p>
        </>
      );
    case 'failed':
      return <Failure {...props} state={state} />;
    case 'shown':
    case 'pinned':
      return <ClaimLists state={state} names={names} text={text} onMore={props.onMore} />;
  }
}

function Failure(
  props: Omit<CardProps, 'state'> & { readonly state: Extract<CardState, { kind: 'failed' }> },
): JSX.Element {
  const { card } = props.text;
  const updated = props.state.because === 'updated';
  return (
    <div class="card-note" role="alert">
      <p>{updated ? card.updated : card.noAnswer}</p>
      <Button look="main" onClick={updated ? props.onReload : props.onRetry}>
        {updated ? card.reload : card.retry}
      </Button>
    </div>
  );
}
