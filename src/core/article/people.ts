import { asName, distinct, isEastAsian, nameBefore } from './names.ts';
import { plainText } from './plain-text.ts';

/** Names read in a byline; `isSigned` where it says so, as with "By". */
export interface BylineNames {
  readonly names: readonly string[];
  readonly isSigned: boolean;
}

const kinds =
  'guest (?:post|column|essay|opinion)|essay|perspective|exclusive|special report|story|text|words|written|reported|report|reporting|analysis|opinion|commentary|review|posted|published|interview|article|column|additional reporting|texto|análisis|escrito|publicado|redactado|reportaje|entrevista|información|texte|propos recueillis|a cura';
const germanKinds =
  '(?:analyse|kommentar|gastbeitrag|bericht|reportage|interview|essay|kolumne|glosse|porträt|rezension|protokoll|aus \\S+)';
const prepositions = 'by|por|von|par|di|door';
/** What stands before the names: "By", "Por", "Eine Analyse von", "Story by", "文：". */
const prefix = new RegExp(
  String.raw`^\W*(?:by(?=by))?(?:(?:an?|una?|eine?|un|une)\s+)?(?:(?:${kinds}|${germanKinds}(?=\s+von))\s+)?(?:(?:${prepositions})(?=[\s:]|$)|(?:texto|reportaje|análisis|información|texte)\s+de(?=\s))[:\s]*|^(?:authors?|written|autor(?:es|as?|in)?|auteurs?|text|texto|escrito por|文|著者|作者|執筆|取材|記者|筆者|ライター|글)\s*[:：|／/]\s*`,
  'iu',
);
/** A signature within a line: "18 November 2026, 7:45 am by Ana Ruiz". */
const within = /^(?=.{0,60}\d).{2,60}?\b[Bb][Yy]:?\s+(?=\p{Lu})/u;

/** Who made the pictures, the translation or the revision is no author. */
const otherHands =
  /(?:photo\S*|picture|image|imagen|illustration|video|foto|bild|graphic|edited|editing|translat|traduc|reviewed|fact[- ]checked|produced|updated|curated|medically reviewed|翻訳|訳|撮影|写真)[^\s:：]*(?:\s+(?:by|von|por|par|de)\b|\s*[:：者]).*$/iu;
const agencyPicture = /\b(?:getty|shutterstock|istock|alamy|unsplash|a[fp]p? photo)\b/i;
const picture =
  /^\W*(?:photo|foto|image|imagen|illustration|bild|credit|crédito|source|fuente|quelle)s?\b/i;

/** Where a line stops being names. */
const tail =
  /\s*(?:@|\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d|\||•|·|—|–|\s-+\s|\bupdated\b|\bpublished\b|\bposted\b|\blast modified\b|\bis an?\b|\bare\b|\bcovers?\b|\bfollow\b|\bactualizado\b|\bpublicado\b).*$/iu;

/** Where somebody was, and for whom, up to the next name. */
const circumstance =
  /\s(?:on|in|for|of|at|from|via|en|em|para|desde|aus|für|pour|à)\s[^,;&]*?(?=\s+(?:and|y|und|et)\s|\s*[,;&]|$)/giu;

/** A job title after a name, without a comma between: "Ana Ruiz Senior Staff Writer". */
const title =
  /(?<=\S\s\S+)\s+(?:(?:senior|staff|chief|deputy|assistant|associate|special|national|political|executive|contributing|technology|news|ap|managing|business)\s+(?:\S+\s+){0,2}?)*(?:reporter|correspondent|editor|writer|columnist|contributor|journalist|producer|analyst|staff|ceo|journaliste|periodista|redactor|corresponsal|envoyée?|enviad[oa])s?\b[^,;&]*?(?=\s+(?:and|y|und|et)\s|\s*[,;&]|$)/iu;

const separator =
  /\s*(?:,|;|\/|&|\+|、|，)\s*(?:(?:and|with|und|et|y|e)\s+)?|\s+(?:and|with|und|et|avec|con|mit)\s+/iu;

/** What a columnist's line begins with. */
const leadingRole =
  /^(?:Opinion|Analysis|Perspective|Columnist|Contributor|Correspondent|OPINION|ANALYSIS)\s+(?=\p{Lu}\S+\s)/u;

/** A longer line that is not signed is a caption or a biography, in UTF-16 units. */
const longestUnsigned = 100;
const longest = 300;

/** The full names in a byline such as "By Ana Ruiz and John Doe, Reuters"; lines stand apart. */
export function readByline(byline: string, isField = false): BylineNames {
  const lines = joined(
    byline
      .slice(0, 2 * longest)
      .split('\n')
      .flatMap((line) => plainText(line) ?? []),
  );
  let unsigned: readonly string[] = [];
  for (const line of lines) {
    const { names, isSigned } = readLine(line, isField);
    if (names.length === 0) continue;
    if (isSigned) return { names, isSigned };
    if (unsigned.length === 0) unsigned = names;
  }
  return { names: unsigned, isSigned: false };
}

/** The names in a byline, signed or not. */
export function namesInByline(byline: string): readonly string[] {
  return readByline(byline).names;
}

/** The full names in a field that holds persons; "Doe, John" is turned round. */
export function nameInField(value: string): readonly string[] {
  const text = plainText(value);
  if (text === null) return [];
  const turned = /^([\p{L}'’-]{2,30}), ([\p{L}.'’-]{1,20}(?: [\p{L}.'’-]{1,20})?)$/u.exec(text);
  const name = turned && asName(`${turned[2]} ${turned[1]}`);
  return name === null ? readByline(text, true).names : [name];
}

/** A line that ends in the middle of a list of names. */
const unfinished = new RegExp(
  String.raw`(?:^\W*(?:${prepositions})[:\s]*|[,&;:：]|\b(?:and|und|et|y))$`,
  'i',
);

/** Lines put together where one ends or the next begins in the middle of a list of names. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined && (unfinished.test(last) || /^(?:[,&;]|(?:and|und|et|y)\s)/iu.test(line));
    if (goesOn) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** `isField`: the line is declared to hold names, and need not look like a byline. */
function readLine(line: string, isField: boolean): BylineNames {
  const text = line.replace(/\s?[\w.+-]+@[\w-]+\.[\w.-]+/g, '').replace(/\[email[^\]]*\]/g, '');
  const nobody: BylineNames = { names: [], isSigned: false };
  if (
    text.length > longest ||
    picture.test(text) ||
    agencyPicture.test(text) ||
    /https?:|www\.|@\w+\.\w/i.test(text)
  )
    return nobody;
  const bare = text.replace(prefix, '').replace(within, '').replace(prefix, '');
  const isSigned = bare !== text || /(?:記者|特派員)$/.test(text);
  if (!isSigned && (text.length > longestUnsigned || (!isField && isEastAsian(bare))))
    return nobody;
  const list = bare
    .replace(leadingRole, '')
    .replace(otherHands, '')
    .replace(/\((?:avec|with|con|mit)\s([^()]{0,200})\)/iu, ', $1')
    .replace(/(?<=\p{L}\s)\(([^()]{0,80})\)(?!\s\p{Lu}\p{Ll})/gu, ' ')
    .replace(circumstance, '')
    .replace(tail, '')
    .replace(title, '');
  const items = list.split(separator).flatMap(splitAtAnd);
  const [first = '', ...rest] = items;
  const head = asName(first) ?? (isSigned ? nameBefore(first) : null);
  if (head === null) return nobody;
  // Beside names as people write them, capitals are a paper's.
  const isMixed = /\p{Ll}/u.test(first);
  const others = rest.filter((item) => !isMixed || isEastAsian(item) || /\p{Ll}/u.test(item));
  return { names: distinct([head, ...others.flatMap((item) => asName(item) ?? [])]), isSigned };
}

/** "Ana Ruiz y Juan Pérez" are two, "José Ortega y Gasset" is one. */
function splitAtAnd(item: string): readonly string[] {
  const parts = item.split(/\s+[ye]\s+/u);
  return parts.slice(1).every((part) => part.trim().includes(' ')) ? parts : [item];
}
