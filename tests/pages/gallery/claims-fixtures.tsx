/** Props of the claims view for the gallery and the component tests, over the bundled dataset. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { createClaimSearch } from '../../../src/core/dataset/claim-search.ts';
import { ClaimsView } from '../../../src/ui/claims/ClaimsView.tsx';
import type { ClaimsProps } from '../../../src/ui/claims/claims-props.ts';
import { type ClaimsPlace, trailStart } from '../../../src/ui/claims/trail.ts';
import { claimsTexts } from '../../../src/ui/text/claims-messages.ts';
import { dataset, entities, words } from './fixtures.ts';
import { language, textIn } from './language.ts';

const nothing = (): void => {};

export function claimsProps(place: ClaimsPlace, change: Partial<ClaimsProps> = {}): ClaimsProps {
  return {
    dataset,
    search: createClaimSearch(dataset.index),
    language,
    entities,
    trail: { ...trailStart, here: place },
    inArticle: () => [],
    text: { words, claims: textIn(claimsTexts) },
    onTrail: nothing,
    onPassage: nothing,
    ...change,
  };
}

/** The view as it lives: its trail is kept, and each step of it is told. */
export function LivingClaims(props: ClaimsProps): JSX.Element {
  const [trail, setTrail] = useState(props.trail);
  return (
    <ClaimsView
      {...props}
      trail={trail}
      onTrail={(next) => {
        setTrail(next);
        props.onTrail(next);
      }}
    />
  );
}
