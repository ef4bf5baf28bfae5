/** Independent readers of the formats that references are written in. */
import { createRequire } from 'node:module';

/** A name as CSL-JSON has it. */
export interface ReadName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

/** What a reader makes of a reference, as CSL-JSON. */
export interface ReadItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly ReadName[];
  readonly URL?: string;
  readonly note?: string;
  readonly annote?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
}

interface CitationJs {
  readonly Cite: new (
    text: string,
    options: { readonly forceType: string; readonly generateGraph: boolean },
  ) => {
    readonly data: readonly ReadItem[];
    format(
      type: 'bibliography',
      options: { readonly template: string; readonly format: string },
    ): string;
  };
}

// citation-js has no types of its own.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as CitationJs;
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-csl');

/** What citation-js reads. */
export function readByCitationJs(
  text: string,
  type:
    | '@biblatex/text'
    | '@bibtex/text'
    | '@ris/file'
    | '@csl/list+object'
    | '@csl/object'
    | '@else/json',
): readonly ReadItem[] {
  return new Cite(text, { forceType: type, generateGraph: false }).data;
}

/** An entry as citeproc writes it in the APA style, without markup. */
export function apaByCiteproc(item: object): string {
  return new Cite(JSON.stringify(item), { forceType: '@else/json', generateGraph: false })
    .format('bibliography', { template: 'apa', format: 'text' })
    .trim();
}

/** Text without the tags that readers put around what keeps its case. */
export function withoutTags(text: string): string {
  return text.replace(/<\/?(?:span|i|b|sup|sub)(?: [^>]*)?>/g, '');
}
