import type { JSX } from 'preact';
import { Disclosure } from '../parts/Disclosure.tsx';
import {
  groupKey,
  type LeftAloneGroup,
  LeftAloneNames,
  type LeftAloneNamesProps,
} from '../parts/LeftAloneNames.tsx';

interface LeftAloneProps extends Omit<LeftAloneNamesProps, 'group'> {
  readonly groups: readonly LeftAloneGroup[];
}

/**
 * What was read as something else, why, and the way to have it marked: the first group at once, the
 * others one step away.
 */
export function LeftAlone({ groups, ...given }: LeftAloneProps): JSX.Element {
  const [first, ...others] = groups;
  return (
    <div class="left-alone">
      {first !== undefined && <LeftAloneNames key={groupKey(first)} group={first} {...given} />}
      {others.length > 0 && (
        <Disclosure label={given.text.popup.leftAloneMore(others.length)}>
          <ul>
            {others.map((group) => (
              <li key={groupKey(group)}>
                <LeftAloneNames group={group} {...given} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
