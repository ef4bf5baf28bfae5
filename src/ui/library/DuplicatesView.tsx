import type { JSX } from 'preact';
import type { Reference } from '../../core/references/reference.ts';
import { Button } from '../parts/Button.tsx';
import { listText } from '../text/counting.ts';
import { BackLine } from './BackLine.tsx';
import type { DuplicateGroup, LibraryProps } from './library-props.ts';
import { dayOf, excerptOf, factLine } from './reference-text.ts';

/** Passages drawn before the person asks for all of them by merging. */
const SHOWN = 50;

/** Passages that were saved more than once: each saving, and what would stay. */
export function DuplicatesView(props: LibraryProps): JSX.Element {
  const { duplicates, text, actions } = props;
  const say = text.library.duplicates;
  return (
    <div class="library-column">
      <BackLine {...props} title={say.title} />
      <p>{duplicates.length === 0 ? say.none : say.lead}</p>
      {duplicates.length > 1 && (
        <Button look="main" onClick={actions.onMergeAll}>
          {say.mergeAll(duplicates.length)}
        </Button>
      )}
      <ul class="duplicates">
        {duplicates.slice(0, SHOWN).map((group) => (
          <li key={group.merged.id}>
            <Group {...props} group={group} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Group({
  group,
  text,
  actions,
}: LibraryProps & { readonly group: DuplicateGroup }): JSX.Element {
  const { library } = text;
  const say = library.duplicates;
  const { references, merged } = group;
  const title = merged.record.title.value ?? library.list.untitled;
  return (
    <>
      <p class="duplicate-quote">{excerptOf(merged.passage?.quote.exact ?? title, '')}</p>
      {merged.passage !== null && <p class="row-title">{title}</p>}
      <dl class="record-list">
        {references.map((one, index) => (
          <div key={one.id}>
            <dt>{index === 0 ? say.these : ''}</dt>
            <dd>{says(one, text)}</dd>
          </div>
        ))}
        <div class="what-stays">
          <dt>{say.stays}</dt>
          <dd>{says(merged, text)}</dd>
        </div>
      </dl>
      <Button onClick={() => actions.onMerge(references.map(({ id }) => id))}>
        {say.merge(references.length)}
      </Button>
    </>
  );
}

/** When it was saved, its tags and its note. */
function says({ created, tags, note }: Reference, { words }: LibraryProps['text']): string {
  const parts = [dayOf(words, created)];
  if (tags.length > 0) parts.push(listText(words.locale, tags));
  if (note.trim() !== '') parts.push(words.quoted(excerptOf(note, '').slice(0, 160)));
  return factLine(parts);
}
