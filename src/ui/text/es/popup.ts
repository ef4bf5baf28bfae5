/** Spanish: the popup. */
import { numberText, plural } from '../counting.ts';
import type { PopupMessages } from '../popup-messages.ts';
import { LOCALE } from './locale.ts';

export const popup: PopupMessages = {
  name: 'Sidelight',
  onSite: (site) => `en ${site}`,
  asking: 'Consultando la página…',
  reading: 'La página aún se está leyendo',
  mentions: 'Menciones en esta página',
  onToolbar: (count) =>
    plural(LOCALE, count, {
      one: 'Sidelight: # mención en esta página',
      other: 'Sidelight: # menciones en esta página',
    }),
  countOf: (count) => numberText(LOCALE, count),
  none: '–',
  entityOff: 'desactivado',
  unread: 'No leída hasta el final',
  unreadNoAnswer:
    'Una parte de Sidelight no responde. Se le vuelve a preguntar; recargar la página puede ayudar.',
  unreadTooMuch: 'La página tiene más nombres de los que Sidelight guarda de una sola página.',
  unreadPart: 'Parte de la página no se lee',
  unreadClosed: 'Algo de su texto está en componentes que la página mantiene cerrados.',
  nothing: 'Sin menciones en esta página',
  nothingHint: 'También se encuentran las que se cargan después.',
  leftAlone: (count, surface) => `Sin marcar: ${numberText(LOCALE, count)} × “${surface}”.`,
  marked: (count, surface) => `Con marca: ${numberText(LOCALE, count)} × “${surface}”.`,
  readsAs: (sense) => `Se lee como ${sense}:`,
  readsAsOther: 'Se lee como otra cosa:',
  unclear: 'No está claro:',
  otherwise: (sense) => `Si no, se leería como ${sense}.`,
  otherwiseOther: 'Si no, se leería como otra cosa.',
  otherwiseUnclear: 'Si no, no estaría claro.',
  otherwiseMarked: 'Si no, se marcaría.',
  markThese: (count) => plural(LOCALE, count, { one: 'Marcar esta', other: 'Marcar estas #' }),
  markAlways: 'Siempre en este sitio',
  leftAloneMore: (count) =>
    plural(LOCALE, count, { one: 'y # lectura más', other: 'y # lecturas más' }),
  next: 'Siguiente mención',
  panel: 'Verificar artículo',
  position: (at, of) => `${numberText(LOCALE, at)} de ${numberText(LOCALE, of)}`,
  offHere: (site) => `Desactivado en ${site}`,
  offHereHint: 'No se lee ninguna página de este sitio.',
  turnOn: 'Activar aquí',
  setByOrganisation: 'Fijado por la organización',
  unreadable: 'Esta página no se puede leer',
  unreadableHint:
    'Los navegadores cierran a las extensiones sus propias páginas y las tiendas de complementos.',
  notAsked: 'No es uno de los sitios de noticias',
  notAskedHint: 'Esta página no se ha leído.',
  notNews: 'No se declara como noticia',
  notNewsHint: 'Solo se leyó la descripción de su cabecera.',
  withheld: 'El navegador no da acceso a este sitio',
  withheldHint: (site) => `El acceso a ${site} se retiró en los ajustes del navegador.`,
  allow: 'Pedir acceso',
  noAnswer: 'La página no responde',
  noAnswerHint:
    'Se abrió antes de instalar o actualizar Sidelight. Se puede recargar, o activar aquí.',
  run: 'Activar en esta página',
  always: (site) => `Siempre en ${site}`,
  alwaysHint: 'El navegador pide permiso para este sitio.',
  everywhere: 'En todos los artículos de noticias',
  everywhereHint:
    'El navegador pide acceso a todos los sitios. Solo se marcan las páginas que se declaran noticias.',
  askingPermission: 'El navegador está preguntando…',
  refused: 'Sin permiso. No se cambió nada.',
  granted: 'Permitido.',
  library: 'Biblioteca',
  options: 'Opciones',
  claimsOf: (date) => `Afirmaciones a fecha de ${date}`,
};
