/** Spanish: what is said in a page without a card. Its own module: every page's script carries it. */
import { numberText } from '../counting.ts';
import type { InPageMessages } from '../in-page-messages.ts';
import { LOCALE } from './locale.ts';

export const inPage: InPageMessages = {
  locale: LOCALE,
  direction: 'ltr',
  position: (name, at, of) =>
    `${name}, mención ${numberText(LOCALE, at)} de ${numberText(LOCALE, of)}`,
  noCard: {
    updated: 'Sidelight se actualizó. Al recargar la página se vuelven a abrir las tarjetas.',
    'no-access':
      'El navegador ya no deja que Sidelight muestre tarjetas en esta página. Su botón de la barra de herramientas lo permite de nuevo.',
    failed: 'No se pudo abrir la tarjeta.',
  },
  reload: 'Recargar la página',
  retry: 'Reintentar',
  close: 'Cerrar',
};
