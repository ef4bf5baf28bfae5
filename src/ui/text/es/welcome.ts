/** Spanish: the welcome page. */
import { numberText, plural } from '../counting.ts';
import type { WelcomeMessages } from '../welcome-messages.ts';
import { LOCALE } from './locale.ts';

export const welcome: WelcomeMessages = {
  tabTitle: 'Bienvenida a Sidelight',
  title: 'Sidelight está listo',
  lead: 'Marca unos pocos nombres en las páginas de noticias. Al dejar el puntero sobre uno se ve qué se sabe, quién lo dice y con qué respaldo.',
  exampleTitle: 'Una prueba',
  exampleHint:
    'Basta señalar un nombre subrayado o pulsarlo; con el teclado, llegar con Tab y pulsar Intro.',
  exampleNote: 'El párrafo está hecho de frases del conjunto de datos, y las tarjetas también.',
  whatTitle: 'Qué dice una tarjeta',
  what: [
    {
      title: 'La frase',
      text: 'Una frase neutral con su fecha. Las que tratan del párrafo van primero, con título propio.',
    },
    {
      title: 'Qué respaldo tiene',
      text: 'Una forma y una palabra dicen qué tipo de pruebas hay. Nunca dicen quién tiene razón.',
    },
    {
      title: 'Quién lo dice',
      text: 'Cada fuente es un enlace, con su fecha, su tipo y cómo se comprobó.',
    },
    {
      title: 'La otra parte',
      text: 'Lo que la afirmación no demuestra y lo que respondió la parte nombrada están a un paso.',
    },
  ],
  standingTitle: 'Cinco tipos de respaldo',
  moreTitle: 'Para quien verifica y documenta',
  more: [
    {
      title: 'Verificar un artículo',
      text: 'El panel pone cada pasaje junto a las afirmaciones que tratan de él. Se valora cada uno y se entrega la hoja de verificación.',
    },
    {
      title: 'Guardar un pasaje',
      text: 'La biblioteca lo guarda con su lugar y los datos del artículo, lo vuelve a hallar en la página y lo exporta a Zotero, LaTeX y otros.',
    },
  ],
  neverTitle: 'Lo que nunca hace',
  never: [
    'No envía nada: ni peticiones, ni estadísticas, ni cuenta.',
    'No carga nada: todas las afirmaciones vinieron con la extensión.',
    'No cambia el texto de la página, ni lee páginas fuera de los sitios de abajo si nadie se lo pide.',
    'No adivina: donde un nombre puede significar otra cosa no lo marca, y el botón de la barra de herramientas dice por qué.',
  ],
  sitesTitle: (count) =>
    `Activo desde el principio: ${numberText(LOCALE, count)} sitios de noticias`,
  sitesLead:
    'Por país. Cada uno se puede desactivar con el botón de la barra de herramientas o en la tarjeta.',
  searchSites: 'Buscar un sitio',
  noSiteFound: 'No está en la lista.',
  sitesFound: (count) => plural(LOCALE, count, { one: '# sitio', other: '# sitios' }),
  elsewhere:
    'En cualquier otra página, el botón de la barra de herramientas lo activa una vez, o siempre en ese sitio si se permite.',
  keysTitle: 'Teclas',
  keysLead: 'Todas menos la última se pueden cambiar en el navegador.',
  keys: {
    next: 'Siguiente mención',
    previous: 'Mención anterior',
    open: 'Abrir la tarjeta de una mención',
    panel: 'Verificar el artículo en el panel',
    save: 'Guardar lo seleccionado, o la página',
    close: 'Cerrar la tarjeta',
  },
  keyUnset: 'sin asignar',
  pinTitle: 'El botón, a la vista',
  pin: [
    'Abrir el menú de extensiones, la pieza de puzle de la barra de herramientas.',
    'Elegir Fijar, o Fijar a la barra de herramientas, junto a Sidelight.',
  ],
  options: 'Opciones',
  claimsOf: (claims, sources, date) =>
    `${numberText(LOCALE, claims)} afirmaciones de ${numberText(LOCALE, sources)} fuentes, a fecha de ${date}.`,
};
