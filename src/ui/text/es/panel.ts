/** Spanish: the panel. What it says of the worksheet and its export is in `review.ts`. */
import { listText, numberText, plural } from '../counting.ts';
import type {
  ArticleMessages,
  FiguresMessages,
  PanelMessages,
  PanelPageMessages,
  PassagesMessages,
} from '../panel-messages.ts';
import { LOCALE } from './locale.ts';
import { handing, review } from './review.ts';

const page: PanelPageMessages = {
  asking: 'Consultando la página…',
  unreadable: {
    title: 'Esta página no se puede leer',
    hint: 'Para leerla hay que pulsar en ella el botón de Sidelight de la barra de herramientas. Los navegadores cierran a las extensiones sus propias páginas y las tiendas de complementos. Las afirmaciones, la cronología y el mapa están aquí de todos modos.',
  },
  withheld: (site) => ({
    title: `Sin acceso a ${site}`,
    hint: 'El navegador pregunta antes de que Sidelight lea este sitio.',
  }),
  noAnswer: {
    title: 'La página no responde',
    hint: 'Se abrió antes de instalar o actualizar Sidelight. Se puede recargar, o activar aquí.',
  },
  off: (site) => ({
    title: `Desactivado en ${site}`,
    hint: 'No se lee ninguna página de este sitio.',
  }),
  notRun: {
    'not-asked': {
      title: 'No es uno de los sitios de noticias',
      hint: 'Esta página no se ha leído.',
    },
    'not-news': {
      title: 'No se declara como noticia',
      hint: 'Solo se leyó la descripción de su cabecera.',
    },
  },
  asleep: {
    title: 'El navegador suspendió esta pestaña',
    hint: 'Al recargarla se vuelve a leer.',
  },
  nothing: {
    title: 'Sin menciones en esta página',
    hint: 'También se encuentran las que se cargan después.',
  },
  run: 'Activar en esta página',
  allow: 'Pedir acceso',
  turnOn: 'Activar aquí',
  reload: 'Recargar la página',
  open: 'Abrir otra vez la página',
  contact: {
    closed: 'La página se cerró. Así estaba.',
    asleep: 'El navegador suspendió la página. Así estaba.',
    left: 'La pestaña muestra ahora otra página. Así estaba el artículo.',
    silent: 'La página ya no responde. Así estaba.',
  },
};

const article: ArticleMessages = {
  untitled: 'Página sin título',
  byline: (authors) => `Por ${listText(LOCALE, authors)}`,
  kind: {
    'news-article': 'artículo de noticias',
    'other-article': 'artículo, no noticia',
    'not-article': 'no es un artículo',
  },
  fields: 'De dónde salen estos datos',
  field: {
    title: 'Título',
    authors: 'Autoría',
    publisher: 'Medio',
    published: 'Publicado',
    modified: 'Modificado',
    language: 'Idioma',
    canonicalUrl: 'Dirección',
    description: 'Resumen',
    kind: 'Tipo',
  },
  notFound: 'no hallado',
  from: {
    'json-ld': () => 'declarado para máquinas (JSON-LD)',
    meta: (name) => `declarado en la cabecera de la página (${name})`,
    microdata: (name) => `declarado en el código de la página (${name})`,
    link: () => 'declarado en la cabecera de la página',
    address: () => 'leído de la dirección',
    byline: () => 'leído de la firma',
    heading: () => 'leído del titular',
    title: () => 'leído del título de la pestaña',
    html: () => 'declarado para toda la página',
    text: () => 'leído del texto',
    site: () => 'se sabe del sitio',
  },
  sure: { high: '', medium: 'solo a la vista, no declarado', low: 'deducido; conviene revisarlo' },
  strip: 'Dónde están las menciones',
  stripHint: 'Las flechas recorren la página; Intro lleva al lugar.',
  place: (names, passages, at) =>
    `${names}, ${plural(LOCALE, passages.length, { one: 'pasaje', other: 'pasajes' })} ${listText(
      LOCALE,
      passages.map((number) => numberText(LOCALE, number)),
    )}, al ${at.toLocaleString(LOCALE, { style: 'percent' })} de la página`,
  mentions: (name, count) =>
    plural(LOCALE, count, { one: `${name}: # mención`, other: `${name}: # menciones` }),
  countOf: (count) => numberText(LOCALE, count),
  leftAlone: (count) => `${numberText(LOCALE, count)} sin marcar`,
  rescan: 'Leer otra vez',
  reading: 'La página aún se está leyendo…',
  unread: {
    'no-answer':
      'No leída hasta el final: una parte de Sidelight no responde. Se le vuelve a preguntar; recargar la página puede ayudar.',
    'too-much':
      'No leída hasta el final: la página tiene más nombres de los que Sidelight guarda de una sola página.',
    closed:
      'Algo del texto de la página está en componentes que mantiene cerrados; ese texto no se lee.',
  },
};

const passages: PassagesMessages = {
  label: 'Pasajes en orden de lectura',
  number: (number) => `Pasaje ${numberText(LOCALE, number)}`,
  go: 'Ir a él',
  back: 'Volver',
  shown: (shown, all) =>
    shown === all
      ? plural(LOCALE, all, { one: '# pasaje', other: '# pasajes' })
      : `${numberText(LOCALE, shown)} de ${plural(LOCALE, all, { one: '# pasaje', other: '# pasajes' })}`,
  lookingUp: (left) =>
    plural(LOCALE, left, { one: '# aún se está buscando', other: '# aún se están buscando' }),
  filters: 'Filtrar los pasajes',
  filter: { entity: 'Nombre', topic: 'Tema', standing: 'Respaldo', verdict: 'Veredicto' },
  any: {
    entity: 'Todo nombre',
    topic: 'Todo tema',
    standing: 'Todo respaldo',
    verdict: 'Todo veredicto',
  },
  unjudged: 'Sin valorar',
  judged: 'Valorados',
  edited: 'Editados después',
  showAll: 'Mostrar todos',
  noneMatch: 'Ningún pasaje cumple estos filtros.',
  looking: 'Buscando afirmaciones…',
  noneBears: 'Ninguna afirmación trata de este pasaje.',
  claims: (count) =>
    plural(LOCALE, count, {
      one: 'Afirmación que trata de él',
      other: '# afirmaciones que tratan de él',
    }),
  moreClaims: (count) =>
    plural(LOCALE, count, { one: '# afirmación más', other: '# afirmaciones más' }),
  general: (name, total) => `${name} en general (${numberText(LOCALE, total)})`,
  generalHint: 'Estas no tratan del pasaje en sí.',
  allGeneral: (name, total) =>
    plural(LOCALE, total, {
      one: `La afirmación sobre ${name}`,
      other: `Las # afirmaciones sobre ${name}`,
    }),
  behind: 'Pruebas y límites',
  because: (reasons) => listText(LOCALE, reasons),
  limits: 'Lo que no demuestra',
  detail: 'Detalle',
  evidence: 'Pruebas',
  answers: 'Respuestas',
  related: 'Afirmaciones relacionadas',
  openClaim: 'Abrir en Afirmaciones',
  publishers: (names, more) =>
    listText(LOCALE, more === 0 ? names : [...names, `${numberText(LOCALE, more)} más`]),
};

const figures: FiguresMessages = {
  title: 'Cifras y fechas',
  hint: 'Lo que dice el pasaje junto a lo que tiene el conjunto de datos. Cada dato lleva su fecha; ninguno es un veredicto.',
  outcome: {
    same: 'Igual',
    'same-rounded': 'Igual al redondear',
    differs: 'Difiere',
    starts: 'Mismo comienzo',
    ends: 'Mismo final',
    within: 'Dentro',
    overlaps: 'Se solapa',
    outside: 'Aparte',
  },
  absent: 'No está en el conjunto de datos',
  value: (value, label, asOf) =>
    asOf === null ? `${value}, ${label}` : `${value}, ${label}, a fecha de ${asOf}`,
  noPeriod: 'sin periodo indicado',
  claim: 'Afirmación',
  difference: (by, more, share) =>
    `${by} ${more ? 'más' : 'menos'} aquí${share === null ? '' : ` (${share})`}`,
  amount: (value, unit) => {
    if (unit === 'USD') {
      return plural(LOCALE, value, {
        one: '# dólar',
        many: '# de dólares',
        other: '# dólares',
      });
    }
    if (unit === 'percent') return `${numberText(LOCALE, value)} %`;
    return unit === 'people'
      ? plural(LOCALE, value, { one: '# persona', many: '# de personas', other: '# personas' })
      : numberText(LOCALE, value);
  },
  share: (share) => share.toLocaleString(LOCALE, { style: 'percent', maximumFractionDigits: 1 }),
  more: (count) => plural(LOCALE, count, { one: '# cifra más', other: '# cifras más' }),
};

export const panel: PanelMessages = {
  name: 'Panel de verificación',
  views: 'Vistas',
  tabs: {
    passages: 'Pasajes',
    references: 'Guardado',
    claims: 'Afirmaciones',
    timeline: 'Cronología',
    map: 'Mapa',
    export: 'Exportar',
  },
  switchedOff: 'La organización ha desactivado este panel.',
  options: 'Opciones',
  openTab: 'Abrir en una pestaña',
  page,
  article,
  passages,
  figures,
  review,
  handing,
};
