/** Spanish: one reference of the library, and its editor. */
import { plural } from '../counting.ts';
import type {
  ReferenceDetailMessages,
  ReferenceEditorMessages,
} from '../library-reference-messages.ts';
import { dated, LOCALE } from './locale.ts';

export const detail: ReferenceDetailMessages = {
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

export const editor: ReferenceEditorMessages = {
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
