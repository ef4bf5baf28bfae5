import { textsOf, type Texts } from './languages.ts';

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

/** The table in each language. */
export const inPageTexts: Texts<InPageMessages> = textsOf(
  import.meta.glob<InPageMessages>('./*/in-page.ts', { eager: true, import: 'inPage' }),
);
