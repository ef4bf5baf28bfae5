/** Month names of English, Spanish, French, German, Portuguese, Italian and Dutch, January first. */
const names = [
  'january jan enero ene janvier janv januar jän jänner janeiro gennaio gen januari',
  'february feb febrero février févr fév februar feber fevereiro fev febbraio februari',
  'march mar marzo mars märz mrz mär março maart mrt',
  'april apr abril abr avril avr aprile',
  'may mayo mai maio mag maggio mei',
  'june jun junio juin juni junho giu giugno',
  'july jul julio juillet juil juli julho lug luglio',
  'august aug agosto ago août aoû augustus',
  'september sept sep septiembre setiembre septembre setembro set settembre sett',
  'october oct octubre octobre oktober okt outubro out ottobre ott',
  'november nov noviembre novembre novembro',
  'december dec diciembre dic décembre déc dezember dez dezembro dicembre',
].map((line) => line.split(' '));

const numbers = new Map(
  names.flatMap((list, at) => list.map((name) => [plain(name), at + 1] as const)),
);

/** The number of a month by its name or short name in one of seven languages; null for other words. */
export function monthOf(word: string): number | null {
  return numbers.get(plain(word)) ?? null;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
