/** The reasons of detection and matching in plain words. */
import type { Reason } from '../../core/detection/mention.ts';
import type { Why } from '../../core/matching/match.ts';
import { listText } from './counting.ts';
import type { WordMessages } from './word-messages.ts';

/** Names by id, from the dataset; an unknown id is null. */
export interface Names {
  entity(id: string): string | null;
  /** What a name means when it does not mean the entity, such as "German ICE train". */
  sense(entity: string, sense: string): string | null;
}

/** A reader takes in two reasons; `inspect` prints them all. */
const MOST_REASONS = 2;

/** The strongest reasons as phrases without a full stop, at most two. */
export function mainReasons(
  words: WordMessages,
  reasons: readonly Reason[],
  names: Names,
): readonly string[] {
  return reasons.slice(0, MOST_REASONS).map((reason) => reasonText(words, reason, names));
}

/** One reason as a phrase without a full stop: `“agents” follows`. */
export function reasonText(words: WordMessages, reason: Reason, names: Names): string {
  const say = words.reason;
  switch (reason.kind) {
    case 'full-name':
      return say.fullName;
    case 'introduced':
      return say.introduced(words.quoted(reason.name));
    case 'named-on-page':
      return say.namedOnPage(words.quoted(reason.name));
    case 'beside':
      return say[reason.side](words.quoted(reason.words));
    case 'cue':
      return say.cue[reason.where](quotedList(words, reason.words, reason.where !== 'host'));
    case 'other-entities':
      return say.otherEntities(entityList(words, reason.entities, names), reason.entities.length);
    case 'form':
      return say.form[reason.form];
    case 'language':
      return say.language(languageName(words.locale, reason.language));
    case 'usual':
      return say.usual;
    case 'page-sense':
      return say.pageSense;
    case 'no-evidence':
      return say.noEvidence;
    case 'overruled':
      return say.overruled[reason.scope];
  }
}

/** Why a claim bears on a passage, as a phrase without a full stop: `names ICM`. */
export function whyText(words: WordMessages, why: Why, names: Names): string {
  switch (why.kind) {
    case 'entities':
      return words.why.entities(entityList(words, why.entities, names));
    case 'products':
      return words.why.products(listText(words.locale, why.products));
    case 'terms':
      return words.why.terms(quotedList(words, why.terms, true));
    case 'figure':
      return words.why.figure(words.quoted(why.text));
  }
}

/** First letter in capitals, to begin a line with a phrase. */
export function sentenceCase(locale: string, phrase: string): string {
  return phrase.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}

/** A language by its BCP 47 tag, in the words of the locale; a tag that is none stays as it is. */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A page may declare a tag that is no language; then the tag says it best.
    return tag;
  }
}

function entityList(words: WordMessages, ids: readonly string[], names: Names): string {
  return listText(
    words.locale,
    ids.map((id) => names.entity(id) ?? id),
  );
}

/** Terms as a list, without those that another one holds already: "Bahn" beside "Deutsche Bahn". */
function quotedList(words: WordMessages, terms: readonly string[], quote: boolean): string {
  const telling = terms.filter(
    (term) => !terms.some((other) => other.length > term.length && other.includes(term)),
  );
  return listText(
    words.locale,
    telling.map((term) => (quote ? words.quoted(term) : term)),
  );
}
