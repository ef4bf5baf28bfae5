import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { overruledBy } from '../../core/overrules/apply.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Overrule } from '../parts/Overrule.tsx';
import { mainReasons, sentenceCase } from '../text/reason-text.ts';
import type { LeftAloneGroup, PopupProps } from './popup-props.ts';

interface LeftAloneProps extends Pick<PopupProps, 'names' | 'text' | 'onOverrule'> {
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
      {first !== undefined && <Group key={keyOf(first)} group={first} {...given} />}
      {others.length > 0 && (
        <Disclosure label={given.text.popup.leftAloneMore(others.length)}>
          <ul>
            {others.map((group) => (
              <li key={keyOf(group)}>
                <Group group={group} {...given} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

interface GroupProps extends Omit<LeftAloneProps, 'groups'> {
  readonly group: LeftAloneGroup;
}

function Group(props: GroupProps): JSX.Element {
  const { group, text, onOverrule } = props;
  const { words, popup } = text;
  const id = useId();
  const { count, surface } = group;
  return (
    <>
      <p id={id}>
        <b>
          {group.decision === 'marked'
            ? popup.marked(count, surface)
            : popup.leftAlone(count, surface)}
        </b>{' '}
        {whyText(props)}
      </p>
      <Overrule
        names={group}
        offer={{ page: popup.markThese(count), site: popup.markAlways }}
        describedBy={id}
        words={words}
        onSay={(word) => onOverrule(group, word)}
      />
    </>
  );
}

/** How the names read and by what, or that the person asked for it and how they would read. */
function whyText(props: GroupProps): string {
  const { group, names, text } = props;
  const { words, popup } = text;
  const reasons = mainReasons(words, group.reasons, names);
  if (overruledBy(group) !== null) {
    return `${sentenceCase(words.locale, reasons[0] ?? '')}. ${otherwise(props)}`;
  }
  const name = names.sense(group.entity, group.sense);
  const reading =
    name === null ? unnamed(group, popup.readsAsOther, popup.unclear) : popup.readsAs(name);
  return `${reading} ${reasons.join('; ')}.`;
}

function otherwise({ group, names, text }: GroupProps): string {
  const { popup } = text;
  if (group.sense === group.entity) return popup.otherwiseMarked;
  const name = names.sense(group.entity, group.sense);
  return name === null
    ? unnamed(group, popup.otherwiseOther, popup.otherwiseUnclear)
    : popup.otherwise(name);
}

/** Detection has no name for what is unclear, nor for `other`, which only the page explains. */
function unnamed({ sense }: LeftAloneGroup, other: string, unclear: string): string {
  return sense === 'other' ? other : unclear;
}

function keyOf({ surface, entity, sense }: LeftAloneGroup): string {
  return JSON.stringify([surface, entity, sense]);
}
