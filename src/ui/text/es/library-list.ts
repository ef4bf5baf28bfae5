/** Spanish: the library's list of references, its filters, and what is done with many of them. */
import { numberText, plural } from '../counting.ts';
import type {
  DuplicatesMessages,
  ReferenceFilterMessages,
  ReferenceListMessages,
  SelectionMessages,
} from '../library-list-messages.ts';
import { dated, LOCALE } from './locale.ts';

export const references = (count: number): string =>
  plural(LOCALE, count, { one: '# referencia', other: '# referencias' });

export const list: ReferenceListMessages = {
  label: 'Referencias',
  keys: 'Las flechas recorren la lista, Intro abre, Espacio selecciona, Supr elimina. La barra inclinada lleva a la búsqueda.',
  search: 'Buscar en citas, notas, títulos, autoría, medios y etiquetas',
  placeholder: 'Buscar',
  found: (found, all) =>
    found === all ? references(all) : `${numberText(LOCALE, found)} de ${references(all)}`,
  filling: 'leyendo las demás',
  none: {
    title: 'Ninguna referencia encaja',
    hint: 'Cada palabra debe ser el comienzo de otra en la cita, la nota, el título, la autoría, el medio o las etiquetas.',
  },
  empty: {
    title: 'Aún no hay nada guardado',
    hint: 'Una referencia guarda el pasaje con su lugar exacto, los datos bibliográficos del artículo y una nota. No sale de este equipo.',
  },
  ways: [
    'Seleccionar un pasaje en una página y guardar la selección desde el menú contextual.',
    'Pulsar Guardar en una tarjeta, o junto a un pasaje en el panel.',
    'Pulsar Alt+Mayús+K para guardar la selección o la página.',
  ],
  unreadable: (count) =>
    plural(LOCALE, count, {
      one: 'Una referencia guardada no se puede leer. Se conserva como está.',
      other: '# referencias guardadas no se pueden leer. Se conservan como están.',
    }),
  import: 'Importar',
  export: (count) => `Exportar ${numberText(LOCALE, count)}…`,
  order: 'Ordenar por',
  orders: {
    best: 'Afinidad',
    saved: 'Fecha de guardado',
    published: 'Fecha de publicación',
    title: 'Título',
    publisher: 'Medio',
  },
  form: 'Vista',
  forms: { list: 'Lista', table: 'Tabla' },
  grouped: 'Por artículo',
  columns: {
    passage: 'Pasaje',
    authors: 'Autoría',
    publisher: 'Medio',
    published: 'Publicado',
    saved: 'Guardado',
    tags: 'Etiquetas',
    check: 'En la página',
  },
  untitled: 'Página sin título',
  wholePage: 'página entera',
  ofArticle: (count) => references(count),
  saved: (date) => dated('guardada', date),
  select: (name) => `Seleccionar ${name}`,
};

export const filters: ReferenceFilterMessages = {
  show: 'Filtros',
  label: 'Filtrar las referencias',
  parts: {
    entity: 'Nombre',
    tag: 'Etiqueta',
    publisher: 'Medio',
    published: 'Publicado',
    standing: 'Afirmaciones',
    check: 'En la página',
  },
  from: 'Desde',
  to: 'Hasta',
  checks: {
    unchecked: 'sin comprobar',
    found: 'hallado',
    changed: 'texto cambiado',
    'not-found': 'no hallado',
  },
  all: (count) => `Ver ${numberText(LOCALE, count)}`,
  fewer: 'Menos',
  clear: 'Quitar filtros',
  article: (title) => `Solo “${title}”`,
  allArticles: 'Todos los artículos',
};

export const selection: SelectionMessages = {
  all: 'Seleccionar todo lo hallado',
  count: (count) => plural(LOCALE, count, { one: '# seleccionada', other: '# seleccionadas' }),
  tag: 'Etiqueta',
  addTag: 'Añadir una etiqueta',
  add: 'Añadir',
  onThem: 'Sus etiquetas',
  drop: (tag) => `Quitar ${tag}`,
  export: 'Exportar…',
  delete: 'Eliminar',
  clear: 'Limpiar',
};

export const duplicates: DuplicatesMessages = {
  title: 'Guardado más de una vez',
  lead: 'Referencias al mismo pasaje del mismo artículo. Queda una, con todas las etiquetas, afirmaciones y notas; se conservan los datos más recientes y todo campo cambiado a mano.',
  link: (groups) =>
    plural(LOCALE, groups, {
      one: 'Un pasaje está guardado más de una vez',
      other: '# pasajes están guardados más de una vez',
    }),
  none: 'Ningún pasaje está guardado más de una vez.',
  these: 'Lo guardado',
  stays: 'Lo que queda',
  merge: (count) => `Unir ${numberText(LOCALE, count)}`,
  mergeAll: (groups) => `Unir todo (${numberText(LOCALE, groups)})`,
};
