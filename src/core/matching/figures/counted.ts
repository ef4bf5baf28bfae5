import type { TextLanguage } from '../stem.ts';
import { lowAt, plain, type Token } from './tokens.ts';

/** What a number counts, as the text says it. */
export interface Counted {
  readonly first: number;
  readonly next: number;
  readonly people: boolean;
  /** A thing that news counts even where there are few of it: "eight cities". */
  readonly usual: boolean;
  /** Time, length or weight: such numbers measure and do not count. */
  readonly measure: boolean;
}

/** The noun that follows a number, with few words before it; null where none does. */
export function countedAt(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Counted | null {
  const hyphen = tokens[at]?.text === '-' && tokens[at].glued;
  const of = /^(?:of|de)$/.test(lowAt(tokens, at));
  const first = hyphen || of ? at + 1 : at;
  let plural: Counted | null = null;
  let words = 0;
  for (let place = first; words < MOST_WORDS; place += 1) {
    const token = tokens[place];
    if (words > 0 && token?.text === '-' && token.glued) continue;
    words += 1;
    if (token?.kind !== 'word' || STOPS[language].has(token.low)) break;
    const people = isPeople(token.low);
    const usual = people || USUAL.has(token.low);
    const measure = MEASURES.has(token.low);
    const counted = { first, next: place + 1, people, usual, measure };
    if (usual || measure) return plural === null || place === plural.next ? counted : plural;
    // A name may stand before the noun ("Amazon workers") but is not what is counted.
    if (!/^\p{Lu}/u.test(token.text) && PLURAL[language].test(token.low)) plural ??= counted;
  }
  return plural;
}

/** Whether a word means people by what they are or do. */
export function isPeople(low: string): boolean {
  return PEOPLE.has(low);
}

/** "federal cloud-hosting orders" */
const MOST_WORDS = 4;

const PLURAL: Readonly<Record<TextLanguage, RegExp>> = { en: /[^suix’']s$/, es: /[aeioudlnrz]s$/ };

const PEOPLE = wordSet(
  'people parents mothers fathers foreigners aliens prisoners inmates teachers person persons member men women ' +
    'workers employees staff staffers officers agents officials signers signatories adults ' +
    'children migrants immigrants detainees taxpayers protesters protestors demonstrators marchers observers ' +
    'residents citizens users engineers members lawmakers senators representatives inspectors students refugees ' +
    'voters americans patients soldiers passengers victims activists journalists lawyers deportees participants ' +
    'minors individuals colleagues researchers scientists experts technologists executives veterans attendees ' +
    'personas gente hombres mujeres trabajadores trabajadoras empleados empleadas funcionarios funcionarias agentes ' +
    'firmantes adultos niños menores migrantes inmigrantes detenidos detenidas contribuyentes manifestantes ' +
    'observadores residentes ciudadanos usuarios ingenieros miembros legisladores senadores congresistas ' +
    'estudiantes refugiados votantes pacientes soldados pasajeros víctimas activistas periodistas abogados ' +
    'deportados participantes asistentes extranjeros expertos',
);

const USUAL = wordSet(
  'contracts orders awards agreements deals amendments agencies companies firms corporations systems cities towns states ' +
    'countries offices centers centres lawsuits letters petitions signatures records names addresses files ' +
    'documents searches queries licenses licences authorizations reuses tools services databases terabytes ' +
    'petabytes gigabytes servers groups organizations organisations unions arrests raids deportations sites ' +
    'buildings facilities reports sources vendors suppliers contratos pedidos acuerdos enmiendas agencias ' +
    'empresas compañías sistemas ciudades pueblos estados países oficinas centros demandas cartas peticiones ' +
    'firmas registros nombres direcciones archivos expedientes documentos búsquedas consultas licencias ' +
    'autorizaciones herramientas servicios petabytes servidores grupos organizaciones sindicatos arrestos ' +
    'redadas deportaciones sitios edificios instalaciones informes fuentes proveedores órdenes',
);

const MEASURES = wordSet(
  'second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months quarter ' +
    'quarters year years decade decades century centuries mile miles kilometers kilometres km meters metres ' +
    'feet foot inches inch yards acres degrees pounds ounces tons tonnes kilos kilograms kg hectares mph kmh page ' +
    'pages points point percentage cents cent am pm segundo segundos minuto minutos hora horas día días noche ' +
    'noches semana semanas mes meses trimestre trimestres año años década décadas siglo siglos kilómetros metros ' +
    'pies pulgadas grados toneladas hectáreas páginas puntos punto centavos',
);

/** Words at which a noun phrase ends or that begin something else. */
const STOPS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  en: wordSet(
    'to in of and or on at by for from with that who whom which were was are is had have has said says as but ' +
      'than if when while where after before during since until under over not no so into about against between ' +
      'this these those it its he she they his her their our his been be will would could may might can did does ' +
      'times per via across among because ago later',
  ),
  es: wordSet(
    'de del en y e o u a al que se no por para con sin sobre lo la el los las un una es son fue fueron era eran ' +
      'ha han había habían está están según desde hasta como cuando donde pero ni si su sus este esta estos ' +
      'estas más menos entre tras ante veces ya también',
  ),
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(plain));
}
