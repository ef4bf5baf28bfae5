import type { JSX } from 'preact';
import { Disclosure } from '../parts/Disclosure.tsx';
import { listText } from '../text/counting.ts';
import { reasonText } from '../text/reason-text.ts';
import type { LeftAloneGroup, PopupProps } from './popup-props.ts';

interface LeftAloneProps extends Pick<PopupProps, 'names' | 'text'> {
  readonly groups: readonly LeftAloneGroup[];
}

/** What was read as something else, and why: the first group at once, the others one step away. */
export function LeftAlone({ groups, names, text }: LeftAloneProps): JSX.Element {
  const [first, ...others] = groups;
  const line = (group: LeftAloneGroup): JSX.Element => (
    <Group group={group} names={names} text={text} />
  );
  return (
    <div class="left-alone">
      {first !== undefined && line(first)}
      {others.length > 0 && (
        <Disclosure label={text.popup.leftAloneMore(others.length)}>
          <ul>
            {others.map((group) => (
              <li key={`${group.surface} ${group.sense}`}>{line(group)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

interface GroupProps extends Pick<PopupProps, 'names' | 'text'> {
  readonly group: LeftAloneGroup;
}

/** Two reasons say enough here; `inspect` prints them all. */
const SHOWN_REASONS = 2;

function Group({ group, names, text }: GroupProps): JSX.Element {
  const { words, popup } = text;
  const sense = names.sense(group.entity, group.sense);
  const reasons = group.reasons
    .slice(0, SHOWN_REASONS)
    .map((reason) => reasonText(words, reason, names));
  return (
    <p>
      <b>{popup.leftAlone(group.count, group.surface)}</b>{' '}
      {sense === null ? popup.unclear : popup.readsAs(sense)} {listText(words.locale, reasons)}.
    </p>
  );
}
