/** What is said of an act of saving, put together for whoever shows it. */
import { fullName } from '../../core/references/author.ts';
import type { Reference } from '../../core/references/reference.ts';
import { passageLink } from '../../core/references/text-fragment.ts';
import type { Language } from '../../core/languages.ts';
import type { SavedSign, Told } from '../../core/references/told.ts';
import type { Notice } from '../../platform/reference-calls.ts';
import { dayText } from '../../ui/text/date-text.ts';
import { savingTexts, type NotSaved } from '../../ui/text/saving-messages.ts';
import { wordTexts } from '../../ui/text/word-messages.ts';

/** Text of a quote or title that is shown again, in UTF-16 units. */
const LONGEST_ABOUT = 120;

/** What was saved just now. */
export function toldSaved(saved: Reference, language: Language, isPrivate: boolean): Told {
  const text = savingTexts.in(language);
  const says = text.saved[saved.passage === null ? 'page' : 'passage'];
  return {
    kind: 'saved',
    says: isPrivate ? `${says}. ${text.staysSaved}` : says,
    about: aboutOf(saved, language),
    reference: saved.id,
    acts: [
      { act: 'undo', label: text.acts.undo },
      { act: 'open', label: text.acts.details },
    ],
    copy: null,
  };
}

/** What was saved before, and when. */
export function toldKnown(known: Reference, language: Language): Told {
  const text = savingTexts.in(language);
  return {
    kind: 'known',
    says: text.before(dayOf(known.created, language)),
    about: aboutOf(known, language),
    reference: known.id,
    acts: [{ act: 'open', label: text.acts.open }],
    copy: null,
  };
}

export function toldUndone(language: Language): Told {
  return plain('undone', savingTexts.in(language).undone);
}

/** Why a saving was not undone; where the reference is still there, the way to it. */
export function toldNotUndone(
  why: 'changed' | 'gone' | 'failed',
  reference: string,
  language: Language,
): Told {
  const text = savingTexts.in(language);
  const told = plain('failed', text.notUndone[why]);
  if (why === 'gone') return told;
  return { ...told, reference, acts: [{ act: 'open', label: text.acts.open }] };
}

/** Why nothing was saved. */
export function toldFailed(why: NotSaved, language: Language): Told {
  return plain('failed', savingTexts.in(language).failed[why]);
}

/** Why something was not kept that is held: it can be tried again, or copied. */
export function toldHeld(
  why: Extract<NotSaved, 'full' | 'newer' | 'unavailable'>,
  held: Reference,
  language: Language,
): Told {
  const text = savingTexts.in(language);
  return {
    ...plain('failed', text.failed[why]),
    about: aboutOf(held, language),
    acts: [
      { act: 'again', label: text.acts.again },
      { act: 'copy', label: text.acts.copy },
    ],
    copy: { text: asText(held, language), ...text.copied },
  };
}

export function toldNothingHeld(language: Language): Told {
  return plain('failed', savingTexts.in(language).nothingHeld);
}

/** The sign on what was saved before: in its own place, or beside something else. */
export function signOf(
  { id, passage, created }: Reference,
  place: 'own' | 'beside',
  language: Language,
): SavedSign {
  const text = savingTexts.in(language);
  const day = dayOf(created, language);
  if (passage === null) return { reference: id, what: 'page', says: text.pageOn(day) };
  const says = place === 'own' ? text.on(day) : text.passageOn(day);
  return { reference: id, what: 'passage', says };
}

/** The same for a page, where nothing else says it. `key` is the one that saves, as it is set. */
export function noticeOf(
  told: Told,
  language: Language,
  key: string | null,
  takesFocus: boolean,
): Notice {
  const text = savingTexts.in(language);
  const { locale, direction } = wordTexts.in(language);
  const way = key === null || told.acts.length === 0 ? '' : text.way(key);
  return { ...told, language, locale, direction, close: text.close, way, takesFocus };
}

function plain(kind: Told['kind'], says: string): Told {
  return { kind, says, about: '', reference: null, acts: [], copy: null };
}

function dayOf(time: string, language: Language): string {
  return dayText(wordTexts.in(language), Date.parse(time));
}

/** What a reference is of, cut short: the quote or the page's title. */
export function aboutOf({ passage, record, url }: Reference, language: Language): string {
  if (passage === null) return short(record.title.value ?? url);
  return savingTexts.in(language).quoted(short(passage.quote.exact));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_ABOUT) return line;
  return `${line.slice(0, LONGEST_ABOUT).replace(/[\uD800-\uDBFF]$|\s+\S*$/, '')}…`;
}

/** The quote, what names the article, and the way to it, line by line. */
function asText({ passage, record, url }: Reference, language: Language): string {
  const { title, authors, publisher, published } = record;
  const lines = [
    passage && savingTexts.in(language).quoted(passage.quote.exact),
    title.value,
    authors.value?.map(fullName).join(', '),
    publisher.value,
    published.value,
    passage === null ? url : passageLink(url, passage.fragment.value),
  ];
  return lines.filter((line) => typeof line === 'string' && line !== '').join('\n');
}
