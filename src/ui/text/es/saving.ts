/** Spanish: what is said of an act of saving. */
import type { SavingMessages } from '../saving-messages.ts';

export const saving: SavingMessages = {
  saved: {
    passage: 'Pasaje guardado en la biblioteca',
    page: 'Página guardada en la biblioteca',
  },
  staysSaved: 'Permanece allí después de cerrar esta ventana privada.',
  before: (day) => `Guardado antes, el ${day}`,
  undone: 'Deshecho: ya no está en la biblioteca',
  notUndone: {
    changed:
      'Se modificó después de guardarse, así que permanece. Se puede eliminar en la biblioteca.',
    gone: 'Ya no está en la biblioteca',
    failed: 'No se pudo deshacer. Se puede eliminar en la biblioteca.',
  },
  failed: {
    'switched-off': 'La organización ha desactivado el guardado.',
    'no-access':
      'El navegador no permite que Sidelight lea esta página. El botón de la barra de herramientas lo permite en la mayoría de las páginas.',
    'no-answer': 'La página no respondió. Al recargarla se puede intentar otra vez.',
    'no-selection':
      'No hay texto seleccionado en la página. Se puede seleccionar un pasaje o guardar la página.',
    'in-frame':
      'Este texto es de otra página que se muestra dentro de esta. Para guardarlo hay que abrirla en su propia pestaña.',
    gone: 'El pasaje ya no está en la página. Se puede guardar donde esté ahora.',
    'too-long':
      'La selección es demasiado larga para una cita. Se puede seleccionar menos o guardar la página.',
    'not-web': 'Esta página no tiene una dirección web a la que pueda conducir una referencia.',
    'not-kept':
      'Lo que la página dice de sí misma no cabe en una referencia. Se puede guardar un pasaje.',
    full: 'No se guardó nada: el disco está lleno. Hay que liberar espacio e intentarlo otra vez.',
    newer:
      'No se guardó nada: una versión más reciente de Sidelight usó esta biblioteca. Hay que actualizar Sidelight e intentarlo otra vez.',
    unavailable:
      'No se guardó nada: el almacenamiento del navegador falló. Se puede intentar otra vez.',
  },
  nothingHeld: 'No queda nada que volver a guardar. Se puede guardar desde la página.',
  on: (day) => `Guardado el ${day}`,
  pageOn: (day) => `Página guardada el ${day}`,
  passageOn: (day) => `Pasaje guardado el ${day}`,
  quoted: (text) => `“${text}”`,
  acts: {
    undo: 'Deshacer',
    details: 'Añadir detalles',
    open: 'Abrir en la biblioteca',
    again: 'Reintentar',
    copy: 'Copiar como texto',
  },
  copied: { done: 'Copiado', failed: 'El navegador no permitió copiar' },
  close: 'Cerrar',
  way: (key) => `${key} de nuevo lleva a los botones.`,
};
