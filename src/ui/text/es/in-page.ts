/** Spanish: what is said in a page without a card. Its own module: every page's script carries it. */
import { numberText } from '../counting.ts';
import type { InPageMessages } from '../in-page-messages.ts';
import { DIRECTION, LOCALE } from './locale.ts';

/** What a card says too; one by one, so that its script carries nothing else of this. */
export const UPDATED =
  'Sidelight se actualizó. Al recargar la página se vuelven a abrir las tarjetas.';
export const RELOAD = 'Recargar la página';
export const RETRY = 'Reintentar';
export const CLOSE = 'Cerrar';

export const inPage: InPageMessages = {
  locale: LOCALE,
  direction: DIRECTION,
  position: (name, at, of) =>
    `${name}, mención ${numberText(LOCALE, at)} de ${numberText(LOCALE, of)}`,
  noCard: {
    updated: UPDATED,
    'no-access':
      'El navegador ya no deja que Sidelight muestre tarjetas en esta página. Su botón de la barra de herramientas lo permite de nuevo.',
    failed: 'No se pudo abrir la tarjeta.',
  },
  reload: RELOAD,
  retry: RETRY,
  close: CLOSE,
};
