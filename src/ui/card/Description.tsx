import type { JSX } from 'preact';
import type { EntityView } from '../../core/dataset/views.ts';
import { SourceLink } from '../parts/SourceLink.tsx';
import type { CardProps } from './card-props.ts';

interface DescriptionProps extends Pick<CardProps, 'text'> {
  readonly entity: EntityView;
}

/** What the entity is, in one line with its source. */
export function Description({ entity, text }: DescriptionProps): JSX.Element {
  const { description, descriptionSource } = entity;
  return (
    <p class="card-description quiet">
      {description}{' '}
      <SourceLink source={descriptionSource} words={text.words} look="plain">
        {text.card.descriptionFrom(descriptionSource.publisher)}
      </SourceLink>
    </p>
  );
}
