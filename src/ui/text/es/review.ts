/** Spanish: the worksheet in the panel, and its export and import. */
import { listText, numberText, plural } from '../counting.ts';
import type { HandingMessages, ReviewMessages } from '../panel-messages.ts';
import { LOCALE } from './locale.ts';

/** Passages without a number. */
const GONE = 'Lo que ya no está en el artículo';

const verdict: ReviewMessages['verdict'] = {
  supported: 'Respaldado',
  contradicted: 'Contradicho',
  partly: 'En parte',
  'lacks-context': 'Falta contexto',
  'not-covered': 'Sin datos',
  'cannot-tell': 'No concluyente',
};

export const review: ReviewMessages = {
  verdictLabel: 'Veredicto',
  verdict,
  verdictMeaning: {
    supported: 'Las pruebas dicen lo que dice el pasaje.',
    contradicted: 'Las pruebas dicen otra cosa.',
    partly: 'Una parte tiene respaldo y otra no.',
    'lacks-context': 'Lo que dice es cierto; falta algo necesario.',
    'not-covered': 'Nada en el conjunto de datos trata de ello.',
    'cannot-tell': 'Las pruebas no lo zanjan.',
  },
  clear: 'Borrar',
  note: 'Nota',
  notePlaceholder: 'Nota',
  summary: 'Resumen del artículo',
  summaryHint: 'Encabeza lo que se exporta.',
  useClaim: 'Usar como prueba',
  useSource: 'Usar esta fuente',
  chosen: (count) => plural(LOCALE, count, { one: '# prueba', other: '# pruebas' }),
  moved: 'Cuando se valoró estaba en otro lugar del artículo.',
  edited: 'El texto ha cambiado desde que se valoró.',
  editedHint:
    'Lo escrito se conserva. Las palabras subrayadas son nuevas; las tachadas ya no están.',
  added: 'añadido',
  removed: 'eliminado',
  keepText: 'Tomar el texto nuevo',
  gone: (count) =>
    plural(LOCALE, count, {
      one: '# pasaje valorado ya no está en el artículo',
      other: '# pasajes valorados ya no están en el artículo',
    }),
  goneHint: 'Siguen en la hoja de verificación y en lo que se exporta hasta que se quiten.',
  remove: 'Quitar',
  saving: {
    none: 'Se guarda al escribir',
    saving: 'Guardando…',
    saved: 'Guardado',
    held: 'Ventana privada: se conserva hasta que se cierre este panel. Exportarla permite guardarla.',
  },
  notSaved: {
    full: 'No se guardó: el almacenamiento está lleno. Conviene exportar la hoja o liberar espacio.',
    unavailable:
      'No se guardó: el almacenamiento del navegador no responde. Conviene exportar la hoja.',
    newer:
      'No se guardó: esta hoja la escribió una versión más nueva de Sidelight. Se deja como está.',
    unreadable:
      'No se guardó: la hoja guardada está dañada. Se conserva como está; conviene exportar esta.',
  },
  merged: 'También cambió en otra ventana. Contiene ambos cambios.',
  contested: (passage, other) =>
    other === null
      ? `Allí se retiró el veredicto del pasaje ${numberText(LOCALE, passage)}; vale lo más reciente.`
      : `Allí el pasaje ${numberText(LOCALE, passage)} se valoró como “${verdict[other]}”; vale el veredicto más reciente.`,
  again: 'Reintentar',
  toExport: 'Exportar',
  undo: 'Deshacer',
  redo: 'Rehacer',
  progress: (judged, all) =>
    plural(LOCALE, judged, {
      one: `# de ${numberText(LOCALE, all)} valorado`,
      other: `# de ${numberText(LOCALE, all)} valorados`,
    }),
};

export const handing: HandingMessages = {
  title: 'Entregar',
  lead: 'Todo se hace en este equipo. No se envía nada.',
  nothing: 'Aún no hay nada que entregar. Primero hay que valorar un pasaje o escribir una nota.',
  format: {
    markdown: { title: 'Markdown', hint: 'Para un borrador, una wiki o un mensaje.' },
    html: {
      title: 'HTML',
      hint: 'Una sola página que se abre en cualquier parte y se imprime bien.',
    },
    json: { title: 'JSON', hint: 'Todo, para guardarlo o importarlo de nuevo.' },
    'claim-review': {
      title: 'ClaimReview',
      hint: 'Marcado de schema.org para buscadores, que va en la página propia.',
    },
  },
  formats: 'Formato',
  holds: (count) =>
    plural(LOCALE, count, { one: 'Contiene # pasaje.', other: 'Contiene # pasajes.' }),
  holdsNone: 'No contiene ningún pasaje.',
  leavesOut: 'Queda fuera',
  omitted: {
    'no-verdict': (list) => `${list || GONE}: aún sin veredicto.`,
    'no-rating': (list) => `${list || GONE}: el veredicto no dice si es cierto.`,
    'no-checker': () => 'Todo: falta el nombre de quien verifica.',
    'no-address': () => 'Todo: el artículo no tiene dirección pública.',
  },
  passages: (numbers) =>
    `${plural(LOCALE, numbers.length, { one: 'Pasaje', other: 'Pasajes' })} ${listText(
      LOCALE,
      numbers.map((number) => numberText(LOCALE, number)),
    )}`,
  copy: 'Copiar',
  download: 'Descargar',
  copied: 'Copiado.',
  downloaded: (fileName) => `Descargado como ${fileName}.`,
  failed: 'No funcionó. Hay que intentarlo otra vez.',
  checker: 'Nombre de quien verifica',
  checkerHint:
    'El nombre propio o el de la redacción. ClaimReview lo necesita; los demás formatos también lo llevan.',
  importTitle: 'Importar una hoja de verificación',
  importHint: 'Un archivo JSON exportado por Sidelight. Se comprueba entero antes de cambiar nada.',
  choose: 'Elegir un archivo…',
  importing: (fileName) => `Leyendo ${fileName}…`,
  imported: (entries, title) =>
    `${plural(LOCALE, entries, {
      one: '# pasaje valorado importado',
      other: '# pasajes valorados importados',
    })}${title === null ? '' : ` de “${title}”`}.`,
  importMerged: 'Ya había una hoja de verificación de este artículo. Ahora contiene las dos.',
  importElsewhere: 'Trata de otro artículo, y aparece al abrirlo.',
  refused: (fileName) => `${fileName} no se importó`,
  nothingChanged: 'No se cambió nada.',
  fault: {
    unreadable: 'El archivo no se pudo leer.',
    tooLarge: (size, most) =>
      `El archivo es demasiado grande: ${size}; se leen como máximo ${most}.`,
    notJson: 'El archivo no es JSON.',
    notAWorksheet: 'El archivo es JSON, pero no una hoja de verificación de Sidelight.',
    newer: (version) =>
      `Lo escribió una versión más nueva de Sidelight (formato ${numberText(LOCALE, version)}). Hay que actualizar Sidelight e importarlo otra vez.`,
    field: (place, problem) => `${place}: ${problem}`,
    problem: {
      'not-a-record': 'debe ser un objeto.',
      'not-a-list': 'debe ser una lista.',
      'not-text': 'debe ser texto.',
      'not-a-number': 'debe ser un número entero.',
      'not-a-time': 'debe ser una hora en UTC, como 2026-03-02T08:00:00.000Z.',
      'not-an-address': 'debe ser una dirección web.',
      'not-known': 'no es ninguna de las palabras admitidas.',
      'too-long': 'es demasiado largo.',
      'too-many': 'tiene demasiados elementos.',
      missing: 'falta.',
      'unknown-field': 'no corresponde aquí.',
      repeated: 'aparece dos veces.',
    },
    notStored: 'El almacenamiento del navegador no lo aceptó.',
    more: (count) => plural(LOCALE, count, { one: '# fallo más', other: '# fallos más' }),
  },
  size: (bytes) =>
    (bytes / 1_000_000).toLocaleString(LOCALE, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }),
  dismiss: 'Cerrar',
};
