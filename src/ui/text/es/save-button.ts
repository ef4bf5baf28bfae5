/** Spanish: the button that saves. */
import type { SaveButtonMessages } from '../save-button-messages.ts';

export const saveButton: SaveButtonMessages = {
  passage: { label: 'Guardar pasaje', hint: 'Guardar este pasaje en la biblioteca' },
  page: { label: 'Guardar página', hint: 'Guardar esta página en la biblioteca' },
  saving: 'Guardando…',
  noAnswer: 'Sidelight no respondió. Al recargar la página se puede intentar otra vez.',
};
