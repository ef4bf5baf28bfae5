/** Spanish: the researcher's library as a whole, its worksheets, and what it says of an act. */
import { plural } from '../counting.ts';
import type {
  LibraryMessages,
  NarrowMessages,
  NoticeMessages,
  WorksheetsMessages,
} from '../library-messages.ts';
import { exporting, importing } from './library-handing.ts';
import { duplicates, filters, list, selection } from './library-list.ts';
import { detail, editor } from './library-reference.ts';
import { dated, LOCALE } from './locale.ts';

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
