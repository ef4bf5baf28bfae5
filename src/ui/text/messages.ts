/**
 * The tables of all text that people see. One table per place, so that the content script carries
 * only what a card says; a language is one module that exports each of them.
 */
import type { Basis, Relation, SourceKind, Standing } from '../../core/dataset/records.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { Scope } from '../../core/overrules/overrule.ts';
import type { OverrulesFault } from '../../core/overrules/stored.ts';

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

export interface CardMessages {
  readonly close: string;
  readonly panel: string;
  readonly panelHint: string;
  readonly pin: string;
  readonly pinHint: string;
  readonly loading: string;
  readonly onParagraph: string;
  general(name: string): string;
  /** Says that nothing fits the paragraph, before the general claims. */
  noneFits(name: string, total: number): string;
  fit(bearing: number, total: number): string;
  more(count: number, name: string): string;
  readonly loadingMore: string;
  readonly moreFailed: string;
  all(total: number): string;
  empty(name: string): string;
  readonly updated: string;
  readonly reload: string;
  readonly noAnswer: string;
  readonly retry: string;
  readonly limits: string;
  answers(by: readonly string[]): string;
  sources(count: number): string;
  readonly detail: string;
  readonly fits: string;
  readonly whyMarked: string;
  readonly whyLeftAlone: string;
  readAs(surface: string, name: string): string;
  /** That a mention is marked or left alone, and the phrase that tells why. */
  asked(surface: string, decision: Mention['decision'], because: string): string;
  /** Leads to `onThisPage` and `onThisSite`, which complete it. */
  readWrongly(surface: string): string;
  readonly onThisPage: string;
  readonly onThisSite: string;
  readonly offHere: string;
  offHereHint(site: string): string;
  descriptionFrom(publisher: string): string;
}

/** What is said in a page without a card: every page with mentions carries it. */
export interface InPageMessages {
  /** BCP 47 tag of what is said here. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Position of a mention, for the live region. */
  position(name: string, at: number, of: number): string;
  /** Why there is no card. */
  readonly noCard: Readonly<Record<'updated' | 'no-access' | 'failed', string>>;
  readonly reload: string;
  readonly retry: string;
  readonly close: string;
}

export interface PopupMessages {
  readonly name: string;
  onSite(site: string): string;
  readonly asking: string;
  readonly reading: string;
  readonly mentions: string;
  /** Tooltip of the toolbar button, which the badge's number belongs to. */
  onToolbar(count: number): string;
  countOf(count: number): string;
  readonly none: string;
  readonly entityOff: string;
  /** Says that not all names of the page are decided; the hints say why. */
  readonly unread: string;
  readonly unreadNoAnswer: string;
  readonly unreadTooMuch: string;
  /** For text in closed shadow roots, which Sidelight leaves alone. */
  readonly unreadPart: string;
  readonly unreadClosed: string;
  readonly nothing: string;
  readonly nothingHint: string;
  leftAlone(count: number, surface: string): string;
  /** Said of what was marked because the person asked for it. */
  marked(count: number, surface: string): string;
  readsAs(sense: string): string;
  /** The sense of a name that the page explains and the dataset does not know. */
  readonly readsAsOther: string;
  readonly unclear: string;
  /** How names would be read that the person decided about. */
  otherwise(sense: string): string;
  readonly otherwiseOther: string;
  readonly otherwiseUnclear: string;
  readonly otherwiseMarked: string;
  markThese(count: number): string;
  readonly markAlways: string;
  leftAloneMore(count: number): string;
  readonly next: string;
  /** Opens the panel on this page. */
  readonly panel: string;
  position(at: number, of: number): string;
  offHere(site: string): string;
  readonly offHereHint: string;
  readonly turnOn: string;
  readonly unreadable: string;
  readonly unreadableHint: string;
  readonly notAsked: string;
  readonly notAskedHint: string;
  readonly notNews: string;
  readonly notNewsHint: string;
  readonly withheld: string;
  withheldHint(site: string): string;
  readonly allow: string;
  readonly noAnswer: string;
  readonly noAnswerHint: string;
  readonly run: string;
  always(site: string): string;
  readonly alwaysHint: string;
  readonly everywhere: string;
  readonly everywhereHint: string;
  readonly askingPermission: string;
  readonly refused: string;
  readonly granted: string;
  readonly options: string;
  claimsOf(date: string): string;
}

export interface OptionsMessages {
  readonly title: string;
  readonly lead: string;
  readonly saved: string;
  notSaved(reason: string): string;
  /** The reason when the browser's storage fails; follows a colon. */
  readonly storageRefused: string;
  readonly faultsTitle: string;
  fault(field: string): string;
  readonly faultUnreadable: string;
  readonly faultNewer: string;
  readonly faultStorage: string;
  readonly fields: Readonly<
    Record<
      | 'sites'
      | 'everywhere'
      | 'markStyle'
      | 'density'
      | 'entitiesOff'
      | 'badge'
      | 'dwell'
      | 'checker',
      string
    >
  >;
  readonly checking: string;
  readonly checker: string;
  readonly checkerHint: string;
  readonly marks: string;
  readonly previewLabel: string;
  /** Stands before the entities' names. */
  readonly previewLead: string;
  readonly markStyleLabel: string;
  readonly markStyle: Readonly<Record<'underline' | 'background' | 'none', string>>;
  readonly markStyleHint: Readonly<Record<'underline' | 'background' | 'none', string>>;
  readonly densityLabel: string;
  readonly density: Readonly<Record<'every' | 'block' | 'page', string>>;
  readonly entities: string;
  readonly entitiesHint: string;
  readonly sites: string;
  sitesHint(bundled: number): string;
  readonly noSites: string;
  readonly always: string;
  readonly off: string;
  stateOf(site: string): string;
  remove(site: string): string;
  readonly removeShort: string;
  readonly addLabel: string;
  readonly addPlaceholder: string;
  readonly addAlways: string;
  readonly addOff: string;
  readonly addInvalid: string;
  addRefused(site: string): string;
  readonly everywhere: string;
  readonly everywhereHint: string;
  readonly askingPermission: string;
  readonly refused: string;
  readonly corrections: string;
  /** How many are kept for pages and for sites. */
  correctionsHint(pages: number, sites: number): string;
  readonly noCorrections: string;
  readonly correctionsFault: Readonly<Record<OverrulesFault['kind'], string>>;
  correctedMarked(surface: string): string;
  correctedSkipped(surface: string): string;
  where(sense: string): string;
  readonly whereOther: string;
  readonly whereUnclear: string;
  /** Stands before the page's address. */
  readonly onPage: string;
  onSite(site: string): string;
  readonly removeAll: string;
  removed(count: number): string;
  readonly behaviour: string;
  readonly dwell: string;
  readonly dwellHint: string;
  dwellValue(ms: number): string;
  readonly badge: string;
  readonly badgeHint: string;
  readonly keysLink: string;
  readonly keysHint: string;
}

export interface WelcomeMessages {
  readonly title: string;
  readonly lead: string;
  readonly exampleTitle: string;
  readonly exampleHint: string;
  readonly exampleNote: string;
  readonly whatTitle: string;
  readonly what: readonly { readonly title: string; readonly text: string }[];
  readonly standingTitle: string;
  readonly neverTitle: string;
  readonly never: readonly string[];
  sitesTitle(count: number): string;
  readonly sitesLead: string;
  readonly searchSites: string;
  readonly noSiteFound: string;
  sitesFound(count: number): string;
  readonly elsewhere: string;
  readonly keysTitle: string;
  readonly keysLead: string;
  readonly keys: Readonly<Record<'next' | 'previous' | 'open' | 'panel' | 'close', string>>;
  readonly keyUnset: string;
  readonly pinTitle: string;
  readonly pin: readonly string[];
  readonly options: string;
  claimsOf(claims: number, sources: number, date: string): string;
}

/** Everything that a language has to say. */
export interface Messages {
  readonly words: WordMessages;
  readonly card: CardMessages;
  readonly popup: PopupMessages;
  readonly options: OptionsMessages;
  readonly welcome: WelcomeMessages;
}
