/** What the welcome page says. */
import { textsOf, type Texts } from './languages.ts';

export interface WelcomeMessages {
  /** Of the browser's tab. */
  readonly tabTitle: string;
  readonly title: string;
  readonly lead: string;
  readonly exampleTitle: string;
  readonly exampleHint: string;
  readonly exampleNote: string;
  readonly whatTitle: string;
  readonly what: readonly { readonly title: string; readonly text: string }[];
  readonly standingTitle: string;
  readonly moreTitle: string;
  readonly more: readonly { readonly title: string; readonly text: string }[];
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
  readonly keys: Readonly<
    Record<'next' | 'previous' | 'open' | 'panel' | 'save' | 'close', string>
  >;
  readonly keyUnset: string;
  readonly pinTitle: string;
  readonly pin: readonly string[];
  readonly options: string;
  claimsOf(claims: number, sources: number, date: string): string;
}

/** The table in each language. */
export const welcomeTexts: Texts<WelcomeMessages> = textsOf(
  import.meta.glob<WelcomeMessages>('./*/welcome.ts', { eager: true, import: 'welcome' }),
);
