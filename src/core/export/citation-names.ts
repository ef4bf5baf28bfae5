/** Lists of authors as the styles of bibliographies write them. */
import { fullName, type Author, type Person } from '../references/author.ts';

/** "von der Leyen, U., & Smith, J. Q., Jr."; of more than 20 the first 19 and the last. */
export function apaNames(authors: readonly Author[]): string {
  const names = authors.map((author) =>
    author.kind === 'whole'
      ? author.name
      : joined(', ', withParticle(author), initials(author.given), author.suffix),
  );
  if (names.length === 1) return names[0] ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`;
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** "Leyen, Ursula von der, and John Q. Smith Jr."; of more than 10 the first 7. */
export function chicagoNames(authors: readonly Author[]): string {
  const names = authors.map((author, at) =>
    author.kind === 'whole'
      ? author.name
      : at > 0
        ? inOrder(author)
        : joined(', ', author.family, joined(' ', author.given, author.particle), author.suffix),
  );
  return names.length > 10 ? `${names.slice(0, 7).join(', ')}, et al.` : listed(names);
}

/** "von der Leyen, Ursula, and John Q. Smith Jr."; of more than two the first. */
export function mlaNames(authors: readonly Author[]): string {
  const names = authors.map((author, at) =>
    author.kind === 'whole'
      ? author.name
      : at > 0
        ? inOrder(author)
        : joined(', ', withParticle(author), author.given, author.suffix),
  );
  return names.length > 2 ? `${names[0] ?? ''}, et al.` : listed(names);
}

function listed(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}

function inOrder(author: Person): string {
  return joined(' ', fullName({ ...author, suffix: '' }), author.suffix);
}

function withParticle({ particle, family }: Person): string {
  return joined(' ', particle, family);
}

/** "Jean-Luc P." is "J.-L. P."; what is written in capitals already stays a letter each. */
function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => /^[\p{L}]/u.exec(part)?.[0]?.toUpperCase() ?? '')
        .filter((letter) => letter !== '')
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .filter((part) => part !== '')
    .join(' ');
}

function joined(mark: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(mark);
}
