import { plainText } from './plain-text.ts';

/** More authors than this is a list of something else. */
const mostAuthors = 40;

/** Agencies and departments that sign texts in place of people. */
const notPeople =
  /^(reuters|ap|afp|efe|dpa|upi|ansa|bloomberg|bloomberg news|associated press|the associated press|agence france-presse|europa press|agencia efe|agencias?|press association|pa media|tass|xinhua|kyodo|staff|staff (?:writers?|reporters?)|editors?|editorial(?: board)?|the editorial board|the editors|redacción(?: .*)?|redaccion(?: .*)?|la redacción|redaktion|newsroom|news desk|web desk|online desk|guest|guest author|contributors?|admin|administrator|unknown|anonymous|author|none|null|undefined|press release|wire (?:reports|services?)|[\p{L}\p{N}.'’& -]{2,40} (?:staff|newsroom|news desk|editorial board|newsdesk|team|press|agency))$/iu;

const prefix =
  /^(?:by(?=by)|(?:story|text|words|written|reported|report|reporting|analysis|opinion|review|posted|published|interview|additional reporting|texto|análisis|escrito|publicado)\s+)?(?:by|por|von|par|di|from)\b[:\s]+|^(?:authors?|autor(?:es|a)?|escrito por|by)\s*[:|]\s*/i;

/** Where a byline stops being names. */
const tail =
  /\s*(?:@|\d+\s*min\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\||•|·|—|–|\s-\s|\bupdated\b|\bpublished\b|\bposted\b|\blast modified\b|\bis an?\b|\bare\b|\bcovers?\b|\bfollow\b|\bactualizado\b|\bpublicado\b|\d{1,2}:\d{2}|\b(?:19|20)\d{2}\b).*$/iu;

/** Job titles, papers and places that follow a name after a comma. */
const afterName =
  /\b(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|staff|news|press|reuters|times|post|tribune|bloomberg|ap|afp|guardian|journal|magazine|today|herald|network|agency|special to|associated|chief|director|producer|analyst|professor|university|ph\.?d|m\.?d|cnn|bbc|cbs|nbc|abc|fox|npr|corresponsal|enviado|periodista|editor|redactor)\b/i;

/** A longer text that does not begin with "by" is a caption or a biography, in code units. */
const longestUnsigned = 100;

/** The full names in a byline such as "By Ana Ruiz and John Doe, Reuters". */
export function namesInByline(byline: string): readonly string[] {
  const text = plainText(byline)?.replace(/\s[\w.-]+@[\w.-]+/g, '') ?? null;
  if (text === null || text.length > 300 || /https?:|www\.|@\w+\.\w/i.test(text)) return [];
  if (/^(?:photo|foto|image|imagen|illustration|bild)\p{L}*\b/iu.test(text)) return [];
  if (text.length > longestUnsigned && !prefix.test(text)) return [];
  const names = text
    .replace(prefix, '')
    .replace(prefix, '')
    .replace(tail, '')
    .replace(/\(([^()]{0,80})\)/g, ' ')
    .split(/\s*(?:,|;|\/|&|\+)\s*|\s+(?:and|And|AND|with|y|e|und|et)\s+/u)
    .map(cleanName);
  return distinct(names.filter(isName));
}

/** The full name in a field that holds one person; "Doe, John" is turned round. */
export function nameInField(value: string): readonly string[] {
  const text = plainText(value);
  if (text === null) return [];
  const turned = /^([\p{L}'’-]{2,30}), ([\p{L}.'’ -]{2,40})$/u.exec(text);
  if (
    turned?.[1] &&
    turned[2] &&
    !/\s\p{L}+\s\p{L}+\s/u.test(turned[2]) &&
    !afterName.test(turned[2])
  ) {
    const name = `${turned[2]} ${turned[1]}`;
    return isName(name) ? [name] : [];
  }
  return namesInByline(text);
}

/** Without repeats, whatever their case. */
export function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()].slice(0, mostAuthors);
}

function cleanName(name: string): string {
  const text = name
    .replace(prefix, '')
    .replace(/^(?:dr|prof|mr|mrs|ms|sir|dame)\.? (?=\p{Lu})/iu, '')
    .replace(/^[\s"“”'‘’.,:;@#*-]+|[\s"“”'‘’,:;*-]+$/gu, '')
    .replace(/\s+/g, ' ');
  return /\p{Ll}/u.test(text) || text.length < 5 ? text : fromCapitals(text);
}

/** "JOHN MCDONALD" → "John Mcdonald": capitals hide how a name is written; this is the best guess. */
function fromCapitals(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s'’.-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function isName(name: string): boolean {
  const words = name.split(' ');
  if (name.length < 4 || name.length > 60 || words.length < 2 || words.length > 6) return false;
  if (
    /[\d<>{}[\]|@#=_©]|\.\p{Ll}{2}|\b(?:GmbH|Inc|LLC|Ltd|Corp)\b/u.test(name) ||
    notPeople.test(name) ||
    afterName.test(name)
  )
    return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(words.at(-1) ?? '')) return false;
  return /^[\p{Lu}\p{Lo}]|^(?:al|bin|da|de|del|della|den|der|di|du|el|la|le|ter|ten|van|von)\b/u.test(
    name,
  );
}
