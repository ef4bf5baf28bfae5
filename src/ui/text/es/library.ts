/** Spanish: the researcher's library. What it says of export and import is in `library-handing.ts`. */
import { numberText, plural } from '../counting.ts';
import type {
  DuplicatesMessages,
  LibraryMessages,
  NarrowMessages,
  NoticeMessages,
  ReferenceDetailMessages,
  ReferenceEditorMessages,
  ReferenceFilterMessages,
  ReferenceListMessages,
  SelectionMessages,
  WorksheetsMessages,
} from '../library-messages.ts';
import { exporting, importing } from './library-handing.ts';
import { dated, LOCALE } from './locale.ts';

const references = (count: number): string =>
  plural(LOCALE, count, { one: '# referencia', other: '# referencias' });

const list: ReferenceListMessages = {
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

const filters: ReferenceFilterMessages = {
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

const selection: SelectionMessages = {
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

const detail: ReferenceDetailMessages = {
  label: 'Referencia',
  none: 'Al elegir una referencia se ve entera.',
  back: 'Todas las referencias',
  close: 'Cerrar',
  openPassage: 'Abrir el pasaje',
  openPage: 'Abrir la página',
  copyLink: 'Copiar enlace',
  cite: 'Copiar cita bibliográfica',
  archive: 'Buscar en el archivo web',
  edit: 'Editar',
  delete: 'Eliminar',
  fields: {
    authors: 'Autoría',
    publisher: 'Medio',
    published: 'Publicado',
    modified: 'Modificado',
    accessed: 'Leído',
    saved: 'Guardado',
    language: 'Idioma',
    address: 'Dirección',
    summary: 'Resumen',
    kind: 'Tipo',
  },
  unknown: 'se desconoce',
  passage: 'Pasaje',
  context: 'El pasaje en su contexto',
  check: {
    unchecked: {
      title: 'Aún sin comprobar',
      hint: 'El pasaje se busca la próxima vez que se abra su página.',
    },
    found: (date) => ({ title: 'Hallado', hint: `${dated('Estaba en la página', date)}.` }),
    changed: (date) => ({
      title: 'Hallado, pero el texto cambió',
      hint: `${dated('Así decía', date)}:`,
    }),
    notFound: (date) => ({
      title: 'No hallado',
      hint: `${dated('No estaba en la página', date)}. Puede que lo tenga un archivo web.`,
    }),
  },
  pageCheck: {
    unchecked: {
      title: 'Aún sin comprobar',
      hint: 'Se anota la próxima vez que se abra la página.',
    },
    found: (date) => ({ title: 'Hallada', hint: `${dated('La página estaba', date)}.` }),
    changed: (date) => ({
      title: 'Cambiada',
      hint: `${dated('La página decía otra cosa', date)}:`,
    }),
    notFound: (date) => ({
      title: 'No hallada',
      hint: `${dated('La página no estaba', date)}. Puede que la tenga un archivo web.`,
    }),
  },
  added: 'añadido',
  removed: 'eliminado',
  entities: 'Nombres',
  claims: 'Afirmaciones mostradas con ella',
  missing: (id) => `Una afirmación que el conjunto de datos ya no tiene (${id}).`,
  tags: 'Etiquetas',
  note: 'Nota',
  noNote: 'Aún no hay nota.',
  record: 'De dónde salen estos datos',
  more: (count) => plural(LOCALE, count, { one: '# afirmación más', other: '# afirmaciones más' }),
};

const editor: ReferenceEditorMessages = {
  title: 'Editar referencia',
  done: 'Listo',
  tags: 'Etiquetas',
  tagsHint: 'Intro añade una etiqueta.',
  removeTag: (tag) => `Quitar ${tag}`,
  note: 'Nota',
  record: 'Datos bibliográficos',
  recordHint: 'Tal como los declara la página. Lo que se cambie pasa a todas las exportaciones.',
  field: {
    title: 'Título',
    authors: 'Autoría',
    publisher: 'Medio',
    published: 'Publicado',
    modified: 'Modificado',
    language: 'Idioma',
    description: 'Resumen',
    canonicalUrl: 'Dirección propia',
  },
  authorsHint:
    'Un nombre por línea. Si el apellido tiene varias palabras: “García Márquez, Gabriel”.',
  sortedAs: (names) => `Se ordena como: ${names.join('; ')}`,
  dateHint: '2026, 2026-03 o 2026-03-02',
  dateOdd:
    'Las exportaciones no pueden usar esta fecha. Formas válidas: 2026, 2026-03 o 2026-03-02.',
  fromPerson: 'escrito a mano',
  fromFile: 'del archivo importado',
  fromNowhere: 'no hallado en la página',
  edited: 'cambiado a mano',
  reset: (value) => `Restablecer “${value}”`,
  resetEmpty: 'Vaciar de nuevo',
  state: { saved: 'Guardado', saving: 'Guardando…' },
  notSaved: {
    full: 'No se guardó: no queda espacio. Se conserva aquí mientras la página siga abierta.',
    newer: 'No se guardó: esta biblioteca la lleva una versión más nueva de Sidelight.',
    unavailable:
      'No se guardó: el almacenamiento del navegador no responde. Se conserva aquí mientras la página siga abierta.',
    gone: 'No se guardó: entretanto la referencia se eliminó.',
  },
  again: 'Reintentar',
};

const duplicates: DuplicatesMessages = {
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

const worksheets: WorksheetsMessages = {
  label: 'Hojas de verificación',
  lead: 'Lo valorado en el panel de verificación, una hoja por artículo.',
  empty: {
    title: 'Aún no hay hojas de verificación',
    hint: 'Al valorar un pasaje en el panel, su hoja queda aquí.',
  },
  untitled: 'Página sin título',
  judged: (count) =>
    plural(LOCALE, count, { one: '# pasaje valorado', other: '# pasajes valorados' }),
  changed: (date) => dated('cambiada', date),
  open: (title) => `Abrir ${title}`,
  openShort: 'Abrir',
  delete: (title) => `Eliminar la hoja de verificación de ${title}`,
  deleteShort: 'Eliminar',
  unreadable: (count) =>
    plural(LOCALE, count, {
      one: 'Una hoja guardada no se puede leer. Se conserva como está:',
      other: '# hojas guardadas no se pueden leer. Se conservan como están:',
    }),
};

const notice: NoticeMessages = {
  deleted: (count) =>
    plural(LOCALE, count, { one: 'Referencia eliminada.', other: '# referencias eliminadas.' }),
  merged: (count) =>
    plural(LOCALE, count, { one: '# referencia unida.', other: '# referencias unidas.' }),
  tagged: (count) =>
    plural(LOCALE, count, {
      one: 'Etiquetas cambiadas.',
      other: 'Etiquetas de # referencias cambiadas.',
    }),
  restored: (count) =>
    plural(LOCALE, count, {
      one: 'La referencia ha vuelto.',
      other: '# referencias han vuelto.',
    }),
  worksheetDeleted: 'Hoja de verificación eliminada.',
  copied: 'Copiado.',
  notCopied: 'El navegador no permitió copiarlo.',
  notOpened: 'No se pudo abrir la página.',
  notChecked: {
    'no-access':
      'La página está abierta, pero sin comprobar: Sidelight no tiene acceso a su sitio. Hay que pulsar allí el botón de la barra de herramientas y abrir el pasaje otra vez.',
    'no-answer': 'La página está abierta, pero sin comprobar: no respondió.',
  },
  failed: {
    full: 'No se cambió nada: no queda espacio.',
    newer: 'No se cambió nada: esta biblioteca la lleva una versión más nueva de Sidelight.',
    unavailable: 'No se cambió nada: el almacenamiento del navegador no responde.',
    gone: 'No se cambió nada: entretanto se eliminó.',
  },
  undo: 'Deshacer',
  dismiss: 'Cerrar',
};

const narrow: NarrowMessages = {
  here: 'Guardado de esta página',
  nothingHere: 'No hay nada guardado de esta página.',
  all: 'Todas las referencias',
  openLibrary: 'Abrir la biblioteca',
};

export const library: LibraryMessages = {
  name: 'Biblioteca',
  views: 'Vistas',
  sections: { references: 'Referencias', worksheets: 'Verificaciones' },
  back: 'Volver a las referencias',
  loading: 'Abriendo la biblioteca…',
  fault: {
    full: {
      title: 'No queda espacio',
      hint: 'El almacenamiento del navegador está lleno. Conviene exportar lo que hay y hacer sitio.',
    },
    newer: {
      title: 'Esta biblioteca la lleva una versión más nueva de Sidelight',
      hint: 'Se deja como está. Para abrirla hay que actualizar Sidelight.',
    },
    unavailable: {
      title: 'La biblioteca no se puede abrir',
      hint: 'El almacenamiento del navegador no responde. No se ha perdido nada; se puede reintentar o reiniciar el navegador.',
    },
    gone: { title: 'La referencia ya no está', hint: 'Se eliminó.' },
  },
  again: 'Reintentar',
  list,
  filters,
  selection,
  detail,
  editor,
  duplicates,
  worksheets,
  exporting,
  importing,
  notice,
  narrow,
};
