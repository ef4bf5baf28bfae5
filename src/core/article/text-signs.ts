import { datesIn } from './dates.ts';
import { readByline } from './people.ts';
import type { PageFacts } from './record.ts';
import type { Sign } from './sign.ts';
import type { Sources } from './sources.ts';

/** Elements up from the headline within which a byline or a date is the headline's own. */
const near = 3;
/** A line of this length is a paragraph, in UTF-16 units. */
const paragraph = 100;
const leadLines = 25;
/** So much prose after the headline is a text, in UTF-16 units. */
const longProse = 800;
/** So many different bylines or dates belong to a list of texts or of posts. */
const many = 12;

/** An agency signing a text, or the place that a report was sent from. */
const agency =
  /\((?:reuters|ap|afp|efe|dpa|upi|ansa|cnn|bloomberg|europa press|xinhua)\)|^(?:reuters|ap|afp|efe|erbol|associated press|the associated press|agencia efe|europa press)\b.{0,40}$/i;
const dateline =
  /^[\p{Lu}][\p{Lu} .'’-]{2,30}(?:, \p{Lu}[\p{L}. ]{1,20})?(?:,? (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}))?(?: ?\([^()]{2,25}\))? ?\.?(?:—|–|--|-{1,2}) /u;
const role =
  /\b(?:reporters?|correspondents?|(?:staff|editorial) writers?|political editor|news editor|breaking news|newsroom|corresponsal|redacción|redacciones|enviad[oa] especial|korrespondent)/i;
/** Headlines of advice, of lists and of essays in the first or second person. */
const advice =
  /^(?:how(?:-| )to|\d+ (?:\p{L}+ ){0,3}(?:ways|things|tips|reasons|signs|lessons|steps|ideas|habits|rules|secrets|mistakes)|(?:three|four|five|six|seven|ten) (?:\p{L}+ ){0,2}(?:ways|things|tips|reasons|lessons|steps))\b|\b(?:a guide to|guide:|tutorial|how to use)\b|\b(?:you|your|my|yourself)\b.*\b(?:life|love|inbox|self|career|mind|you|your|my)\b/iu;

/** Signs in the text itself: its prose, its byline and date, how its headline speaks. */
export function textSigns({ facts }: Sources): readonly Sign[] {
  return [...shapeSigns(facts), ...voiceSigns(facts)];
}

function shapeSigns(facts: PageFacts): readonly Sign[] {
  const { headings, paragraphs, articles, lead } = facts;
  const signs: Sign[] = [];
  const prose = lead.map(extent).filter((length) => length >= paragraph);
  const isLong = paragraphs >= 5 || prose.reduce((sum, length) => sum + length, 0) >= longProse;
  if (isLong && (headings.length > 0 || prose.length > 0)) {
    signs.push({ reason: 'shape:paragraphs', article: paragraphs >= 10 ? 1 : 0.6, news: 0 });
  }
  const bylines = facts.bylines.filter(({ distance }) => distance <= near);
  const isSigned = bylines.some(({ text }) => readByline(text).names.length > 0 || role.test(text));
  if (isSigned) signs.push({ reason: 'shape:byline', article: 0.8, news: 0 });
  const dates = facts.dates.filter(({ distance }) => distance <= near).map(({ text }) => text);
  const shown = [...dates, ...lead.slice(0, leadLines).map((line) => line.slice(0, paragraph))];
  const isDated = shown.some((text) => datesIn(text, 'day-first').length > 0);
  if (isDated) signs.push({ reason: 'shape:date', article: 0.8, news: 0 });
  if (isLong && isSigned && isDated) signs.push({ reason: 'shape:whole', article: 0.5, news: 0 });
  if (
    [facts.bylines, facts.dates].some((all) => new Set(all.map(({ text }) => text)).size >= many)
  ) {
    signs.push({ reason: 'shape:list', article: -1.5, news: 0 });
  }
  if (articles > 0 && articles <= 4 && isLong) {
    signs.push({ reason: 'shape:article', article: 0.7, news: 0 });
  }
  return signs;
}

/** Length of a line; characters of East Asian scripts say as much as two letters. */
function extent(line: string): number {
  return (
    line.length +
    line.replace(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, '').length
  );
}

function voiceSigns({ headings, title, bylines, lead, dates }: PageFacts): readonly Sign[] {
  const signs: Sign[] = [];
  const opening = lead.slice(0, leadLines);
  if (opening.some((line) => agency.test(line.slice(0, 120)) || dateline.test(line))) {
    signs.push({ reason: 'text:dateline', article: 0.5, news: 1.5 });
  }
  const signed = bylines.filter(({ distance }) => distance <= near + 2).map(({ text }) => text);
  if (
    [...signed, ...opening.filter((line) => line.length < paragraph)].some((text) =>
      role.test(text),
    )
  ) {
    signs.push({ reason: 'text:reporter', article: 0, news: 1 });
  }
  if (advice.test(headings[0] ?? '') || advice.test(title)) {
    signs.push({ reason: 'text:advice', article: 0, news: -1.5 });
  }
  const clock = dates.some(
    ({ text, distance }) =>
      distance <= near && /\d{1,2}[:h.]\d{2}/.test(text.split('\n').at(-1) ?? ''),
  );
  if (clock) signs.push({ reason: 'text:time-of-day', article: 0, news: 0.4 });
  return signs;
}
