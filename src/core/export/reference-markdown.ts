import { authorNames } from '../references/bibliography.ts';
import type { Reference } from '../references/reference.ts';
import { archiveLink, passageLink } from '../references/text-fragment.ts';
import { webAddress } from './article-lines.ts';
import { paragraphs, plain, quote } from './markdown-text.ts';
import type { ReferenceWords } from './reference-words.ts';

/** References as Markdown (CommonMark 0.31), a section each; all text of page and person is escaped. */
export function* referenceMarkdown(
  references: Iterable<Reference>,
  words: ReferenceWords,
): Generator<string> {
  yield `# ${plain(words.heading)}\n`;
  for (const reference of references) yield `\n${section(reference, words)}\n`;
}

function section(reference: Reference, words: ReferenceWords): string {
  const { url, record, passage, note, tags } = reference;
  const own = webAddress(url);
  const place = passage === null ? url : passageLink(url, passage.fragment.value);
  const href = webAddress(place) ?? own;
  const title = plain(record.title.value ?? words.untitled);
  const facts = [
    fact(words.authors, words.list(authorNames(record))),
    fact(words.publisher, record.publisher.value),
    fact(words.published, record.published.value && words.date(record.published.value)),
    fact(words.accessed, words.date(reference.accessed)),
    own === null ? null : `- ${plain(words.page)}: <${own}>`,
    own === null ? null : `- ${plain(words.archive)}: <${archiveLink(own)}>`,
    fact(words.tags, words.list(tags)),
  ].filter((line) => line !== null);
  return [
    `## ${href === null ? title : `[${title}](<${href}>)`}`,
    ...(passage === null ? [] : [quote(passage.quote.exact)]),
    facts.join('\n'),
    ...(note.trim() === '' ? [] : [paragraphs(note)]),
  ].join('\n\n');
}

function fact(label: string, text: string | null): string | null {
  return text === null || text === '' ? null : `- ${plain(label)}: ${plain(text)}`;
}
