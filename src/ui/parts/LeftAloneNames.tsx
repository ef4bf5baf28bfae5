import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Mention } from '../../core/detection/mention.ts';
import { overruledBy } from '../../core/overrules/apply.ts';
import type { PopupMessages } from '../text/popup-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import { mainReasons, type Names, sentenceCase } from '../text/reason-text.ts';
import { Overrule, type Word } from './Overrule.tsx';

/** Names of one surface and sense that were left alone, or that the person wants marked all the same. */
export interface LeftAloneGroup extends Pick<
  Mention,
  'surface' | 'entity' | 'sense' | 'decision' | 'reasons'
> {
  readonly count: number;
}

export interface LeftAloneNamesProps {
  readonly group: LeftAloneGroup;
  readonly names: Names;
  readonly text: { readonly words: WordMessages; readonly popup: PopupMessages };
  /** Keeps what the person says of the group; false when it could not be kept. */
  readonly onOverrule: (group: LeftAloneGroup, word: Word) => Promise<boolean>;
}

/** What a group was read as, why, and the way to have it marked. */
export function LeftAloneNames(props: LeftAloneNamesProps): JSX.Element {
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
function whyText(props: LeftAloneNamesProps): string {
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

function otherwise({ group, names, text }: LeftAloneNamesProps): string {
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

/** Tells the groups of one page apart. */
export function groupKey({ surface, entity, sense }: LeftAloneGroup): string {
  return JSON.stringify([surface, entity, sense]);
}
