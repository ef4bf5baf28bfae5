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
    'no-answer': 'La página no respondió. Recargarla e intentarlo de nuevo.',
    'no-selection':
      'No hay texto de la página seleccionado. Seleccionar un pasaje o guardar la página.',
    'in-frame':
      'Este texto pertenece a otra página que se muestra dentro de esta. Abrirla en su propia pestaña para guardarlo.',
    gone: 'El pasaje ya no está en la página. Guardarlo donde se encuentra ahora.',
    'too-long':
      'La selección es demasiado larga para una cita. Seleccionar menos o guardar la página.',
    'not-web': 'Esta página no tiene una dirección web a la que pueda conducir una referencia.',
    'not-kept':
      'Lo que la página dice de sí misma supera lo que cabe en una referencia. Guardar un pasaje.',
    full: 'No se guardó nada: el disco está lleno. Liberar espacio e intentarlo de nuevo.',
    newer:
      'No se guardó nada: una versión más reciente de Sidelight usó esta biblioteca. Actualizar Sidelight e intentarlo de nuevo.',
    unavailable:
      'No se guardó nada: el almacenamiento del navegador no funcionó. Intentarlo de nuevo.',
  },
  nothingHeld: 'No queda nada que volver a guardar. Guardarlo desde la página.',
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
