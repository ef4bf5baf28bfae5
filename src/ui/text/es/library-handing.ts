/** Spanish: export and import of the library, its backup, and deleting it. */
import { numberText, plural } from '../counting.ts';
import type { ExportingMessages, ImportingMessages } from '../library-handing-messages.ts';
import { references } from './library-list.ts';
import { LOCALE } from './locale.ts';

export const exporting: ExportingMessages = {
  title: 'Exportar',
  scope: 'Qué se exporta',
  scopes: {
    all: (count) => `Todas (${numberText(LOCALE, count)})`,
    found: (count) => `Las halladas (${numberText(LOCALE, count)})`,
    selected: (count) => `Las seleccionadas (${numberText(LOCALE, count)})`,
  },
  nothing: 'No hay nada que exportar.',
  formats: 'Formatos',
  format: {
    bibtex: {
      title: 'BibTeX y BibLaTeX',
      hint: 'Para LaTeX: el archivo va en \\addbibresource. JabRef y Zotero también lo abren.',
    },
    ris: {
      title: 'RIS',
      hint: 'Para Zotero, Mendeley y EndNote: Archivo, Importar. Cita y nota llegan como notas.',
    },
    'csl-json': {
      title: 'CSL-JSON',
      hint: 'Para Zotero y para --citeproc de Pandoc. Lleva cita, nota y etiquetas.',
    },
    citations: {
      title: 'Citas con formato',
      hint: 'Para pegar en Word, LibreOffice o un correo, un párrafo por cita.',
    },
    markdown: {
      title: 'Markdown',
      hint: 'Para Obsidian y otras notas: cita, enlaces, nota y etiquetas, un apartado por referencia.',
    },
    csv: {
      title: 'CSV',
      hint: 'Para Excel, LibreOffice Calc y programas de datos: una línea por referencia, todos los campos.',
    },
    'web-annotations': {
      title: 'Web Annotations (JSON-LD)',
      hint: 'Para servidores de anotaciones y programas del modelo W3C: el lugar exacto en la página.',
    },
    backup: {
      title: 'Copia de seguridad de Sidelight',
      hint: 'Todo lo que hay, para importarlo de nuevo aquí o en otro equipo.',
    },
  },
  flavour: 'Para',
  flavours: { biblatex: 'BibLaTeX', bibtex: 'BibTeX' },
  style: 'Estilo',
  styles: { apa: 'APA', chicago: 'Chicago', mla: 'MLA' },
  form: 'Como',
  forms: { text: 'Texto sin formato', markdown: 'Markdown', html: 'HTML' },
  copy: 'Copiar',
  download: 'Descargar',
  writing: (done, all) => `Escribiendo ${numberText(LOCALE, done)} de ${numberText(LOCALE, all)}…`,
  cancel: 'Cancelar',
  copied: (count) =>
    plural(LOCALE, count, { one: '# referencia copiada.', other: '# referencias copiadas.' }),
  downloaded: (count, fileName) => `El navegador recibió ${references(count)} como ${fileName}.`,
  cancelled: 'Cancelado. No se entregó nada.',
  failed: 'No funcionó. Puede que funcione de la otra manera.',
  reminder: 'Es hora de una copia de seguridad',
  reminderHint: (count) =>
    plural(LOCALE, count, {
      one: 'Desde la última se guardó # referencia. Está solo en este equipo.',
      other: 'Desde la última se guardaron # referencias. Están solo en este equipo.',
    }),
  backup: 'Descargar copia',
  later: 'Más tarde',
  never: 'No recordar más',
  deleteAllTitle: 'Eliminar la biblioteca',
  deleteAllHint: (count) =>
    plural(LOCALE, count, {
      one: 'Se elimina la referencia, con su nota. Conviene descargar antes una copia. Las hojas de verificación se quedan.',
      other:
        'Se eliminan las # referencias, con sus notas. Conviene descargar antes una copia. Las hojas de verificación se quedan.',
    }),
  deleteAll: 'Eliminar todas las referencias…',
  deleteAllSure: 'Sí, eliminar todas',
  keep: 'Conservarlas',
};

export const importing: ImportingMessages = {
  title: 'Importar',
  lead: 'Antes de cambiar nada se ve qué cambiaría.',
  formats: [
    'Copias de seguridad de Sidelight',
    'Web Annotations (JSON-LD), como las exportan otros programas de anotación',
    'CSL-JSON, como lo exporta Zotero',
  ],
  choose: 'Elegir un archivo…',
  reading: (fileName) => `Leyendo ${fileName}…`,
  writing: (fileName) => `Importando ${fileName}…`,
  preview: (fileName) => `Qué cambiaría ${fileName}`,
  format: {
    backup: 'Copia de seguridad de Sidelight',
    'web-annotations': 'Web Annotations',
    'csl-json': 'CSL-JSON',
  },
  added: (count) => plural(LOCALE, count, { one: '# añadida', other: '# añadidas' }),
  changed: (count) => plural(LOCALE, count, { one: '# cambiada', other: '# cambiadas' }),
  same: (count) =>
    plural(LOCALE, count, {
      one: '# omitida: ya está aquí',
      other: '# omitidas: ya están aquí',
    }),
  older: (count) =>
    plural(LOCALE, count, {
      one: '# omitida: aquí se cambió después',
      other: '# omitidas: aquí se cambiaron después',
    }),
  withoutAddress: (count) =>
    plural(LOCALE, count, {
      one: '# descartada: no nombra ninguna página web',
      other: '# descartadas: no nombran ninguna página web',
    }),
  more: (count) => plural(LOCALE, count, { one: 'y # más', other: 'y # más' }),
  nothingNew: 'Todo está ya aquí.',
  confirm: (count) => `Importar ${references(count)}`,
  cancel: 'Cancelar',
  done: (added, changed, skipped) =>
    [
      plural(LOCALE, added, { one: '# añadida', other: '# añadidas' }),
      plural(LOCALE, changed, { one: '# cambiada', other: '# cambiadas' }),
      `${plural(LOCALE, skipped, { one: '# omitida', other: '# omitidas' })}.`,
    ].join(', '),
  refused: (fileName) => `${fileName} no se importó`,
  nothingChanged: 'No se cambió nada.',
  fault: {
    unreadable: 'El navegador no pudo leer el archivo.',
    tooLarge: (megabytes) =>
      `El archivo es demasiado grande. Se leen como máximo ${numberText(LOCALE, megabytes)} MB.`,
    notJson: 'No es JSON, o está cortado.',
    notKnown: 'No es una copia de Sidelight, ni Web Annotations, ni CSL-JSON.',
    newer: 'Lo escribió una versión más nueva de Sidelight. Para importarlo hay que actualizarla.',
    field: (place, problem) => `En ${place}: ${problem}`,
    notStored: {
      full: 'No queda espacio.',
      newer: 'Esta biblioteca la lleva una versión más nueva de Sidelight.',
      unavailable: 'El almacenamiento del navegador no lo aceptó.',
    },
  },
  dismiss: 'Cerrar',
};
