/** Spanish: the claims view. */
import type { Figure } from '../../../core/dataset/records.ts';
import type { ClaimsMessages } from '../claims-messages.ts';
import { numberText, plural } from '../counting.ts';
import { LOCALE } from './locale.ts';

export const claims: ClaimsMessages = {
  back: 'Atrás',
  forward: 'Adelante',
  list: {
    search: 'Buscar en las afirmaciones',
    placeholder: 'Palabras, nombres, importes',
    filters: 'Filtros',
    entities: 'Sobre',
    standings: 'Respaldo',
    topic: 'Tema',
    publisher: 'Fuente',
    year: 'Año',
    any: 'Todos',
    option: (name, count) => `${name} (${numberText(LOCALE, count)})`,
    clear: 'Quitar filtros',
    found: (count, of) =>
      count === of ? countOf(of) : `${numberText(LOCALE, count)} de ${countOf(of)}`,
    newestFirst: 'las más recientes primero',
    bestFirst: 'las más afines primero',
    reading: 'aún se leen las afirmaciones',
    none: 'Ninguna afirmación encaja.',
    noneHint:
      'Con menos palabras o filtros puede aparecer alguna. Que algo no esté aquí no indica que sea falso.',
    label: 'Afirmaciones',
    from: (publisher, others) =>
      others === 0
        ? publisher
        : `${publisher} y ${plural(LOCALE, others, { one: '# más', other: '# más' })}`,
    foundIn: {
      detail: 'hallado en el detalle',
      limits: 'hallado en lo que no demuestra',
      figures: 'hallado en las cifras',
      evidence: 'hallado en las pruebas',
      answers: 'hallado en las respuestas',
      sources: 'hallado en las fuentes',
    },
  },
  claim: {
    fromSources: (dates) => `fuentes de ${dates}`,
    figures: 'Cifras',
    figure: 'Cifra',
    value: 'Valor',
    asOf: 'A fecha de',
    figureValue,
    noDay: 'sin fecha',
    evidence: { supports: 'La respalda', qualifies: 'La matiza', disputes: 'La cuestiona' },
    firsthand: 'De primera mano',
    firsthandHint: 'Publica la declaración o el documento mismo, o lo recibió de su autor.',
    aboutSource: (publisher, others) =>
      others === 0
        ? `Acerca de esta fuente: ${publisher}`
        : plural(LOCALE, others, {
            one: '# afirmación más se basa en esta fuente',
            other: '# afirmaciones más se basan en esta fuente',
          }),
    answers: 'Respuestas',
    noAnswers: 'No consta respuesta de ninguna parte nombrada.',
    limits: 'Lo que no demuestra',
    related: 'Afirmaciones relacionadas',
    inArticle: 'En este artículo',
    onMap: 'En el mapa',
    passage: (number) => `Pasaje ${numberText(LOCALE, number)}`,
    about: 'Sobre',
    topics: 'Temas',
    reviewed: (date) => `Última revisión con sus fuentes: ${date}`,
    missing: 'El conjunto de datos ya no tiene esta afirmación.',
  },
  source: {
    kind: 'Tipo',
    authors: 'Por',
    published: 'Publicada',
    checked: 'Cómo se comprobó',
    copyOf: 'Reproduce',
    open: 'Abrir la fuente',
    restingOn: (count) =>
      plural(LOCALE, count, {
        one: '# afirmación se basa en esta fuente',
        other: '# afirmaciones se basan en esta fuente',
      }),
    nothingRests: 'Sustenta una descripción, no una afirmación.',
    as: { supports: 'respalda', qualifies: 'matiza', disputes: 'cuestiona', answer: 'respuesta' },
    missing: 'El conjunto de datos ya no tiene esta fuente.',
  },
  timeline: {
    label: 'Afirmaciones en el tiempo',
    years: 'Años',
    year: (year, count) => `${year}: ${countOf(count)}`,
    hint: 'Cada afirmación está donde comienza su periodo.',
    undated: (count) =>
      plural(LOCALE, count, {
        one: '# afirmación no tiene fecha y no se muestra aquí.',
        other: '# afirmaciones no tienen fecha y no se muestran aquí.',
      }),
    none: 'Ninguna afirmación de estos filtros tiene fecha.',
  },
  map: {
    title: 'Quién crea, aloja, suministra, contrata y usa qué',
    limits:
      'Cada línea es lo que dice una afirmación, en el momento de esa afirmación. Que no haya línea no significa que no haya relación.',
    columns: ['Crea, aloja, suministra', 'Qué', 'Contrata, usa'],
    picture: 'Mapa de relaciones',
    lines: 'Líneas del mapa',
    relation: {
      builds: (from, to, whom) => `${from} crea ${to}${forWhom(whom)}`,
      hosts: (from, to, whom) => `${from} aloja ${to}${forWhom(whom)}`,
      supplies: (from, to, whom) =>
        whom === null ? `${from} es proveedor de ${to}` : `${from} suministra ${to} a ${whom}`,
      buys: (from, to, whom) => `${from} contrata ${to}${forWhom(whom)}`,
      uses: (from, to, whom) => `${from} usa ${to}${forWhom(whom)}`,
    },
    claims: countOf,
    line: (sentence, standing, count) =>
      `${sentence}, ${standing.toLocaleLowerCase(LOCALE)}, ${countOf(count)}`,
    relationsOf: (name, count) =>
      plural(LOCALE, count, { one: `# relación de ${name}`, other: `# relaciones de ${name}` }),
    all: (count) => plural(LOCALE, count, { one: '# relación', other: 'Las # relaciones' }),
    showAll: 'Mostrar todo',
    point: 'Al señalar una línea, o elegirla aquí, se ven sus afirmaciones.',
    standing: {
      documented: 'documentada',
      reported: 'publicada',
      alleged: 'alegada',
      disputed: 'en disputa',
      unresolved: 'sin resolver',
    },
    legend: 'Cada línea se dibuja según el respaldo de su primera afirmación:',
  },
};

function countOf(count: number): string {
  return plural(LOCALE, count, { one: '# afirmación', other: '# afirmaciones' });
}

function forWhom(whom: string | null): string {
  return whom === null ? '' : ` para ${whom}`;
}

function figureValue(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'USD':
      return plural(LOCALE, value, { one: '# dólar', many: '# de dólares', other: '# dólares' });
    case 'percent':
      return `${numberText(LOCALE, value)} %`;
    case 'people':
      return plural(LOCALE, value, {
        one: '# persona',
        many: '# de personas',
        other: '# personas',
      });
    case 'count':
      return numberText(LOCALE, value);
  }
}
