/** What every place shares: how a language writes numbers, dates and lists, and words for standings, sources and reasons. */
import type { Basis, Relation, SourceKind, Standing } from '../../core/dataset/records.ts';
import type { Scope } from '../../core/overrules/overrule.ts';
import { textsOf, type Texts } from './languages.ts';

/** What stands where something is missing or was refused: what it is, and what to do. */
export interface Note {
  readonly title: string;
  readonly hint: string;
}

/** How a language writes numbers, dates and lists, and the words that every place shares. */
export interface WordMessages {
  /** BCP 47 tag that `Intl` formats with. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Puts a term between the language's quotation marks. */
  quoted(term: string): string;
  /** `from – to`, both already written out. */
  range(from: string, to: string): string;
  from(date: string): string;
  until(date: string): string;
  readonly standing: Readonly<Record<Standing, string>>;
  /** What each standing means, in one sentence. */
  readonly standingMeaning: Readonly<Record<Standing, string>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly sourceKind: Readonly<Record<SourceKind, string>>;
  /** How a source was checked, in one sentence. */
  readonly basis: Readonly<Record<Basis, string>>;
  /** The same in one or two words, for a chip; empty where nothing needs saying. */
  readonly basisShort: Readonly<Record<Basis, string>>;
  copyOf(publisher: string, title: string): string;
  readonly noDate: string;
  readonly opensInNewTab: string;
  readonly overrule: OverruleMessages;
  readonly reason: ReasonMessages;
  readonly why: WhyMessages;
}

/** What stands beside a decision that a person made against detection. */
export interface OverruleMessages {
  readonly undo: string;
  /** Makes an exception of this page where the person spoke of its site. */
  readonly notHere: string;
  readonly notKept: string;
}

/** Phrases for the reasons of detection; each can stand in a list or after a colon. */
export interface ReasonMessages {
  readonly fullName: string;
  introduced(name: string): string;
  namedOnPage(name: string): string;
  before(words: string): string;
  after(words: string): string;
  readonly cue: Readonly<
    Record<'sentence' | 'block' | 'page' | 'title' | 'host', (words: string) => string>
  >;
  otherEntities(names: string, count: number): string;
  readonly form: Readonly<Record<'capitals' | 'ticker', string>>;
  language(name: string): string;
  readonly usual: string;
  readonly pageSense: string;
  readonly noEvidence: string;
  /** The person asked for the decision. */
  readonly overruled: Readonly<Record<Scope, string>>;
}

/** Phrases for why a claim bears on a passage. */
export interface WhyMessages {
  entities(names: string): string;
  products(names: string): string;
  terms(words: string): string;
  figure(text: string): string;
}

/** The table in each language. */
export const wordTexts: Texts<WordMessages> = textsOf(
  import.meta.glob<WordMessages>('./*/words.ts', { eager: true, import: 'words' }),
);
