import type { JSX } from 'preact';
import type { EntityView } from '../../core/dataset/views.ts';
import { Button } from '../parts/Button.tsx';
import { SourceLink } from '../parts/SourceLink.tsx';
import { Tile } from '../parts/Tile.tsx';
import type { CardMessages, WordMessages } from '../text/messages.ts';
import type { EntityGlimpse } from './card-props.ts';

interface CardHeadProps {
  readonly entity: EntityView | EntityGlimpse;
  readonly nameId: string;
  readonly words: WordMessages;
  readonly card: CardMessages;
  readonly onClose: () => void;
}

/** Whom the card is about, in one line with its source, and the way out. */
export function CardHead({ entity, nameId, words, card, onClose }: CardHeadProps): JSX.Element {
  const view = 'appearance' in entity ? entity : null;
  const { letters, line } = 'appearance' in entity ? entity.appearance : entity;
  return (
    <header class="card-head">
      <Tile letters={letters} line={line} colour={view?.appearance.colour ?? null} />
      <div class="card-name">
        <h2 id={nameId} tabIndex={-1} data-first-focus>
          {entity.name}
        </h2>
        {view !== null && (
          <p class="quiet">
            {view.description}{' '}
            <SourceLink source={view.descriptionSource} words={words} look="plain">
              {card.descriptionFrom(view.descriptionSource.publisher)}
            </SourceLink>
          </p>
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
