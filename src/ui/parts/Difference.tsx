import type { JSX } from 'preact';
import type { TextChange } from '../../core/review/difference.ts';

interface DifferenceProps {
  readonly changes: readonly TextChange[];
  /** BCP 47 tag of the text; undefined where that is not known. */
  readonly lang: string | undefined;
  /** BCP 47 tag of `say`. */
  readonly locale: string;
  /** What screen readers hear before what was added or removed. */
  readonly say: { readonly added: string; readonly removed: string };
}

/** How a text became another: what was taken out struck through, what came in underlined. */
export function Difference({ changes, lang, locale, say }: DifferenceProps): JSX.Element {
  const heard = (word: string): JSX.Element => (
    <span class="sr-only" lang={locale}>
      {word}:{' '}
    </span>
  );
  return (
    <p class="difference" lang={lang}>
      {changes.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Part = kind === 'added' ? 'ins' : 'del';
        return (
          <Part key={index}>
            {heard(say[kind])}
            {text}
          </Part>
        );
      })}
    </p>
  );
}
