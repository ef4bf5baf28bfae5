import type { Candidate } from './candidates.ts';
import type { CueValue, Profile } from './readings.ts';
import type { TermIndex } from './term-index.ts';

/** A page's own explanation of a short name: "Immigration and Customs Enforcement (ICE)". */
export interface Introduction {
  /** Index of the reading it speaks for; -1 for a name that the lexicon does not know. */
  readonly reading: number;
  /** The full name as the page writes it. */
  readonly name: string;
}

/** Longest full name that is looked at, in code units. */
const longestName = 120;

/** "Full Name (", "Full Name, Inc. (the “", "Full Name, or ", "Full Name, known as ". */
const opens =
  /(?:,? ?(?:Inc|Corp|LLC|Ltd|plc)\.?)?['’s]{0,2}(?:[\s,]*[([]\s*(?:or |o |(?:also )?known as |hereafter |hereinafter )?|,\s(?:or|o|also known as|known as|better known as|conocid[ao] como)\s)["“'‘«]?(?:the |el |la )?["“”'‘’«]?$/;
/** What an introduction needs before the name, within its last code units: cheap to look for. */
const mayOpen = /[([]|,\s/;
const mostOpening = 40;
const closes = /^["“”'‘’»]?(?:\s*[)\],;:.\u2013\u2014/]|\s+(?:por|for|by|en|in)\s)/;

/** " (the Full Name", ", or Full Name", ", short for Full Name", ", the Full Name". */
const follows =
  /^(?:\s*[([]\s*(?:the |el |la )?|\s(?:stands for|significa|steht für)\s|,\s(?:(?:or|o|short for|which stands for)\s(?:the |el |la )?|(?:the|an?|el|la)\s))["“]?([^()[\]]{3,120})/;

/** What introduces a short name, if anything does: the words before its brackets or the words in brackets behind it. */
export function introductionOf(
  text: string,
  candidate: Candidate,
  profile: Profile,
  beside: { readonly previous: Candidate | null; readonly next: Candidate | null },
  cues: () => TermIndex<CueValue>,
): Introduction | null {
  const near = text.slice(Math.max(0, candidate.start - mostOpening), candidate.start);
  const opening = mayOpen.test(near) ? opens.exec(near) : null;
  if (opening !== null && closes.test(text.slice(candidate.end, candidate.end + 8))) {
    const before = text.slice(Math.max(0, candidate.start - longestName), candidate.start);
    const nameEnd = candidate.start - opening[0].length;
    const known = beside.previous;
    if (known !== null && known.end >= nameEnd) return fromKnown(text, known, profile);
    const words = wordsOf(before.slice(0, before.length - opening[0].length));
    return fromInitials(lastWordsSpelling(words, initialsOf(candidate.text)), profile, cues);
  }
  const after = follows.exec(text.slice(candidate.end, candidate.end + longestName));
  if (after?.[1] === undefined) return null;
  const nameStart = candidate.end + after[0].length - after[1].length;
  const known = beside.next;
  if (known !== null && known.start >= nameStart && known.start <= nameStart + 4)
    return fromKnown(text, known, profile);
  const words = wordsOf(after[1]);
  return fromInitials(firstWordsSpelling(words, initialsOf(candidate.text)), profile, cues);
}

function fromKnown(text: string, known: Candidate, profile: Profile): Introduction | null {
  if (known.name.kind === 'short') return null;
  const { entity, sense, index } = known.name.reading;
  const name = text.slice(known.start, known.end);
  if (entity !== profile.meant.entity) return null;
  return { reading: sense === entity ? profile.meant.index : index, name };
}

/** A full name that only its initials tell: the reading whose cues it holds, else an unknown one. */
function fromInitials(
  name: string | null,
  profile: Profile,
  cues: () => TermIndex<CueValue>,
): Introduction | null {
  if (name === null) return null;
  const strong = cues()
    .all(name)
    .map((hit) => hit.term.value)
    .filter((cue) => cue.where === 'near' && cue.strength === 'strong');
  const known = [profile.meant, ...profile.senses].find((reading) =>
    strong.some((cue) => cue.reading === reading.index),
  );
  return { reading: known?.index ?? -1, name };
}

function initialsOf(name: string): string {
  return name.replace(/[^\p{L}]/gu, '').toLowerCase();
}

function wordsOf(
  text: string,
): { readonly word: string; readonly start: number; readonly text: string }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    text,
  }));
}

const small = new Set(
  'a an and de del des di do du e el en et for für in la las los of on or os the und y'.split(' '),
);

/** The shortest run of last words whose initials, small words aside, spell the letters. */
function lastWordsSpelling(words: ReturnType<typeof wordsOf>, letters: string): string | null {
  let left = letters.length;
  for (let at = words.length - 1; at >= 0 && left > 0; at--) {
    const entry = words[at];
    if (entry === undefined) return null;
    const word = entry.word.toLowerCase();
    if (word.startsWith(letters.charAt(left - 1))) left--;
    else if (!small.has(word)) return null;
    if (left === 0) return entry.text.slice(entry.start).trim();
  }
  return null;
}

function firstWordsSpelling(words: ReturnType<typeof wordsOf>, letters: string): string | null {
  let next = 0;
  for (const entry of words) {
    const word = entry.word.toLowerCase();
    if (word.startsWith(letters.charAt(next))) next++;
    else if (!small.has(word)) return null;
    if (next === letters.length) {
      const end = entry.start + entry.word.length;
      return entry.text.slice(words[0]?.start ?? 0, end);
    }
  }
  return null;
}
