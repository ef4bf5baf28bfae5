import type { JSX } from 'preact';
import type { EntityView } from '../../core/dataset/views.ts';
import { Button } from '../parts/Button.tsx';
import { Tile } from '../parts/Tile.tsx';
import type { CardMessages } from '../text/card-messages.ts';
import type { EntityGlimpse } from './card-props.ts';

interface CardHeadProps {
  readonly entity: EntityView | EntityGlimpse;
  readonly nameId: string;
  readonly card: CardMessages;
  readonly onClose: () => void;
}

/** Whom the card is about, and the way out. */
export function CardHead({ entity, nameId, card, onClose }: CardHeadProps): JSX.Element {
  const known = 'appearance' in entity ? entity.appearance : null;
  const { letters, line } = 'appearance' in entity ? entity.appearance : entity;
  return (
    <header class="card-head">
      <Tile letters={letters} line={line} colour={known?.colour ?? null} />
      <div class="card-names">
        <h2 class="card-name" id={nameId} tabIndex={-1} data-first-focus>
          {entity.name}
        </h2>
        {'fullName' in entity && entity.fullName !== entity.name && (
          <p class="quiet">{entity.fullName}</p>
        )}
      </div>
      <Button look="plain" label={card.close} hint={card.close} onClick={onClose}>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </Button>
    </header>
  );
}
