import type { JSX } from 'preact';
import type { Reference } from '../../core/references/reference.ts';
import { textDifference } from '../../core/review/difference.ts';
import { Difference } from '../parts/Difference.tsx';
import { CheckFlag } from './CheckFlag.tsx';
import type { LibraryText } from './library-props.ts';
import { dayOf } from './reference-text.ts';

interface PassageStateProps {
  readonly reference: Reference;
  readonly text: LibraryText;
}

/** How the passage stood when its page was last open, and how its text was changed. */
export function PassageState({ reference, text }: PassageStateProps): JSX.Element {
  const { check, passage } = reference;
  const { title, hint } = noteOf(reference, text);
  const { words, library } = text;
  const before = passage?.quote.exact ?? null;
  return (
    <section class="passage-state" data-check={check.kind}>
      <p>
        <CheckFlag check={check.kind} text={text} title={title} /> <span class="quiet">{hint}</span>
      </p>
      {check.kind === 'changed' && before !== null && (
        <Difference
          changes={textDifference(before, check.today)}
          lang={passage?.language ?? undefined}
          locale={words.locale}
          say={library.detail}
        />
      )}
    </section>
  );
}

function noteOf(
  { check, passage }: Reference,
  { words, library }: LibraryText,
): { readonly title: string; readonly hint: string } {
  const say = passage === null ? library.detail.pageCheck : library.detail.check;
  switch (check.kind) {
    case 'unchecked':
      return say.unchecked;
    case 'found':
      return say.found(dayOf(words, check.when));
    case 'changed':
      return say.changed(dayOf(words, check.when));
    case 'not-found':
      return say.notFound(dayOf(words, check.when));
  }
}
