import type { TextLanguage } from '../stem.ts';

/** What reading needs to know beside the text. */
export interface ReadingContext {
  /** Decides words and decimal signs. */
  readonly language: TextLanguage;
  /** Day on which the article appeared, `YYYY-MM-DD`: what "last April" counts from. */
  readonly today: string | null;
}
