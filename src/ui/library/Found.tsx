import type { ComponentChildren, JSX } from 'preact';
import { stretchesFound } from '../../core/dataset/claim-words.ts';

interface FoundProps {
  readonly text: string;
  readonly query: string;
}

/** A text in which the words that were searched for are marked. */
export function Found({ text, query }: FoundProps): JSX.Element {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of query.trim() === '' ? [] : stretchesFound(text, query)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...parts, text.slice(at)]}</>;
}
