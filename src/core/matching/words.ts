import { commonStems } from './common-words.ts';
import { stem, type TextLanguage } from './stem.ts';

/** A content word of a text. */
export interface Word {
  readonly stem: string;
  readonly surface: string;
  /** Written as a name: a capital inside a sentence, or several capitals. */
  readonly name: boolean;
  /** News on any subject uses it, so that it tells little. */
  readonly common: boolean;
  /** Place among the text's words, small words counted; neighbours differ by one. */
  readonly at: number;
}

/** Content words in reading order: small words, single letters and numbers are left out. */
export function contentWords(text: string, language: TextLanguage): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    at += 1;
    const surface = match[0].replace(/['’]s?$/u, '');
    const lower = surface.toLowerCase();
    if (lower.length < 2 || SMALL_WORDS[language].has(lower)) continue;
    const root = stem(lower, language);
    const name = isName(text, match.index, surface);
    words.push({ stem: root, surface, name, common: commonStems[language].has(root), at });
  }
  return words;
}

/** English or Spanish, by the small words in a text; `lang` decides where they do not. */
export function languageOf(text: string, lang: string | null): TextLanguage {
  let [english, spanish] = [0, 0];
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (SMALL_WORDS.en.has(lower)) english += 1;
    if (SMALL_WORDS.es.has(lower)) spanish += 1;
  }
  if (english === spanish) return lang?.toLowerCase().startsWith('es') === true ? 'es' : 'en';
  return spanish > english ? 'es' : 'en';
}

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;

const SMALL_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  en: new Set(
    (
      'a about above after again against ago all almost also although am among an and another any are around as ' +
      'at away back be because been before being below between both but by can cannot could did do does doing ' +
      'done down during each either else even ever every few first for from further get gets given go goes had ' +
      'has have having he her here hers him his how however i if in into is it its itself just last later least ' +
      'less like made make makes many may me might more most much must my near nearly neither never new next no ' +
      'nor not now of off often old on once one only onto or other others our out over own per put rather s ' +
      'said same say saying says second see seen several shall she should since so some still such t take taken ' +
      'than that the their them then there these they thing things this those though three through thus to ' +
      'today together told too toward two under until up upon us use used uses using very via was way we week ' +
      'well were what when where whether which while who whom whose why will with within without would year ' +
      'years yet you your three four five six seven eight nine ten eleven twelve dozen dozens hundred ' +
      'hundreds thousand thousands million millions billion billions percent'
    ).split(' '),
  ),
  es: new Set(
    (
      'a acá ahora al algo alguna algunas alguno algunos allí ante antes aquel aquella aquellos aquí así aun ' +
      'aún aunque año años bajo bien cada casi como cómo con contra cual cuál cuales cuando cuándo cuanto cuya ' +
      'cuyas cuyo cuyos de debe deben decir del desde después dice dicen dicho dijo dijeron donde dónde dos ' +
      'durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos esta está ' +
      'están estar estas este esto estos estaba fue fueron ha haber había habían hace hacer hacia han hasta hay ' +
      'hizo hoy la las le les lo los luego más me mediante mientras mi mismo misma muchas mucho muchos muy ni ' +
      'ningún ninguna no nos nosotros nuestra nuestro nuevo nueva nuevos o otra otras otro otros para pero poco ' +
      'pocos por porque primer primera primero puede pueden pues que qué quien quién quienes se sea según ser ' +
      'será si sí sido sin sino sobre son su sus tal también tampoco tan tanto tener tiene tienen toda todas ' +
      'todavía todo todos tras tres cuatro cinco seis siete ocho nueve diez once doce cien ciento cientos mil miles ' +
      'millón millones billón billones u un una unas uno unos usa usan usar ya y yo'
    ).split(' '),
  ),
};

function isName(text: string, at: number, surface: string): boolean {
  if (/\p{Lu}/u.test(surface.slice(1))) return true;
  if (!/^\p{Lu}/u.test(surface)) return false;
  return !/(?:^|[.!?:“"«(]\s*)$/u.test(text.slice(Math.max(0, at - 3), at));
}
