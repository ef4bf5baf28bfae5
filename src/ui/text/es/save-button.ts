/** Spanish: the button that saves. */
import type { SaveButtonMessages } from '../save-button-messages.ts';

export const saveButton: SaveButtonMessages = {
  save: 'Guardar',
  savePage: 'Guardar página',
  saveHint: 'Guardar este pasaje en la biblioteca',
  savePageHint: 'Guardar esta página en la biblioteca',
  saving: 'Guardando…',
  noAnswer: 'Sidelight no respondió. Recargar la página e intentarlo de nuevo.',
  copied: { yes: 'Copiado', no: 'El navegador no permitió copiar' },
};
