/** Spanish: what is said of a reference in its page. */
import type { ReopeningMessages } from '../reopening-messages.ts';

const elsewhere = 'No hallado: esta dirección lleva ahora a otra página';
const noPage = 'Sin comprobar: el servidor no entregó la página';

export const reopening: ReopeningMessages = {
  passage: {
    found: 'Hallado: el pasaje está aquí tal como se guardó',
    changed: 'Hallado, pero el texto cambió desde que se guardó',
    'not-found': 'No hallado: el pasaje no está hoy en esta página',
    elsewhere,
    'no-page': noPage,
  },
  page: {
    found: 'Hallada: esta es la página que se guardó',
    changed: 'Esta es la página que se guardó, y cambió',
    'not-found': 'No hallada: el servidor dice que la página ya no existe',
    elsewhere,
    'no-page': noPage,
  },
  added: 'añadido',
  removed: 'eliminado',
  archive: 'Buscar en el archivo web',
  library: 'Abrir en la biblioteca',
};
