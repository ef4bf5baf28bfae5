/** What is said of a reference in its page, when it was opened from the library. */
import { textsOf, type Texts } from './languages.ts';

export interface ReopeningMessages {
  /** How the passage stands today; `elsewhere`: the address leads to another page; `no-page`: an error. */
  readonly passage: Readonly<
    Record<'found' | 'changed' | 'not-found' | 'elsewhere' | 'no-page', string>
  >;
  /** The same for a reference to a page as a whole. */
  readonly page: ReopeningMessages['passage'];
  /** Before what was added or removed, for screen readers. */
  readonly added: string;
  readonly removed: string;
  readonly archive: string;
  readonly library: string;
}

/** The table in each language. */
export const reopeningTexts: Texts<ReopeningMessages> = textsOf(
  import.meta.glob<ReopeningMessages>('./*/reopening.ts', { eager: true, import: 'reopening' }),
);
