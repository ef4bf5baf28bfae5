/** Spanish: the words that every place shares. */
import { plural } from '../counting.ts';
import type { WordMessages } from '../word-messages.ts';
import { dated, DIRECTION, LOCALE } from './locale.ts';

export const words: WordMessages = {
  locale: LOCALE,
  direction: DIRECTION,
  quoted: (term) => `“${term}”`,
  range: (from, to) => `${from} – ${to}`,
  from: (date) => dated('desde', date),
  until: (date) => dated('hasta', date),
  standing: {
    documented: 'Documentada',
    reported: 'Publicada',
    alleged: 'Alegada',
    disputed: 'En disputa',
    unresolved: 'Sin resolver',
  },
  standingMeaning: {
    documented: 'Consta en un registro o lo declara la propia parte.',
    reported: 'Lo dicen medios o investigaciones.',
    alleged: 'Una parte acusa; ningún registro lo zanja.',
    disputed: 'Las fuentes o las partes se contradicen.',
    unresolved: 'Las fuentes públicas dejan la cuestión abierta.',
  },
  relation: { supports: 'respalda', qualifies: 'matiza', disputes: 'cuestiona' },
  sourceKind: {
    news: 'noticia',
    'government-record': 'registro oficial',
    'government-document': 'documento oficial',
    'court-record': 'documento judicial',
    'legislation-oversight': 'legislación o control parlamentario',
    'company-statement': 'comunicado de empresa',
    'advocacy-report': 'informe de una organización',
    academic: 'estudio académico',
  },
  basis: {
    read: 'Leída en esta dirección.',
    mirror: 'Leída solo en una copia, no en esta dirección.',
    cited: 'No leída; se conoce solo por citas de otros.',
  },
  basisShort: { read: '', mirror: 'copia', cited: 'citada por otros' },
  copyOf: (publisher, title) => `Reproduce un texto de ${publisher}: “${title}”.`,
  noDate: 'sin fecha',
  opensInNewTab: 'se abre en otra pestaña',
  overrule: {
    undo: 'Deshacer',
    notHere: 'En esta página no',
    notKept: 'No se pudo guardar. Hay que intentarlo otra vez.',
  },
  reason: {
    fullName: 'aparece el nombre completo',
    introduced: (name) => `la página presenta ${name}`,
    namedOnPage: (name) => `${name} aparece en otra parte de la página`,
    before: (terms) => `${terms} va delante`,
    after: (terms) => `${terms} va detrás`,
    cue: {
      sentence: (terms) => `la misma frase menciona ${terms}`,
      block: (terms) => `el mismo párrafo menciona ${terms}`,
      page: (terms) => `la página menciona ${terms}`,
      title: (terms) => `el título menciona ${terms}`,
      host: (host) => `el sitio es ${host}`,
    },
    otherEntities: (names, count) =>
      plural(LOCALE, count, {
        one: `la página nombra también a ${names}`,
        other: `la página nombra también a ${names}`,
      }),
    form: {
      capitals: 'todo lo que lo rodea va en mayúsculas, así que la grafía no dice nada',
      ticker: 'está escrito como símbolo bursátil',
    },
    language: (name) => `la página está en ${name}`,
    usual: 'el nombre casi nunca significa otra cosa',
    pageSense: 'la mayoría de las demás menciones de la página se leen igual',
    noEvidence: 'nada alrededor indica a qué se refiere',
    overruled: { page: 'así se pidió para esta página', site: 'así se pidió para este sitio' },
  },
  why: {
    entities: (names) => `ambos nombran a ${names}`,
    products: (names) => `ambos nombran ${names}`,
    terms: (terms) => `ambos contienen ${terms}`,
    figure: (text) => `ambos dan la cifra ${text}`,
  },
};
