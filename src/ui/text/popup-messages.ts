/** What the popup says, and the badge. */
import { textsOf, type Texts } from './languages.ts';

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
  readonly setByOrganisation: string;
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
  readonly library: string;
  readonly options: string;
  claimsOf(date: string): string;
}

/** The table in each language. */
export const popupTexts: Texts<PopupMessages> = textsOf(
  import.meta.glob<PopupMessages>('./*/popup.ts', { eager: true, import: 'popup' }),
);
