/** Spanish: the card. */
import type { CardMessages } from '../card-messages.ts';
import { listText, numberText, plural } from '../counting.ts';
import { CLOSE, RELOAD, RETRY, UPDATED } from './in-page.ts';
import { LOCALE } from './locale.ts';

export const card: CardMessages = {
  close: CLOSE,
  panel: 'Verificar artículo',
  panelHint: 'Contrastar todo el artículo con el conjunto de datos',
  pin: 'Fijar',
  pinHint: 'Mantener abierta la tarjeta',
  loading: 'Buscando afirmaciones…',
  onParagraph: 'Sobre este párrafo',
  general: (name) => `${name} en general`,
  noneFits: (name, total) =>
    plural(LOCALE, total, {
      one: `La única afirmación sobre ${name} no trata de este párrafo.`,
      other: `Ninguna de las # afirmaciones sobre ${name} trata de este párrafo.`,
    }),
  fit: (bearing, total) =>
    `${numberText(LOCALE, bearing)} de ${plural(LOCALE, total, { one: '# trata', other: '# tratan' })} de este párrafo`,
  more: (count, name) => `${numberText(LOCALE, count)} más sobre ${name}`,
  loadingMore: 'Cargando…',
  moreFailed: 'Sin respuesta. Reintentar',
  all: (total) =>
    plural(LOCALE, total, { one: 'La única afirmación', other: 'Se muestran las # afirmaciones' }),
  empty: (name) => `El conjunto de datos no tiene afirmaciones sobre ${name}.`,
  updated: UPDATED,
  reload: RELOAD,
  noAnswer: 'No se pudieron buscar las afirmaciones.',
  retry: RETRY,
  limits: 'Lo que no demuestra',
  answers: (by) => (by.length > 2 ? 'Respuestas' : `Respuesta de ${listText(LOCALE, by)}`),
  sources: (count) => plural(LOCALE, count, { one: '# fuente', other: '# fuentes' }),
  detail: 'Detalle',
  fits: 'Por qué encaja',
  whyMarked: '¿Por qué se marca?',
  whyLeftAlone: '¿Por qué no se marca?',
  readAs: (surface, name) => `“${surface}” se lee como ${name}:`,
  asked: (surface, decision, because) =>
    `“${surface}” ${decision === 'marked' ? 'se marca' : 'no se marca'}: ${because}.`,
  readWrongly: (surface) => `¿Es un error? No marcar “${surface}”`,
  onThisPage: 'en esta página',
  onThisSite: 'en este sitio',
  offHere: 'Desactivar en este sitio',
  offHereHint: (site) =>
    `No habrá más marcas en ${site}; el botón de la barra de herramientas las activa de nuevo`,
  descriptionFrom: (publisher) => `Fuente: ${publisher}`,
};
