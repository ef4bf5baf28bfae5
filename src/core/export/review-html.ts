import type { SourceView } from '../dataset/views.ts';
import { articleLines, webAddress } from './article-lines.ts';
import type { ReportedEvidence, ReportedPassage, ReviewReport } from './review-report.ts';
import type { ReviewWords } from './review-words.ts';

/**
 * A worksheet as one HTML file that needs nothing else: no script, no font, no picture. It prints on
 * white paper, with the address of each source beside its title.
 */
export function reviewHtml(report: ReviewReport, words: ReviewWords): string {
  const title = report.article.title ?? words.untitled;
  const facts = articleLines(report, words).map(
    ({ label, text, href }) =>
      `<dt>${html(label)}</dt><dd>${href === null ? html(text) : link(href, text)}</dd>`,
  );
  const passages = report.passages.map((passage) => passageHtml(passage, words));
  return `<!doctype html>
<html lang="${html(words.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(`${words.heading}: ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="quiet">${html(words.heading)}</p>
<h1>${html(title)}</h1>
<dl>${facts.join('')}</dl>
</header>
${report.summary === '' ? '' : `<h2>${html(words.summary)}</h2>\n${paragraphs(report.summary)}\n`}<h2>${html(words.passages)}</h2>
${passages.length === 0 ? `<p>${html(words.noPassages)}</p>` : passages.join('\n')}
<footer class="quiet">${html(words.foot(words.date(report.made), words.date(report.dataset)))}</footer>
</body>
</html>
`;
}

function passageHtml(passage: ReportedPassage, words: ReviewWords): string {
  const { number, text, lang, verdict, note, evidence } = passage;
  const found = verdict === null ? words.noVerdict : words.verdict[verdict];
  const language = lang === null ? '' : ` lang="${html(lang)}"`;
  return `<section>
<h3>${number === null ? '' : `<span class="number">${number}</span> `}${html(found)}</h3>
<blockquote${language}>${paragraphs(text)}</blockquote>
${fateHtml(passage, words)}${note === '' ? '' : `<h4>${html(words.note)}</h4>\n${paragraphs(note)}\n`}${
    evidence.length === 0
      ? ''
      : `<h4>${html(words.evidence)}</h4>\n<ul>${evidence.map((each) => evidenceHtml(each, words)).join('')}</ul>\n`
  }</section>`;
}

function fateHtml({ fate, lang }: ReportedPassage, words: ReviewWords): string {
  if (fate.kind === 'edited') {
    const language = lang === null ? '' : ` lang="${html(lang)}"`;
    return `<p class="quiet">${html(words.edited)}</p>\n<blockquote${language}>${paragraphs(fate.today)}</blockquote>\n`;
  }
  if (fate.kind === 'moved') return `<p class="quiet">${html(words.moved)}</p>\n`;
  return fate.kind === 'gone' ? `<p class="quiet">${html(words.gone)}</p>\n` : '';
}

function evidenceHtml(evidence: ReportedEvidence, words: ReviewWords): string {
  if (evidence.kind === 'missing') return `<li>${html(words.missing(evidence.claim))}</li>`;
  const { claim, sources } = evidence;
  const parts = sources.map(
    ({ source, relation, says }) =>
      `<li>${html(words.relation[relation])}: ${html(says)} ${sourceHtml(source, words)}</li>`,
  );
  if (claim.limits !== null) parts.push(`<li>${html(words.limits)}: ${html(claim.limits)}</li>`);
  for (const { by, position, source } of claim.responses) {
    parts.push(
      `<li>${html(words.answers)}, ${html(by)}: ${html(position)} ${sourceHtml(source, words)}</li>`,
    );
  }
  const standing = html(words.standing[claim.standing]);
  return `<li lang="${claim.lang}">${html(claim.statement)} <b>${standing}</b><ul>${parts.join('')}</ul></li>`;
}

function sourceHtml({ publisher, title, published, url }: SourceView, words: ReviewWords): string {
  const date = published === null ? '' : `, ${html(words.date(published))}`;
  const href = webAddress(url);
  return `(${html(publisher)}, ${href === null ? html(title) : link(href, title)}${date})`;
}

function link(href: string, text: string): string {
  return `<a href="${html(href)}" rel="noreferrer">${html(text)}</a>`;
}

function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => `<p>${html(line)}</p>`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that HTML takes for nothing but text, in elements and in quoted attributes. */
function html(text: string): string {
  // NUL and lone surrogates have no place in HTML.
  const clean = text.toWellFormed().replaceAll('\u0000', '\uFFFD');
  return clean.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const STYLE = `
:root{color-scheme:light dark}
body{max-inline-size:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font:700 1.6rem/1.25 ui-serif,Georgia,serif;margin:0 0 .75rem}
h2{font-size:1.1rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:0 0 .5rem}
h4{font-size:.875rem;margin:.75rem 0 .25rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;font-size:.875rem;margin:0}
dt,.quiet,.number{color:GrayText}
dd{margin:0;overflow-wrap:anywhere}
section{border-block-start:1px solid;padding-block:1rem;break-inside:avoid}
blockquote{margin:0;padding-inline-start:1rem;border-inline-start:3px solid;font-family:ui-serif,Georgia,serif}
p{margin:.25rem 0;overflow-wrap:anywhere}
ul{margin:.25rem 0;padding-inline-start:1.25rem}
ul ul{font-size:.875rem}
footer{margin-block-start:2rem;font-size:.875rem}
@media print{body{max-inline-size:none;margin:0;color:#000;background:#fff}a{color:inherit}ul a::after{content:" <" attr(href) ">";overflow-wrap:anywhere}}
`;
